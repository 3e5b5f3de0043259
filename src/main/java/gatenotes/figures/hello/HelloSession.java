package gatenotes.figures.hello;

import gatenotes.demo.Control;
import gatenotes.demo.FigureKeys;
import gatenotes.demo.Session;
import gatenotes.demo.Setting;
import gatenotes.demo.Stage;
import gatenotes.demo.Table;
import gatenotes.demo.Ticker;
import gatenotes.demo.Values;
import gatenotes.engine.Engine;
import gatenotes.engine.EngineLostException;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.figures.parts.HelloLetters;
import gatenotes.math.DecimalText;
import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import gatenotes.scene.Markup;
import gatenotes.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One "hello" figure: the printed numbers, a network and its training, and what the reader chose. */
final class HelloSession implements Session {
    /** The first training steps take so long each that the eye can follow; what comes after is quick. */
    private static final double SLOW_SECONDS = 0.05;
    private static final int SLOW_STEPS = 100;

    private final Stage stage;
    private final HelloWords text;
    private final int timeSteps;
    private String cell;
    private int units;
    private int seed;
    private boolean memory;
    private String engine;
    private boolean engineAsked;
    private final List<String> brokenEngines = new ArrayList<>();
    private HelloRun run;
    private boolean printed;
    private boolean weightsShown;
    private boolean running;
    private boolean solved;
    private final Ticker slowSteps = new Ticker(SLOW_SECONDS);
    private String status;

    HelloSession(Values values, Stage stage) {
        this.stage = stage;
        text = new HelloWords(stage.language());
        timeSteps = values.get(HelloDemo.TIME_STEPS);
        cell = values.get(HelloDemo.CELL);
        units = values.get(HelloDemo.UNITS);
        seed = values.get(HelloDemo.SEED);
        memory = values.get(HelloDemo.MEMORY).equals("kept");
        engine = values.get(HelloDemo.ENGINE);
        var edits = HelloEdit.read(values.get(HelloDemo.EDITS));
        var steps = values.get(HelloDemo.STEP);
        build(edits, steps);
        printed = steps == 0 && edits.isEmpty() && values.get(HelloDemo.SHOW).equals("printed");
        status = printed ? text.printed() : text.standing(model());
    }

    private HelloModel model() {
        return run.model();
    }

    @Override
    public Scene scene() {
        return printed
                ? HelloFigure.draw(stage.language(), text.printedTitle(), HelloLetters.ALL, HelloPrinted.steps(), true,
                        new double[] {HelloPrinted.meanLoss()})
                : HelloFigure.draw(stage.language(), text.title(model()), HelloLetters.ALL, model().steps(),
                        model().remembers(), run.losses());
    }

    @Override
    public List<Control> controls() {
        var engines = new ArrayList<Control.Option>();
        for (var word : HelloDemo.ENGINE.words()) {
            var works = !brokenEngines.contains(word);
            engines.add(new Control.Option(word, text.engineName(Engine.of(word), works), works));
        }
        return List.of(
                new Control.Toggle("train", text.train(), running),
                new Control.Button("step", text.step(), !run.ended()),
                new Control.Button("reset", text.reset(), true),
                new Control.Choice("show", text.show(), List.of(new Control.Option("printed", text.asPrinted(), true),
                        new Control.Option("network", text.ownNetwork(), true)), printed ? "printed" : "network"),
                new Control.Choice("cell", text.cell(), List.of(new Control.Option("lstm", "LSTM", true),
                        new Control.Option("rnn", "RNN", true)), cell),
                new Control.Slider("units", text.units(), HelloDemo.UNITS.min(), HelloDemo.UNITS.max(), 1, units,
                        Integer.toString(units)),
                new Control.Choice("remember", text.memory(), List.of(
                        new Control.Option("kept", text.memory(true), true),
                        new Control.Option("cut", text.memory(false), true)), model().remembers() ? "kept" : "cut"),
                new Control.NumberField("seed", text.seed(), HelloDemo.SEED.min(), HelloDemo.SEED.max(), seed),
                new Control.Choice("engine", text.engine(), engines, engine));
    }

    @Override
    public String status() {
        return status;
    }

    @Override
    public List<Table> tables() {
        return List.of(printed ? HelloTable.of(stage.language(), HelloPrinted.steps(), HelloPrinted.meanLoss())
                : HelloTable.of(stage.language(), model().steps(), model().meanLoss()));
    }

    @Override
    public List<Markup> folded() {
        return List.of(HelloGrids.of(stage.language(), model(), weightsShown));
    }

    @Override
    public void act(String id, String value) {
        if (id.equals("weights")) {
            weightsShown = value.equals("true");
            return;
        }
        if (id.equals("show")) {
            show(value);
            return;
        }
        if (id.length() > 1 && id.charAt(1) <= '9' && HelloEdit.PARAMETERS.indexOf(id.charAt(0)) >= 0) {
            setWeight(id, value);
            return;
        }
        switch (id) {
            case "train" -> train(value.equals("true"));
            case "step" -> step(value.equals(FigureKeys.BACK));
            case "reset" -> rebuild();
            case "remember" -> remember(value);
            case "cell" -> {
                if (!HelloDemo.CELL.words().contains(value)) {
                    throw notOne(text.cell(), value, text.oneOf(HelloDemo.CELL));
                }
                cell = value;
                rebuild();
            }
            case "units" -> {
                units = whole(HelloDemo.UNITS, text.units(), value);
                rebuild();
            }
            case "seed" -> {
                seed = whole(HelloDemo.SEED, text.seed(), value);
                rebuild();
            }
            case "engine" -> chooseEngine(value);
            default -> throw new IllegalArgumentException("demo:hello has no control '" + id + "'");
        }
        printed = false;
    }

    private void show(String value) {
        if (!HelloDemo.SHOW.words().contains(value)) {
            throw notOne(text.show(), value, text.oneOf(HelloDemo.SHOW));
        }
        printed = value.equals("printed");
        running = false;
        status = printed ? text.printed() : text.standing(model());
    }

    private void setWeight(String id, String value) {
        if (value.isEmpty()) {
            // The reader is about to type another number.
            return;
        }
        var limit = HelloEdit.LIMIT;
        double wanted;
        try {
            wanted = DecimalText.read(value);
        } catch (NumberFormatException e) {
            throw notOne(id, value, text.number(limit));
        }
        if (!(Math.abs(wanted) <= limit)) {
            throw notOne(id, value, text.number(limit));
        }
        var index = DecimalText.readWhole(id.substring(1));
        if (index >= model().parameter(id.charAt(0)).size()) {
            throw new IllegalArgumentException("demo:hello has no control '" + id + "'");
        }
        run.set(id.charAt(0), index, Math.floor(wanted * 100 + 0.5) / 100);
        printed = false;
        status = text.then(text.changed(HelloGrids.name(model().parameter(id.charAt(0))), wanted),
                text.standing(model()));
        if (!isLinkable()) {
            status = text.then(status, text.tooManyEdits());
        }
    }

    private boolean isLinkable() {
        return run.edits().length() <= HelloDemo.EDITS.longest();
    }

    /** Before the first step it is a property of the network, later something the reader does to it. */
    private void remember(String value) {
        if (!HelloDemo.MEMORY.words().contains(value)) {
            throw notOne(text.memory(), value, text.oneOf(HelloDemo.MEMORY));
        }
        var keep = value.equals("kept");
        if (keep != model().remembers()) {
            run.switchMemory();
        }
        memory = keep;
        solved = false;
        status = text.then(text.remembers(keep), text.standing(model()));
    }

    @Override
    public Map<String, String> unseen() {
        if (printed || !isLinkable()) {
            return Map.of(HelloDemo.MEMORY.name(), memory ? "kept" : "cut");
        }
        return Map.of(HelloDemo.STEP.name(), Integer.toString(model().stepsDone()),
                HelloDemo.MEMORY.name(), run.startedWithMemory() ? "kept" : "cut",
                HelloDemo.EDITS.name(), run.edits());
    }

    @Override
    public boolean running() {
        return running;
    }

    @Override
    public void advance(double seconds) {
        if (model().stepsDone() >= SLOW_STEPS || slowSteps.after(seconds) > 0) {
            withChosenEngine(this::learn);
        }
    }

    private void learn() {
        if (!running || !trainStep()) {
            return;
        }
        if (!solved && model().rightCount() == timeSteps) {
            solved = true;
            status = text.solved(model());
        }
        if (run.ended()) {
            running = false;
            status = text.finished(model());
        }
    }

    @Override
    public void dispose() {
        running = false;
    }

    private void train(boolean on) {
        running = on && !run.ended();
        status = running ? text.training() : on ? text.finished(model()) : text.standing(model());
    }

    private void step(boolean back) {
        running = false;
        if (back) {
            run = run.back();
            engineAsked = false;
            status = text.standing(model());
            return;
        }
        withChosenEngine(() -> {
            if (!run.ended() && trainStep()) {
                status = text.standing(model());
            }
        });
    }

    private void rebuild() {
        running = false;
        build(List.of(), 0);
        status = text.rebuilt(model());
    }

    /** The first picture is always the reference's; the chosen engine takes over when training goes on. */
    private void build(List<HelloEdit> edits, int steps) {
        run = new HelloRun(cell.equals("lstm"), units, timeSteps, seed, memory, edits, steps);
        engineAsked = false;
        solved = false;
    }

    /** Whether the engine held; if it broke off, Java goes on from the same parameters. */
    private boolean trainStep() {
        try {
            run.train();
            return true;
        } catch (EngineLostException e) {
            run.recover(new JavaMatMul());
            engine = Engine.JAVA.id();
            running = false;
            status = text.then(text.trouble(e.trouble()), text.engineChanged(Engine.JAVA));
            return false;
        }
    }

    private void chooseEngine(String value) {
        if (!HelloDemo.ENGINE.words().contains(value)) {
            throw notOne(text.engine(), value, text.oneOf(HelloDemo.ENGINE));
        }
        engine = value;
        engineAsked = false;
        withChosenEngine(() -> status = text.then(text.engineChanged(Engine.of(value)), text.standing(model())));
    }

    /** Goes on when the chosen engine is at work, which may be later; not at all if it cannot work. */
    private void withChosenEngine(Runnable then) {
        var chosen = engine;
        stage.engines().prepare(Engine.of(chosen), () -> {
            if (engine.equals(chosen) && (engineAsked || useChosenEngine())) {
                then.run();
            }
        });
    }

    /** Puts the chosen engine to work; if it cannot, goes back to Java, stops and says why. */
    private boolean useChosenEngine() {
        if (engineAsked) {
            return true;
        }
        engineAsked = true;
        MatMul chosen = new JavaMatMul();
        try {
            if (Engine.of(engine) != Engine.JAVA) {
                chosen = stage.engines().matMul(Engine.of(engine));
            }
            model().use(chosen);
            return true;
        } catch (EngineUnavailableException e) {
            brokenEngines.add(engine);
            engine = Engine.JAVA.id();
            model().use(chosen);
            running = false;
            status = text.trouble(e.trouble());
            return false;
        }
    }

    private int whole(Setting.Whole setting, String label, String value) {
        try {
            var number = DecimalText.readWhole(value);
            if (number >= setting.min() && number <= setting.max()) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw notOne(label, value, text.wholeNumber(setting));
    }

    private IllegalArgumentException notOne(String label, String value, String expected) {
        return new IllegalArgumentException(text.notOne(label, value, expected));
    }
}
