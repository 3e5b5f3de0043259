package gatenotes.figures.parts;

import gatenotes.engine.WrittenText;
import java.util.Arrays;

/**
 * What a network has written so far, and what it weighed. The stretches of one text come in order; those that were on
 * their way when another text was asked for are left out. Mutable.
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

    /** Another text is on its way, which begins as this one does: so many characters of this one stay until they come again. */
    public void expect(int kept) {
        length = Math.min(length, kept);
        reached = 0;
        expecting = true;
    }

    /** Takes a stretch in. */
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

    /** So many of the characters are those of the text that is being written; the rest stayed from the one before. */
    public int reached() {
        return reached;
    }

    public int codePoint(int at) {
        return codePoints[at];
    }

    public double nats(int at) {
        return nats[at];
    }

    /** The candidate of a rank, from 0. */
    public int candidate(int at, int rank) {
        return candidates[at * WIDE + rank];
    }

    /** By how much that candidate could have been drawn. */
    public double share(int at, int rank) {
        return shares[at * WIDE + rank];
    }

    /** What the network itself gave that candidate. */
    public double probability(int at, int rank) {
        return probabilities[at * WIDE + rank];
    }
}
