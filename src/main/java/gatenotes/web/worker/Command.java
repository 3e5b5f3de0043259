package gatenotes.web.worker;

import gatenotes.engine.Engine;
import gatenotes.engine.Learning;
import gatenotes.engine.TextRun;
import gatenotes.engine.TextSource;
import gatenotes.nn.CellKind;
import gatenotes.train.Clipping;
import gatenotes.train.OptimizerKind;
import java.util.Arrays;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int8Array;

/** A message from the page to the worker that trains: a kind, numbers, a text and a file; see the package. */
public interface Command extends JSObject {
    /** How many numbers a {@link Learning} takes. */
    int LEARNING = 6;

    @JSProperty
    String getKind();

    /** The numbers, which depend on the kind; see the methods that make a command. */
    @JSProperty
    Float64Array getNumbers();

    /** The text, which depends on the kind; may be empty. */
    @JSProperty
    String getText();

    /** A run's file; empty for none. */
    @JSProperty
    Int8Array getFile();

    @JSBody(params = {"kind", "numbers", "text", "file"},
            script = "return {kind: kind, numbers: numbers, text: text, file: file};")
    private static Command of(String kind, Float64Array numbers, String text, Int8Array file) {
        throw new IllegalStateException("runs in a browser only");
    }

    private static Command of(String kind, String text, byte[] file, double... numbers) {
        return of(kind, Float64Array.fromJavaArray(numbers), text, Int8Array.fromJavaArray(file));
    }

    private static Command of(String kind, double... numbers) {
        return of(kind, "", TextRun.FRESH, numbers);
    }

    /** Begin a run: the numbers are the learning, then everything else. */
    static Command start(TextRun run) {
        var shape = run.shape();
        var source = run.source();
        var numbers = Arrays.copyOf(numbers(run.learning()), LEARNING + 10);
        numbers[LEARNING] = run.heldOut();
        numbers[LEARNING + 1] = shape.cell().ordinal();
        numbers[LEARNING + 2] = shape.layers();
        numbers[LEARNING + 3] = shape.units();
        numbers[LEARNING + 4] = shape.timeSteps();
        numbers[LEARNING + 5] = shape.batchSize();
        numbers[LEARNING + 6] = run.steps();
        numbers[LEARNING + 7] = run.seed();
        numbers[LEARNING + 8] = number(run.engine());
        numbers[LEARNING + 9] = source.passage() == null ? -1 : source.passage().ordinal();
        return of("start", source.own(), run.from(), numbers);
    }

    /** The run in a command of {@link #start}. */
    static TextRun run(Command command) {
        var numbers = command.getNumbers().toJavaArray();
        int passage = (int) numbers[LEARNING + 9];
        return new TextRun(new TextSource(passage < 0 ? null : TextSource.Passage.values()[passage], command.getText()),
                numbers[LEARNING],
                new TextRun.Shape(CellKind.values()[(int) numbers[LEARNING + 1]], (int) numbers[LEARNING + 2],
                        (int) numbers[LEARNING + 3], (int) numbers[LEARNING + 4], (int) numbers[LEARNING + 5]),
                learning(numbers), (int) numbers[LEARNING + 6], (int) numbers[LEARNING + 7],
                engine(numbers[LEARNING + 8]), command.getFile().copyToJavaArray());
    }

    private static double[] numbers(Learning learning) {
        return new double[] {learning.optimizer().ordinal(), learning.learningRate(), learning.decays() ? 1 : 0,
            learning.clipping().maxNorm(), learning.clipping().maxValue(), learning.dropout()};
    }

    private static Learning learning(double... numbers) {
        return new Learning(OptimizerKind.values()[(int) numbers[0]], numbers[1], numbers[2] == 1,
                new Clipping(numbers[3], numbers[4]), numbers[5]);
    }

    private static int number(Engine engine) {
        return engine == null ? -1 : engine.ordinal();
    }

    private static Engine engine(double number) {
        return number < 0 ? null : Engine.values()[(int) number];
    }

    /** Pause, or continue. */
    static Command pause(boolean on) {
        return of("pause", on ? 1 : 0);
    }

    /** Continue on this engine, null for the fastest. */
    static Command engine(Engine engine) {
        return of("engine", number(engine));
    }

    /** The engine in a command of {@link #engine(Engine)}. */
    static Engine engine(Command command) {
        return engine(command.getNumbers().get(0));
    }

    /** Learn at this rate. */
    static Command rate(double learningRate) {
        return of("rate", learningRate);
    }

    /** Write at this temperature. */
    static Command temperature(double temperature) {
        return of("temperature", temperature);
    }

    /** Go back to a measure's moment and continue from there: the learning, the measure, and the total number of steps. */
    static Command goOnFrom(int measure, Learning learning, int steps) {
        var numbers = Arrays.copyOf(numbers(learning), LEARNING + 2);
        numbers[LEARNING] = measure;
        numbers[LEARNING + 1] = steps;
        return of("branch", numbers);
    }

    /** The learning in a command of {@link #goOnFrom}. */
    static Learning learning(Command command) {
        return learning(command.getNumbers().toJavaArray());
    }

    /** Send the network of a measure's moment. */
    static Command show(int measure) {
        return of("show", measure);
    }

    /** Release everything. */
    static Command stop() {
        return of("stop");
    }
}
