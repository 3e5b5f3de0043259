package gatenotes.figures.hello;

import gatenotes.train.SoftmaxCrossEntropy;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers printed in Karpathy's figure. They are illustrative; no network computed them. The probabilities and losses
 * are ours, computed from the scores.
 *
 * <p>Source: Karpathy 2015, "The Unreasonable Effectiveness of Recurrent Neural Networks".
 */
final class KarpathyNumbers {
    private static final float[][] HIDDEN = {{0.3f, -0.1f, 0.9f}, {1, 0.3f, 0.1f}, {0.1f, -0.5f, -0.3f},
        {-0.3f, 0.9f, 0.7f}};
    private static final float[][] SCORES = {{1, 2.2f, -3, 4.1f}, {0.5f, 0.3f, -1, 1.2f}, {0.1f, 0.5f, 1.9f, -1.1f},
        {0.2f, -1.5f, -0.1f, 2.2f}};

    private KarpathyNumbers() {
    }

    static List<HelloFigure.Step> steps() {
        var steps = new ArrayList<HelloFigure.Step>();
        for (int t = 0; t < SCORES.length; t++) {
            var probabilities = new float[SCORES[t].length];
            var loss = SoftmaxCrossEntropy.softmax(SCORES[t], 0, probabilities.length, probabilities, 0,
                    HelloModel.TARGETS[t]);
            steps.add(new HelloFigure.Step(HelloModel.INPUTS[t], HelloModel.TARGETS[t], HIDDEN[t], null, SCORES[t],
                    probabilities, loss));
        }
        return steps;
    }

    static double meanLoss() {
        var sum = 0.0;
        for (var step : steps()) {
            sum += step.loss();
        }
        return sum / SCORES.length;
    }
}
