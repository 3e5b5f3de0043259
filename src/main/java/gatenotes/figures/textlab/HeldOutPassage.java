package gatenotes.figures.textlab;

import gatenotes.engine.ReadText;

/**
 * The shipped network's values for a passage it never saw, and a text it wrote: the figures show these before they fetch the
 * network.
 */
final class HeldOutPassage {
    static final String TEXT = PassageNumbers.TEXT;
    static final String WRITTEN = PassageNumbers.WRITTEN;
    /** The unit whose cell state is known, from 0. */
    static final int UNIT = PassageNumbers.UNIT;
    /** The nats of one step in the letters of {@link PassageNumbers#SURPRISE}. */
    static final double NATS = 0.25;
    /** The value of one step in the letters of {@link PassageNumbers#CELL}. */
    static final double CELL = 0.2;

    private HeldOutPassage() {
    }

    /** The surprise at a character in nats, exact to an eighth of a nat. */
    static double nats(int at) {
        return (PassageNumbers.SURPRISE.charAt(at) - 'A') * NATS;
    }

    /** The network's reading of the whole passage; its values are only those of {@link #UNIT}. */
    static ReadText read() {
        int length = TEXT.length();
        var read = new ReadText(new int[length], new float[length], new float[length], "");
        for (int i = 0; i < length; i++) {
            read.places()[i] = i;
            read.nats()[i] = (float) nats(i);
            read.values()[i] = (float) ((PassageNumbers.CELL.charAt(i) - 'Z') * CELL);
        }
        return read;
    }
}
