package gatenotes.site.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gatenotes.train.SoftmaxCrossEntropy;
import org.junit.jupiter.api.Test;

class ScoreTest {
    /** Karpathy's "hello" figure: printed scores of h, e, l, o and the losses that follow from them. */
    @Test
    void givesTheLossesOfTheHelloFigure() {
        float[] scores = {1.0f, 2.2f, -3.0f, 4.1f, 0.5f, 0.3f, -1.0f, 1.2f, 0.1f, 0.5f, 1.9f, -1.1f, 0.2f, -1.5f, -0.1f,
            2.2f};
        int[] targets = {1, 2, 2, 3};
        var score = Score.of(scores, 4, targets);
        assertEquals(1.3974, score.loss(), 5e-5);
        assertEquals(0.5, score.accuracy());
        assertEquals(2.0785, Score.of(scores, 4, new int[] {1}).loss(), 5e-5);
    }

    @Test
    void answersThatDoNotCountAreLeftOut() {
        float[] scores = {0, 1000, 0, 0, 1000, 0, 0, 0};
        var score = Score.of(scores, 2, new int[] {1, SoftmaxCrossEntropy.IGNORE, 1, SoftmaxCrossEntropy.IGNORE});
        assertEquals(new Score(2, 1000, 1), score);
    }
}
