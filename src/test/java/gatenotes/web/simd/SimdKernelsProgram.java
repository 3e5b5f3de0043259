package gatenotes.web.simd;

import gatenotes.engine.EngineUnavailableException;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.CellKind;
import gatenotes.nn.LayerSpec;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.train.Adam;
import gatenotes.train.Generator;
import gatenotes.train.Optimizer;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float32Array;

/** Runs single kernels when the page calls it. */
final class SimdKernelsProgram {
    private static final int CLASSES = 9;
    /** The largest error of scores, relative to the largest score: weights have 12 to 15 bits, states 12. */
    private static final double ROUNDING = 1e-3;
    private static final SimdEngine SIMD = SimdEngine.forAllCells();

    private SimdKernelsProgram() {
    }

    @JSFunctor
    interface Question extends JSObject {
        String ask(String name, int size);
    }

    /** A kernel's function, which the page compares with its own. */
    @JSFunctor
    interface Curve extends JSObject {
        void run(String name, Float32Array from, Float32Array to);
    }

    public static void main(String[] args) {
        offer("curve", SimdKernelsProgram::curve);
        offer("adam", (name, size) -> {
            try {
                return adam(size);
            } catch (EngineUnavailableException e) {
                return e.getMessage();
            }
        });
        offer("quantized", (name, columns) -> {
            try {
                var words = name.split(" ");
                return new QuantizedRowCheck(words[0], Integer.parseInt(words[1]), columns).run();
            } catch (EngineUnavailableException e) {
                return e.getMessage();
            }
        });
        offer("drawn", (name, size) -> {
            try {
                return drawn(name, size);
            } catch (EngineUnavailableException e) {
                return e.getMessage();
            }
        });
    }

    private static void curve(String name, Float32Array arguments, Float32Array values) {
        var from = arguments.toJavaArray();
        var to = values.toJavaArray();
        try {
            var module = new KernelModule(List.of(new SimdCell(CellKind.LSTM, CurveKernels::emit, SimdLstm::new)));
            var memory = SimdMemory.open(module, 8 * from.length + 64);
            var x = memory.allocate(from.length);
            var y = memory.allocate(from.length);
            System.arraycopy(from, 0, x, 0, from.length);
            var kernels = (CurveKernels) (JSObject) memory.kernels();
            switch (name) {
                case "exp" -> kernels.exp(from.length, memory.address(x), memory.address(y));
                case "tanh" -> kernels.tanh(from.length, memory.address(x), memory.address(y));
                default -> kernels.sigmoid(from.length, memory.address(x), memory.address(y));
            }
            System.arraycopy(y, 0, to, 0, to.length);
        } catch (EngineUnavailableException e) {
            throw new IllegalStateException(e.getMessage());
        }
    }

    /** The largest difference of parameters after ten steps, divided by the learning rate. */
    private static String adam(int units) throws EngineUnavailableException {
        var spec = NetworkSpec.input(CLASSES).simpleRnn(units).dense(CLASSES);
        var java = Network.create(spec, new Random(1), new JavaMatMul());
        var memory = SimdMemory.open(SIMD.module(), 1 << 20);
        var simd = java.on(new SimdMatMul(memory), memory);
        var optimizers = new Optimizer[] {new Adam(java.parameters(), 0.1), new SimdAdam(memory, simd.parameters(), 0.1)};
        for (var step = 0; step < 10; step++) {
            for (var i = 0; i < 2; i++) {
                var random = new Random(step + 5);
                for (var parameter : optimizers[i].parameters()) {
                    for (var j = 0; j < parameter.size(); j++) {
                        parameter.gradient()[j] = (float) random.nextDouble(-0.01, 0.01);
                    }
                }
                optimizers[i].step();
            }
        }
        var largest = 0.0;
        for (var parameter : java.parameters()) {
            var other = simd.parameters().get(parameter.name());
            for (var i = 0; i < parameter.size(); i++) {
                largest = Math.max(largest, Math.abs(parameter.values()[i] - other.values()[i]) / 0.1);
            }
        }
        return optimizers[1].steps() + " steps, slot " + optimizers[1].slots().get(1).name() + ", " + largest;
    }

    /**
     * Reports draws that differ between the engines, or scores with a larger error than rounding explains. A draw close
     * to the border between two classes may go either way; none of these draws is so close.
     */
    private static String drawn(String cell, int units) throws EngineUnavailableException {
        var layer = switch (cell) {
            case "lstm" -> LayerSpec.lstm(units);
            case "peepholes" -> LayerSpec.lstm(units).withPeepholes();
            case "gru" -> LayerSpec.gru(units);
            case "gru-before" -> LayerSpec.gru(units).withResetAfter(false);
            default -> LayerSpec.simpleRnn(units);
        };
        var spec = NetworkSpec.input(CLASSES).layer(layer).layer(layer).dense(CLASSES);
        var network = Network.create(spec, new Random(2), new JavaMatMul());
        var java = new Generator(network);
        var simd = SIMD.write(network);
        for (var temperature : new double[] {1, 0.5, 0}) {
            var expected = java.generate(3, 60, temperature, new Random(4));
            var actual = simd.generate(3, 60, temperature, new Random(4)).get();
            for (var i = 0; i < expected.length; i++) {
                if (actual[i] != expected[i]) {
                    return "temperature " + temperature + ", " + i + ": " + actual[i] + ", expected " + expected[i];
                }
            }
            var wrong = compare(java.trace().output(), simd.scores().get());
            if (wrong != null) {
                return "temperature " + temperature + ", " + wrong;
            }
            java.clearState();
            simd.clearState();
        }
        return "the same";
    }

    private static String compare(float[] expected, float[] actual) {
        var largest = 0.0;
        for (var score : expected) {
            largest = Math.max(largest, Math.abs(score));
        }
        for (var i = 0; i < expected.length; i++) {
            if (!(Math.abs(actual[i] - expected[i]) < ROUNDING * largest)) {
                return "score " + i + ": " + actual[i] + ", expected " + expected[i];
            }
        }
        return null;
    }

    @JSBody(params = {"name", "answer"}, script = "window[name] = answer;")
    private static native void offer(String name, Question answer);

    @JSBody(params = {"name", "answer"}, script = "window[name] = answer;")
    private static native void offer(String name, Curve answer);
}
