package gatenotes.figures.parts;

import gatenotes.engine.WrittenText;
import java.util.Arrays;

/**
 * The text that a network has written so far, and the candidates it weighed. The stretches of one text arrive in order;
 * those that were on their way when another text was requested are ignored. Mutable.
 */
public final class Draft {
    private static final int WIDE = WrittenText.CANDIDATES;

    private int length;
    private int reached;
    private boolean expecting;
    private int[] codePoints = new int[0];
    private float[] nats = new float[0];
    private int[] candidates = new int[0];
    private float[] shares = new float[0];
    private float[] probabilities = new float[0];

    /**
     * Another text was requested, whose first {@code kept} characters are those of this one. These stay until they arrive
     * again.
     */
    public void expect(int kept) {
        length = Math.min(length, kept);
        reached = 0;
        expecting = true;
    }

    /** Adds a stretch. */
    public void take(WrittenText text) {
        if (expecting && text.first() > 0) {
            return;
        }
        expecting = false;
        reached = text.first() + text.codePoints().length;
        length = Math.max(length, reached);
        codePoints = put(codePoints, text.codePoints(), text.first());
        candidates = put(candidates, text.candidates(), text.first() * WIDE);
        nats = put(nats, text.nats(), text.first());
        shares = put(shares, text.shares(), text.first() * WIDE);
        probabilities = put(probabilities, text.probabilities(), text.first() * WIDE);
    }

    private static int[] put(int[] all, int[] part, int at) {
        var longer = Arrays.copyOf(all, Math.max(all.length, at + part.length));
        System.arraycopy(part, 0, longer, at, part.length);
        return longer;
    }

    private static float[] put(float[] all, float[] part, int at) {
        var longer = Arrays.copyOf(all, Math.max(all.length, at + part.length));
        System.arraycopy(part, 0, longer, at, part.length);
        return longer;
    }

    public int length() {
        return length;
    }

    /** How many of the characters belong to the text that is being written; the rest are kept from the text before. */
    public int reached() {
        return reached;
    }

    public int codePoint(int at) {
        return codePoints[at];
    }

    public double nats(int at) {
        return nats[at];
    }

    /** The code point of the candidate at a rank, from 0. */
    public int candidate(int at, int rank) {
        return candidates[at * WIDE + rank];
    }

    /** The probability with which that candidate could have been drawn. */
    public double share(int at, int rank) {
        return shares[at * WIDE + rank];
    }

    /** The probability that the network itself gave that candidate. */
    public double probability(int at, int rank) {
        return probabilities[at * WIDE + rank];
    }
}
