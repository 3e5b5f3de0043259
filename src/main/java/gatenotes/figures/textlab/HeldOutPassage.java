package gatenotes.figures.textlab;

import gatenotes.engine.ReadText;

/** What the shipped network thought of a passage it never saw, and what it wrote: what the figures show before they fetch it. */
final class HeldOutPassage {
    static final String TEXT = PassageNumbers.TEXT;
    static final String WRITTEN = PassageNumbers.WRITTEN;
    /** The unit whose cell state is known, from 0. */
    static final int UNIT = PassageNumbers.UNIT;
    /** Nats for one letter of {@link PassageNumbers#SURPRISE}. */
    static final double NATS = 0.25;
    /** The value of one letter of {@link PassageNumbers#CELL}. */
    static final double CELL = 0.2;

    private HeldOutPassage() {
    }

    /** The surprise at a character, to an eighth of a nat. */
    static double nats(int at) {
        return (PassageNumbers.SURPRISE.charAt(at) - 'A') * NATS;
    }

    /** What the network thought of the whole passage; its values are those of {@link #UNIT} alone. */
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
