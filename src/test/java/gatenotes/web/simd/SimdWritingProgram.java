package gatenotes.web.simd;

import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Writing;
import gatenotes.math.Elementary;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.store.ParameterFile;
import gatenotes.store.SafeTensors;
import gatenotes.train.Generator;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** Lets a trained network read a text character by character, as when it writes, and returns its loss. */
final class SimdWritingProgram {
    private SimdWritingProgram() {
    }

    @JSFunctor
    interface Question extends JSObject {
        String ask(String cell, int units, int layers, int classes, Int8Array model, String text);
    }

    public static void main(String[] args) {
        offer((cell, units, layers, classes, model, text) -> {
            try {
                return losses(spec(cell, units, layers, classes), model.toJavaArray(), text);
            } catch (EngineUnavailableException | RuntimeException e) {
                return e.toString();
            }
        });
    }

    /** Java's mean loss in nats, and that of SIMD. */
    private static String losses(NetworkSpec spec, byte[] model, String text) throws EngineUnavailableException {
        var network = Network.create(spec, new Random(1), new JavaMatMul());
        ParameterFile.load(network.parameters(), "model", SafeTensors.read("model", model).tensors());
        var java = new Generator(network);
        var simd = SimdEngine.forAllCells().write(network);
        var random = new Random(1);
        var own = 0.0;
        var others = 0.0;
        for (var i = 0; i + 1 < text.length(); i++) {
            java.next(text.charAt(i), 0, random);
            own += loss(java.trace().output(), text.charAt(i + 1));
            others += loss(read(simd, text.charAt(i), random), text.charAt(i + 1));
        }
        return own / (text.length() - 1) + " " + others / (text.length() - 1);
    }

    private static float[] read(Writing writing, int index, Random random) {
        writing.generate(index, 1, 0, random);
        return writing.scores().get();
    }

    private static double loss(float[] scores, int target) {
        var sum = 0.0;
        for (var score : scores) {
            sum += Elementary.exp(score - scores[target]);
        }
        return Elementary.log(sum);
    }

    /** @param cell {@code tied} and {@code embedded}: LSTMs on an embedding */
    static NetworkSpec spec(String cell, int units, int layers, int classes) {
        var spec = NetworkSpec.input(classes);
        if (cell.equals("tied") || cell.equals("embedded")) {
            spec = spec.embedding(cell.equals("tied") ? units : 13);
        }
        for (var i = 0; i < layers; i++) {
            spec = switch (cell) {
                case "lstm", "tied", "embedded" -> spec.lstm(units);
                case "gru" -> spec.gru(units);
                default -> spec.simpleRnn(units);
            };
        }
        return cell.equals("tied") ? spec.tiedDense() : spec.dense(classes);
    }

    @JSBody(params = "answer", script = "window.losses = answer;")
    private static native void offer(Question answer);
}
