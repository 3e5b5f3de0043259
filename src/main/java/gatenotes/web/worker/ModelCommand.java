package gatenotes.web.worker;

import gatenotes.engine.HeldGate;
import gatenotes.engine.LiveModel;
import gatenotes.engine.ModelFile;
import gatenotes.engine.ReadText;
import gatenotes.engine.WritingPlan;
import gatenotes.nn.Gate;
import gatenotes.task.QuatrainForm;
import java.util.ArrayList;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int8Array;

/** A message from the page to the worker that holds a model: a kind, numbers and texts; see the package. */
public interface ModelCommand extends JSObject {
    /** The word for a verse that keeps to rhymes and tones. */
    String SOUNDS = "sounds";

    /** Whether a message is one of these. */
    @JSBody(params = "message", script = "return 'model' in message;")
    static boolean is(JSObject message) {
        throw new IllegalStateException("runs in a browser only");
    }

    /** The kind of command. */
    @JSProperty
    String getModel();

    /** The numbers, which depend on the kind; see the methods that make a command. */
    @JSProperty
    Float64Array getNumbers();

    /** By kind. */
    @JSProperty
    String getText();

    /** A further text, which depends on the kind; may be empty. */
    @JSProperty
    String getDetail();

    /** The file of a network to open. */
    @JSProperty
    Int8Array getFile();

    @JSBody(params = {"model", "numbers", "text", "detail", "file"},
            script = "return {model: model, numbers: numbers, text: text, detail: detail, file: file};")
    private static ModelCommand of(String model, Float64Array numbers, String text, String detail, Int8Array file) {
        throw new IllegalStateException("runs in a browser only");
    }

    private static ModelCommand of(String model, String text, String detail, double... numbers) {
        return of(model, Float64Array.fromJavaArray(numbers), text, detail, null);
    }

    /** Fetch a file from an address, and open it. */
    static ModelCommand open(ModelFile file, String address) {
        return of("open", address, file.sha256(), file.bytes());
    }

    /** The expected file in a command of {@link #open}. */
    static ModelFile file(ModelCommand command) {
        return new ModelFile(command.getText(), (int) command.getNumbers().get(0), command.getDetail());
    }

    /** Open a file of the reader's: its name, and a text from which its symbols may be found. */
    static ModelCommand openFile(String name, byte[] file, String text) {
        return of("file", Float64Array.fromJavaArray(new double[0]), name, text, Int8Array.fromJavaArray(file));
    }

    /** Make a file to save: the form, the file's name, and the passage. */
    static ModelCommand save(LiveModel.Form form, String file, String passage) {
        return of("save", file, passage, form.ordinal());
    }

    /**
     * Write by a plan: count, temperature, topP, seed, the number of picks, each pick, and each held gate. The detail is the
     * form of a verse, with its further rules.
     */
    static ModelCommand write(WritingPlan plan) {
        var picks = plan.picks();
        var numbers = new double[5 + 2 * picks.size() + 4 * plan.held().size()];
        numbers[0] = plan.count();
        numbers[1] = plan.temperature();
        numbers[2] = plan.topP();
        numbers[3] = plan.seed();
        numbers[4] = picks.size();
        int at = 5;
        for (var pick : picks) {
            numbers[at++] = pick.at();
            numbers[at++] = pick.codePoint();
        }
        for (var held : plan.held()) {
            numbers[at++] = held.layer();
            numbers[at++] = held.unit();
            numbers[at++] = held.gate().ordinal();
            numbers[at++] = held.value();
        }
        return of("write", plan.start(), verse(plan.verse()), numbers);
    }

    private static String verse(WritingPlan.Verse verse) {
        return verse == null ? "" : verse.form().symbol() + (verse.sounds() ? SOUNDS : "");
    }

    private static WritingPlan.Verse verse(String text) {
        return text.isEmpty() ? null : new WritingPlan.Verse(QuatrainForm.of(text.charAt(0)), text.endsWith(SOUNDS));
    }

    /** The plan in a command of {@link #write}. */
    static WritingPlan plan(ModelCommand command) {
        var numbers = command.getNumbers();
        int picksEnd = 5 + 2 * (int) numbers.get(4);
        var picks = new ArrayList<WritingPlan.Pick>();
        for (int at = 5; at < picksEnd; at += 2) {
            picks.add(new WritingPlan.Pick((int) numbers.get(at), (int) numbers.get(at + 1)));
        }
        var held = new ArrayList<HeldGate>();
        for (int at = picksEnd; at < numbers.getLength(); at += 4) {
            held.add(new HeldGate((int) numbers.get(at), (int) numbers.get(at + 1),
                    Gate.values()[(int) numbers.get(at + 2)], numbers.get(at + 3)));
        }
        return new WritingPlan(command.getText(), (int) numbers.get(0), numbers.get(1), numbers.get(2),
                (int) numbers.get(3), picks, held, verse(command.getDetail()));
    }

    /** Stop writing. */
    static ModelCommand stop() {
        return of("stop", "", "");
    }

    /** Read a text: layer, part. */
    static ModelCommand read(String text, int layer, ReadText.Part part) {
        return of("read", text, "", layer, part.ordinal());
    }
}
