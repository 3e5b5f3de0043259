package gatenotes.web.worker;

import gatenotes.engine.Engine;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Pending;
import gatenotes.engine.Training;
import gatenotes.engine.TrainingPlan;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.train.Clipping;
import gatenotes.train.TrainingState;
import gatenotes.web.gl.TextureCount;
import java.util.Arrays;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Moves a training from engine to engine when the page calls it, and opens and closes engines many times. */
final class HandOverProgram {
    private static final int CLASSES = 9;
    private static final int UNITS = 10;
    private static final int TIME_STEPS = 7;
    private static final int BATCH_SIZE = 6;
    private static final int STEPS = 5;

    private HandOverProgram() {
    }

    @JSFunctor
    interface Question extends JSObject {
        String answer(String from, String to);
    }

    public static void main(String[] args) {
        TextureCount.start();
        offer("handOver", (from, to) -> {
            try {
                return handOver(from, to);
            } catch (EngineUnavailableException | RuntimeException e) {
                return e.toString();
            }
        });
        offer("openAndClose", (engine, times) -> {
            try {
                return openAndClose(engine, Integer.parseInt(times));
            } catch (EngineUnavailableException | RuntimeException e) {
                return e.toString();
            }
        });
    }

    /** Returns "same" if the second engine has exactly the first one's numbers, followed by the difference of the next loss. */
    private static String handOver(String from, String to) throws EngineUnavailableException {
        var random = new Random(5);
        var first = open(from);
        for (var i = 0; i < STEPS; i++) {
            loss(first.step(draw(random), draw(random)));
        }
        var second = open(to);
        loss(second.step(draw(random), draw(random)));
        var state = first.state().get();
        second.resume(state);
        var arrived = second.state().get();
        if (arrived.steps() != STEPS || state.steps() != STEPS || state.states().size() != 2) {
            return "steps " + state.steps() + ", " + arrived.steps();
        }
        if (!same(state.values(), arrived.values()) || !same(state.slots(), arrived.slots())
                || !same(state.states(), arrived.states())) {
            return "the states differ";
        }
        if (!Arrays.equals(written(first), written(second))) {
            return "they write differently";
        }
        var worst = 0.0;
        for (var i = 0; i < STEPS; i++) {
            var inputs = draw(random);
            var targets = draw(random);
            worst = Math.max(worst, Math.abs(loss(first.step(inputs, targets)) - loss(second.step(inputs, targets))));
        }
        // Continues with the first engine's latest parameters.
        second.resume(first.state().get());
        var present = written(first);
        var alike = Arrays.equals(present, written(second));
        second.resume(state);
        var back = Arrays.equals(present, written(second));
        first.close();
        second.close();
        return !alike ? "they write differently after some steps" : back ? "it writes with parameters of before"
                : worst < 1e-3 ? "same" : "a loss is off by " + worst;
    }

    private static int[] written(Training training) {
        // SIMD writes with 16-bit weights, so shares differ by a ten-thousandth; none of these random numbers is that close to
        // a border.
        training.writing().clearState();
        // More characters than WebGL draws between two readbacks.
        var drawn = training.writing().generate(1, 300, 1, new Random(8));
        drawn.await();
        return drawn.get();
    }

    private static boolean same(List<float[]> some, List<float[]> others) {
        var all = some.size() == others.size();
        for (var i = 0; all && i < some.size(); i++) {
            all = some.get(i).length == others.get(i).length;
            for (var k = 0; all && k < some.get(i).length; k++) {
                all = some.get(i)[k] == others.get(i)[k];
            }
        }
        return all;
    }

    /** The number of textures left after opening and closing {@code times} engines. */
    private static String openAndClose(String engine, int times) throws EngineUnavailableException {
        var random = new Random(6);
        TrainingState state = null;
        for (var i = 0; i < times; i++) {
            var learner = open(engine);
            if (state != null) {
                learner.resume(state);
            }
            loss(learner.step(draw(random), draw(random)));
            state = learner.state().get();
            learner.close();
        }
        return TextureCount.now() + " textures left, " + state.steps() + " steps";
    }

    private static double loss(Pending<Double> loss) {
        loss.await();
        return loss.get();
    }

    private static Training open(String engine) throws EngineUnavailableException {
        var spec = NetworkSpec.input(CLASSES).lstm(UNITS).dense(CLASSES);
        var network = Network.create(spec, new Random(1), new JavaMatMul());
        return BrowserEngines.of(Engine.of(engine), BrowserEngines.all())
                .train(new TrainingPlan(network, 0.01, Clipping.byNorm(1), TIME_STEPS, BATCH_SIZE));
    }

    private static int[] draw(Random random) {
        var drawn = new int[TIME_STEPS * BATCH_SIZE];
        for (var i = 0; i < drawn.length; i++) {
            drawn[i] = random.nextInt(CLASSES);
        }
        return drawn;
    }

    @JSBody(params = {"name", "question"}, script = "window[name] = question;")
    private static native void offer(String name, Question question);
}
