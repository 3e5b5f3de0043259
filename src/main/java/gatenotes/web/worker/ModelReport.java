package gatenotes.web.worker;

import gatenotes.engine.Engine;
import gatenotes.engine.LiveModel;
import gatenotes.engine.ModelFacts;
import gatenotes.engine.ModelTrouble;
import gatenotes.engine.ReadText;
import gatenotes.engine.WrittenText;
import gatenotes.task.CharacterSounds;
import java.util.Arrays;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Int32Array;
import org.teavm.jso.typedarrays.Int8Array;

/** A message from the worker that holds a model to the page: a call of {@link LiveModel.Listener} as a plain object. */
public interface ModelReport extends JSObject {
    /** Whether a message is one of these. */
    @JSBody(params = "message", script = "return 'kind' in message;")
    static boolean is(JSObject message) {
        throw new IllegalStateException("runs in a browser only");
    }

    @JSProperty
    String getKind();

    @JSProperty
    Int32Array getWhole();

    /** Probabilities or nats. */
    @JSProperty
    Float32Array getNats();

    /** Shares followed by probabilities, or a part's values. */
    @JSProperty
    Float32Array getValues();

    @JSProperty
    String getText();

    /** The bytes of the saved file. */
    @JSProperty
    Int8Array getBytes();

    @JSBody(params = {"port", "kind", "text", "whole", "nats", "values"}, script = "port.postMessage({kind: kind,"
            + " text: text, whole: whole, nats: nats, values: values}, [whole.buffer, nats.buffer, values.buffer]);")
    private static void post(Port port, String kind, String text, Int32Array whole, Float32Array nats,
            Float32Array values) {
        throw new IllegalStateException("runs in a browser only");
    }

    private static void post(Port port, String kind, String text, int[] whole, float[] nats, float[] values) {
        post(port, kind, text, Int32Array.fromJavaArray(whole), Float32Array.fromJavaArray(nats),
                Float32Array.fromJavaArray(values));
    }

    /** Sends a saved file; its buffer is transferred, not copied. */
    @JSBody(params = {"port", "form", "bytes"}, script = "port.postMessage({kind: 'saved', text: '',"
            + " whole: new Int32Array([form]), bytes: bytes}, [bytes.buffer]);")
    private static void postSaved(Port port, int form, Int8Array bytes) {
        throw new IllegalStateException("runs in a browser only");
    }

    /** A listener that sends everything to the page at the other end. */
    static LiveModel.Listener to(Port port) {
        return new LiveModel.Listener() {
            private void tell(String kind, String text, int... whole) {
                post(port, kind, text, whole, new float[0], new float[0]);
            }

            @Override
            public void loading(int bytes) {
                tell("loading", "", bytes);
            }

            @Override
            public void ready(ModelFacts facts) {
                // The settings, the tones and the rhymes are one line each.
                var sounds = facts.sounds();
                tell("ready", facts.settings() + "\n" + (sounds == null ? "\n" : sounds.tones() + "\n" + sounds.rhymes())
                        + "\n" + facts.symbols(), facts.layers(), facts.units(), facts.engine().ordinal());
            }

            @Override
            public void wrote(WrittenText text) {
                int length = text.codePoints().length;
                var whole = new int[1 + length + text.candidates().length];
                whole[0] = text.first();
                System.arraycopy(text.codePoints(), 0, whole, 1, length);
                System.arraycopy(text.candidates(), 0, whole, 1 + length, text.candidates().length);
                var values = new float[2 * text.shares().length];
                System.arraycopy(text.shares(), 0, values, 0, text.shares().length);
                System.arraycopy(text.probabilities(), 0, values, text.shares().length, text.shares().length);
                post(port, "wrote", "", whole, text.nats(), values);
            }

            @Override
            public void read(ReadText text) {
                post(port, "read", text.unknown(), text.places(), text.nats(), text.values());
            }

            @Override
            public void saved(LiveModel.Form form, byte[] bytes) {
                postSaved(port, form.ordinal(), Int8Array.fromJavaArray(bytes));
            }

            @Override
            public void failed(ModelTrouble trouble) {
                tell("failed", trouble.detail(), trouble.kind().ordinal());
            }
        };
    }

    /** Passes a report on to a listener. */
    static void hand(ModelReport report, LiveModel.Listener listener) {
        var whole = report.getWhole().toJavaArray();
        switch (report.getKind()) {
            case "loading" -> listener.loading(whole[0]);
            case "ready" -> listener.ready(facts(report.getText(), whole));
            case "saved" -> listener.saved(LiveModel.Form.values()[whole[0]], report.getBytes().copyToJavaArray());
            case "wrote" -> listener.wrote(written(whole, report));
            case "read" -> listener.read(new ReadText(whole, report.getNats().toJavaArray(),
                    report.getValues().toJavaArray(), report.getText()));
            default -> listener.failed(new ModelTrouble(ModelTrouble.Kind.values()[whole[0]], report.getText()));
        }
    }

    private static ModelFacts facts(String text, int[] whole) {
        int settings = text.indexOf('\n');
        int tones = text.indexOf('\n', settings + 1);
        int rhymes = text.indexOf('\n', tones + 1);
        return new ModelFacts(text.substring(rhymes + 1), whole[0], whole[1], Engine.values()[whole[2]],
                text.substring(0, settings), rhymes == tones + 1 ? null
                        : new CharacterSounds(text.substring(settings + 1, tones), text.substring(tones + 1, rhymes)));
    }

    private static WrittenText written(int[] whole, ModelReport report) {
        var nats = report.getNats().toJavaArray();
        var codePoints = new int[nats.length];
        var candidates = new int[whole.length - 1 - nats.length];
        System.arraycopy(whole, 1, codePoints, 0, nats.length);
        System.arraycopy(whole, 1 + nats.length, candidates, 0, candidates.length);
        var values = report.getValues().toJavaArray();
        return new WrittenText(whole[0], codePoints, nats, candidates, Arrays.copyOf(values, candidates.length),
                Arrays.copyOfRange(values, candidates.length, values.length));
    }
}
