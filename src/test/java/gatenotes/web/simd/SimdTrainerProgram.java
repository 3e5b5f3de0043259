package gatenotes.web.simd;

import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.TrainingPlan;
import gatenotes.math.Activation;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.LayerSpec;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.train.Adam;
import gatenotes.train.Clipping;
import gatenotes.train.SoftmaxCrossEntropy;
import gatenotes.train.Trainer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Trains the same network with SIMD and with plain Java when the page calls it, and returns where they differ. */
final class SimdTrainerProgram {
    private static final int CLASSES = 7;
    private static final double LEARNING_RATE = 0.01;

    private SimdTrainerProgram() {
    }

    @JSFunctor
    interface Comparison extends JSObject {
        String compare(String cell, int units, int layers, int timeSteps, int batchSize, int steps);
    }

    public static void main(String[] args) {
        offer("comparePass", (cell, units, layers, timeSteps, batchSize, steps) -> {
            try {
                return new Pair(cell, units, layers, timeSteps, batchSize).pass();
            } catch (EngineUnavailableException | RuntimeException e) {
                return e.toString();
            }
        });
        offer("compareLosses", (cell, units, layers, timeSteps, batchSize, steps) -> {
            try {
                return new Pair(cell, units, layers, timeSteps, batchSize).losses(steps);
            } catch (EngineUnavailableException | RuntimeException e) {
                return e.toString();
            }
        });
    }

    /** The same network on both engines, and batches for it. */
    private static final class Pair {
        private final int rows;
        private final int targetRows;
        private final Random random = new Random(3);
        private final Trainer java;
        private final SimdTrainer simd;
        private String worst = "";
        private double largest;

        Pair(String cell, int units, int layers, int timeSteps, int batchSize) throws EngineUnavailableException {
            var spec = NetworkSpec.input(CLASSES);
            for (var i = 0; i < layers; i++) {
                spec = spec.layer(layer(cell, units));
            }
            spec = spec.dense(CLASSES);
            if (cell.equals("bare")) {
                spec = spec.withoutDenseBias();
            }
            if (cell.equals("last")) {
                spec = spec.lastOutput();
            }
            rows = timeSteps * batchSize;
            targetRows = spec.lastOnly() ? batchSize : rows;
            var network = Network.create(spec, new Random(7), new JavaMatMul());
            // Random values for biases, too, which would start at zero.
            for (var parameter : network.parameters()) {
                for (var i = 0; i < parameter.size(); i++) {
                    parameter.values()[i] += (float) random.nextDouble(-0.2, 0.2);
                }
            }
            var clipping = Clipping.byNorm(0.5);
            simd = SimdTrainer.open(new TrainingPlan(network, LEARNING_RATE, clipping, timeSteps, batchSize),
                    SimdEngine.forAllCells().module());
            java = new Trainer(network, new Adam(network.parameters(), LEARNING_RATE), clipping, timeSteps, batchSize);
        }

        private static LayerSpec layer(String cell, int units) {
            return switch (cell) {
                case "lstm", "last" -> LayerSpec.lstm(units);
                case "bare" -> LayerSpec.lstm(units).withoutBias();
                case "peepholes" -> LayerSpec.lstm(units).withPeepholes();
                case "gru" -> LayerSpec.gru(units);
                case "gru-before" -> LayerSpec.gru(units).withResetAfter(false);
                case "gru-bare" -> LayerSpec.gru(units).withoutBias();
                case "rnn" -> LayerSpec.simpleRnn(units);
                case "relu" -> LayerSpec.simpleRnn(units).withActivation(Activation.RELU);
                default -> throw new IllegalArgumentException(cell);
            };
        }

        /** The largest difference, relative to each array's largest value, in a step from the state after another pass. */
        String pass() {
            var before = draw(rows);
            java.loss(before, draw(targetRows));
            simd.loss(before, draw(targetRows));
            var indexes = draw(rows);
            var targets = draw(targetRows);
            targets[0] = targets.length > 1 ? SoftmaxCrossEntropy.IGNORE : targets[0];
            compare("loss", new float[] {(float) java.step(indexes, targets)},
                    new float[] {(float) simd.step(indexes, targets)});
            var a = java.trace();
            var b = simd.trace();
            compare("output", a.output(), b.output());
            compare("probabilities", a.probabilities(), b.probabilities());
            compare("output gradient", a.outputGradient(), b.outputGradient());
            for (var i = 0; i < a.layers().size(); i++) {
                compare("h", a.layer(i).h(), b.layer(i).h());
                compare("gates", a.layer(i).gates(), b.layer(i).gates());
                if (a.layer(i).spec().kind().hasInner()) {
                    compare("inner", a.layer(i).inner(), b.layer(i).inner());
                }
                if (a.layer(i).spec().kind().hasCellState()) {
                    compare("c", a.layer(i).c(), b.layer(i).c());
                    compare("c gradient", a.layer(i).cGradient(), b.layer(i).cGradient());
                }
                compare("h gradient", a.layer(i).hGradient(), b.layer(i).hGradient());
                compare("gate gradient", a.layer(i).gateGradient(), b.layer(i).gateGradient());
            }
            for (var parameter : java.parameters()) {
                compare(parameter.name() + " gradient", parameter.gradient(),
                        simd.parameters().get(parameter.name()).gradient());
            }
            return largest + " " + worst;
        }

        /** The largest difference of the losses over a number of steps. */
        String losses(int steps) {
            for (var i = 0; i < steps; i++) {
                var indexes = draw(rows);
                // The task is to repeat the class before.
                var targets = new int[targetRows];
                for (var j = 0; j < targetRows; j++) {
                    targets[j] = indexes[rows - targetRows + j];
                }
                var expected = java.step(indexes, targets);
                largest = Math.max(largest, Math.abs(simd.step(indexes, targets) - expected));
                worst = "of " + expected;
            }
            return largest + " " + worst;
        }

        private void compare(String name, float[] expected, float[] actual) {
            var scale = 0.0;
            var difference = 0.0;
            for (var i = 0; i < expected.length; i++) {
                scale = Math.max(scale, Math.abs(expected[i]));
                // Written with <= so that NaN counts as different.
                difference = Math.abs(expected[i] - actual[i]) <= difference ? difference
                        : Math.abs(expected[i] - actual[i]);
            }
            if (!(difference / scale <= largest) && difference != 0) {
                largest = difference / scale;
                worst = name;
            }
        }

        private int[] draw(int count) {
            var drawn = new int[count];
            for (var i = 0; i < count; i++) {
                drawn[i] = random.nextInt(CLASSES);
            }
            return drawn;
        }
    }

    @JSBody(params = {"name", "answer"}, script = "window[name] = answer;")
    private static native void offer(String name, Comparison answer);
}
