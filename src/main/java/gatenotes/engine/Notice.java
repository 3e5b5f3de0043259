package gatenotes.engine;

/**
 * What last went wrong or changed in a {@link LongRun}, as a code; the figures hold the sentences for readers. A
 * component that the kind's comment does not mention is null or 0.
 *
 * @param trouble what caused the notice
 * @param engine the engine that goes on
 * @param step the step at which the training stood, or from which it goes on
 * @param goodStep the step whose parameters are kept
 * @param learningRate the learning rate at that moment
 * @param detail the browser's own message
 */
public record Notice(Kind kind, Trouble trouble, Engine engine, int step, int goodStep, double learningRate,
        String detail) {
    /** Kinds of notices. */
    public enum Kind {
        /** Nothing went wrong. */
        NONE,
        /** There is {@code trouble}; it is not known yet how the training goes on. */
        TROUBLE,
        /** There was {@code trouble}, and {@code engine} goes on. */
        GOES_ON,
        /** There was {@code trouble}; {@code engine} goes on from the earlier {@code step}. */
        WENT_BACK,
        /** There was {@code trouble}, but the same engine works again and goes on from {@code step}. */
        RETURNED,
        /**
         * The loss exploded at {@code step} with {@code learningRate}; the training stops and keeps the parameters of
         * {@code goodStep}.
         */
        EXPLODED,
        /** The browser has no workers: the training runs in the page. */
        IN_PAGE,
        /** The engines' script could not be fetched: the training has not begun. */
        NOT_FETCHED,
        /**
         * The text has only {@code step} characters that the network knows, expected {@code goodStep}; it does not know
         * {@code detail}.
         */
        TOO_SHORT,
        /** Characters of the text that the network does not know, {@code detail}, are left out. */
        LEFT_OUT,
        /** Another tab already keeps its run in this browser: this run is not kept. */
        OTHER_TAB,
        /** This browser cannot keep the run, for the reason {@code detail}. */
        NOT_KEPT,
        /** An unexpected error, {@code detail}, ended the training. */
        BROKEN
    }

    /** Nothing went wrong. */
    public static final Notice NONE = of(Kind.NONE);

    /** A notice that needs nothing besides its kind. */
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
