package gatenotes.engine;

/**
 * What went wrong in a {@link LongRun} or changed last, as a code: the sentences for readers stand with the figures.
 * What a kind does not mention is null or 0.
 *
 * @param trouble what led to it
 * @param engine that goes on
 * @param step the training stood at, or goes on from
 * @param goodStep whose parameters are kept
 * @param learningRate at that moment
 * @param detail in the browser's own words
 */
public record Notice(Kind kind, Trouble trouble, Engine engine, int step, int goodStep, double learningRate,
        String detail) {
    /** Kinds of notices. */
    public enum Kind {
        /** All is well. */
        NONE,
        /** There is {@code trouble}; what follows is not known yet. */
        TROUBLE,
        /** There was {@code trouble}, and {@code engine} goes on. */
        GOES_ON,
        /** There was {@code trouble}; {@code engine} goes on, back from {@code step}. */
        WENT_BACK,
        /** There was {@code trouble}, but the same engine is back and goes on from {@code step}. */
        RETURNED,
        /** The loss exploded at {@code step} with {@code learningRate}; it stops and keeps {@code goodStep}. */
        EXPLODED,
        /** There are no workers: the training runs in the page. */
        IN_PAGE,
        /** The script of the engines could not be fetched: it has not begun. */
        NOT_FETCHED,
        /** The text has only {@code step} characters that the network knows, expected {@code goodStep}; not {@code detail}. */
        TOO_SHORT,
        /** Characters of the text that the network does not know, {@code detail}, are left out. */
        LEFT_OUT,
        /** Another tab keeps its run in this browser: this one is not kept. */
        OTHER_TAB,
        /** This browser keeps nothing, for the reason {@code detail}. */
        NOT_KEPT,
        /** An error that nobody expected ended it; see {@code detail}. */
        BROKEN
    }

    /** All is well. */
    public static final Notice NONE = of(Kind.NONE);

    /** A kind that says all. */
    public static Notice of(Kind kind) {
        return new Notice(kind, null, null, 0, 0, 0, "");
    }

    public static Notice trouble(Trouble trouble) {
        return new Notice(Kind.TROUBLE, trouble, null, 0, 0, 0, "");
    }

    public static Notice goesOn(Trouble trouble, Engine engine) {
        return new Notice(Kind.GOES_ON, trouble, engine, 0, 0, 0, "");
    }

    public static Notice wentBack(Trouble trouble, Engine engine, int step) {
        return new Notice(Kind.WENT_BACK, trouble, engine, step, 0, 0, "");
    }

    public static Notice returned(Trouble trouble, int step) {
        return new Notice(Kind.RETURNED, trouble, trouble.engine(), step, 0, 0, "");
    }

    public static Notice exploded(int step, int goodStep, double learningRate) {
        return new Notice(Kind.EXPLODED, null, null, step, goodStep, learningRate, "");
    }

    public static Notice tooShort(TextTooShortException e) {
        return new Notice(Kind.TOO_SHORT, null, null, e.found(), e.expected(), 0, e.unknown());
    }

    public static Notice leftOut(String unknown) {
        return new Notice(Kind.LEFT_OUT, null, null, 0, 0, 0, unknown);
    }

    public static Notice notKept(String detail) {
        return new Notice(Kind.NOT_KEPT, null, null, 0, 0, 0, detail);
    }

    public static Notice broken(String detail) {
        return new Notice(Kind.BROKEN, null, null, 0, 0, 0, detail);
    }
}
