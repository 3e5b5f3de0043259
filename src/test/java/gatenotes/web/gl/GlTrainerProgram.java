package gatenotes.web.gl;

import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.TrainingPlan;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.train.Adam;
import gatenotes.train.Clipping;
import gatenotes.train.Generator;
import gatenotes.train.SoftmaxCrossEntropy;
import gatenotes.train.Trainer;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSNumber;

/** Trains the same network on the graphics processor and in plain Java when the page calls it, and returns where they differ. */
final class GlTrainerProgram {
    private static final double LEARNING_RATE = 0.01;

    private GlTrainerProgram() {
    }

    @JSFunctor
    interface Comparison extends JSObject {
        String compare(int units, int classes, int timeSteps, int batchSize, int steps);
    }

    @JSFunctor
    interface OutsideRun extends JSObject {
        JSArray<JSNumber> train(JSArrayReader<JSNumber> weights, JSArrayReader<JSNumber> ids);
    }

    public static void main(String[] args) {
        TextureCount.start();
        offerRun("trainOutside", GlTrainerProgram::trainOutside);
        offer("comparePass", (units, classes, timeSteps, batchSize, steps) -> {
            try {
                return new Pair(units, classes, timeSteps, batchSize).pass();
            } catch (EngineUnavailableException | RuntimeException e) {
                return e.toString();
            }
        });
        offer("compareDraws", (units, classes, count, tenths, steps) -> {
            try {
                return draw(units, classes, count, tenths / 10.0);
            } catch (EngineUnavailableException | RuntimeException e) {
                return e.toString();
            }
        });
        offer("compareLosses", (units, classes, timeSteps, batchSize, steps) -> {
            try {
                return new Pair(units, classes, timeSteps, batchSize).losses(steps);
            } catch (EngineUnavailableException | RuntimeException e) {
                return e.toString();
            }
        });
    }

    /**
     * Trains a network of 7 classes and 5 units on three sequences of six steps each by Adam.
     *
     * @param weights the first weights, of all parameters one after the other
     * @param ids [step, row, 7]: each class is the input for the target after it
     * @return the loss of each step, then the weights after the last
     */
    private static JSArray<JSNumber> trainOutside(JSArrayReader<JSNumber> weights, JSArrayReader<JSNumber> ids) {
        var result = new JSArray<JSNumber>();
        var network = Network.create(NetworkSpec.input(7).lstm(5).dense(7), new Random(1), new JavaMatMul());
        var at = 0;
        for (var parameter : network.parameters()) {
            for (var i = 0; i < parameter.size(); i++) {
                parameter.values()[i] = weights.get(at++).floatValue();
            }
        }
        try {
            var gl = GlTraining.open(new TrainingPlan(network, LEARNING_RATE, Clipping.byNorm(1000), 6, 3));
            for (var step = 0; step < ids.getLength() / 21; step++) {
                var inputs = new int[18];
                var targets = new int[18];
                for (var i = 0; i < 18; i++) {
                    var id = 21 * step + 7 * (i % 3) + i / 3;
                    inputs[i] = ids.get(id).intValue();
                    targets[i] = ids.get(id + 1).intValue();
                }
                gl.clearState();
                var loss = gl.step(inputs, targets);
                loss.await();
                result.push(JSNumber.valueOf(loss.get()));
            }
            for (var values : gl.state().get().values()) {
                for (var value : values) {
                    result.push(JSNumber.valueOf(value));
                }
            }
            gl.close();
        } catch (EngineUnavailableException e) {
            throw new IllegalStateException(e);
        }
        return result;
    }

    /** Draws from the same network on both engines; returns where they differ, or the last draw. */
    private static String draw(int units, int classes, int count, double temperature) throws EngineUnavailableException {
        var network = Network.create(NetworkSpec.input(classes).lstm(units).dense(classes), new Random(7),
                new JavaMatMul());
        // Large weights make the shares unequal, so that rounding seldom decides a draw.
        for (var parameter : network.parameters()) {
            for (var i = 0; i < parameter.size(); i++) {
                parameter.values()[i] *= 3;
            }
        }
        var java = new Generator(network);
        var gl = GlWriting.open(network);
        var javaRandom = new Random(5);
        var glRandom = new Random(5);
        // The second run continues from the state of the first; the third starts anew.
        for (var run = 0; run < 3; run++) {
            if (run == 2) {
                java.clearState();
                gl.clearState();
            }
            var expected = java.generate(run, count, temperature, javaRandom);
            var drawn = gl.generate(run, count, temperature, glRandom);
            drawn.await();
            var found = drawn.get();
            for (var i = 0; i < count; i++) {
                if (expected[i] != found[i]) {
                    return "run " + run + " parts at " + i + ": " + found[i] + ", expected " + expected[i];
                }
            }
        }
        gl.close();
        return TextureCount.now() + " textures are left";
    }

    /** The same network on both engines, and batches for it. */
    private static final class Pair {
        private final int classes;
        private final int rows;
        private final Random random = new Random(3);
        private final Trainer java;
        private final GlTraining gl;
        private String worst = "";
        private double largest;

        Pair(int units, int classes, int timeSteps, int batchSize) throws EngineUnavailableException {
            this.classes = classes;
            rows = timeSteps * batchSize;
            var spec = NetworkSpec.input(classes).lstm(units).dense(classes);
            var network = Network.create(spec, new Random(7), new JavaMatMul());
            // Random values for biases, too, which would start at zero.
            for (var parameter : network.parameters()) {
                for (var i = 0; i < parameter.size(); i++) {
                    parameter.values()[i] += (float) random.nextDouble(-0.2, 0.2);
                }
            }
            var clipping = Clipping.byNorm(0.5);
            gl = GlTraining.open(new TrainingPlan(network, LEARNING_RATE, clipping, timeSteps, batchSize));
            java = new Trainer(network, new Adam(network.parameters(), LEARNING_RATE), clipping, timeSteps, batchSize);
        }

        /** The largest difference, relative to each array's largest value, in a step from the state after another pass. */
        String pass() {
            var before = draw();
            compare("first loss", java.loss(before, before), loss(before, before));
            var indexes = draw();
            var targets = draw();
            targets[0] = targets.length > 1 ? SoftmaxCrossEntropy.IGNORE : targets[0];
            // Without an update between them, both gradients come from the same parameters.
            compare("loss", java.step(indexes, targets), step(indexes, targets));
            var found = gl.gradients().get();
            // The reference's gradient is clipped.
            var norm = norm(found);
            var shrunk = norm > 0.5 ? 0.5 / norm : 1;
            for (var p = 0; p < found.size(); p++) {
                var gradient = found.get(p);
                for (var i = 0; i < gradient.length; i++) {
                    gradient[i] = (float) (gradient[i] * shrunk);
                }
                var parameter = java.parameters().list().get(p);
                compare(parameter.name() + " gradient", parameter.gradient(), gradient);
            }
            gl.clearState();
            java.clearState();
            var fromZero = loss(indexes, targets);
            compare("loss from zero", java.loss(indexes, targets), fromZero);
            // Adam enlarges the smallest gradients, so the weights may differ, but not their effect.
            var weights = gl.state().get().values();
            for (var p = 0; p < weights.size(); p++) {
                var parameter = java.parameters().list().get(p);
                parameter.set(parameter.shape(), weights.get(p));
            }
            java.clearState();
            compare("loss by the weights copied back", java.loss(indexes, targets), fromZero);
            return told();
        }

        private double step(int[] indexes, int[] targets) {
            var loss = gl.step(indexes, targets);
            loss.await();
            return loss.get();
        }

        private double loss(int[] indexes, int[] targets) {
            var loss = gl.loss(indexes, targets);
            loss.await();
            return loss.get();
        }

        private static double norm(List<float[]> gradients) {
            var square = 0.0;
            for (var gradient : gradients) {
                for (double element : gradient) {
                    square += element * element;
                }
            }
            return Math.sqrt(square);
        }

        /** The largest difference of the losses over a number of steps. */
        String losses(int steps) {
            for (var i = 0; i < steps; i++) {
                var indexes = draw();
                // The task is to repeat the input class.
                var expected = java.step(indexes, indexes);
                var found = step(indexes, indexes);
                if (!(Math.abs(found - expected) <= largest)) {
                    largest = Math.abs(found - expected);
                    worst = "of " + expected + " at step " + i;
                }
            }
            return told();
        }

        private String told() {
            gl.close();
            return TextureCount.now() == 0 ? largest + " " + worst : TextureCount.now() + " textures are left";
        }

        private void compare(String name, double expected, double found) {
            compare(name, new float[] {(float) expected}, new float[] {(float) found});
        }

        private void compare(String name, float[] expected, float[] found) {
            var scale = 0.0;
            var difference = 0.0;
            for (var i = 0; i < expected.length; i++) {
                scale = Math.max(scale, Math.abs(expected[i]));
                // Written with <= so that NaN counts as different.
                difference = Math.abs(expected[i] - found[i]) <= difference ? difference
                        : Math.abs(expected[i] - found[i]);
            }
            if (difference != 0 && !(difference / scale <= largest)) {
                largest = difference / scale;
                worst = name;
            }
        }

        private int[] draw() {
            var drawn = new int[rows];
            for (var i = 0; i < rows; i++) {
                drawn[i] = random.nextInt(classes);
            }
            return drawn;
        }
    }

    @JSBody(params = {"name", "answer"}, script = "window[name] = answer;")
    private static native void offerRun(String name, OutsideRun answer);

    @JSBody(params = {"name", "answer"}, script = "window[name] = answer;")
    private static native void offer(String name, Comparison answer);
}
