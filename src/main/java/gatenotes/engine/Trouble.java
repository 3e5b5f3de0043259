package gatenotes.engine;

/**
 * Why an engine cannot work, as a code; the figures hold the sentences for readers.
 *
 * @param engine the engine that cannot work
 * @param detail depends on the reason: the feature that is missing, or the message of the browser or of our own code; may
 *     be empty
 */
public record Trouble(Engine engine, Reason reason, String detail) {
    /** Reasons why an engine cannot work. */
    public enum Reason {
        /** The machine lacks what {@link Trouble#detail} names, such as {@code WebGL2}. */
        MISSING,
        /**
         * The machine has the engine but refuses to open it, or has too little memory; {@link Trouble#detail} is an
         * error's message.
         */
        REFUSED,
        /** The engine does not compute networks of that kind. */
        NETWORK,
        /** The machine took the engine away after it had begun to compute. */
        LOST,
        /** The script that holds the engine could not be fetched. */
        NOT_FETCHED
    }

    public Trouble(Engine engine, Reason reason) {
        this(engine, reason, "");
    }

    /** The trouble as one line, for programs and programmers: {@code webgl 0 WebGL2}. */
    @Override
    public String toString() {
        return engine.id() + " " + reason.ordinal() + " " + detail;
    }

    /** Reads what {@link #toString} wrote. */
    public static Trouble parse(String text) {
        int first = text.indexOf(' ');
        int second = text.indexOf(' ', first + 1);
        return new Trouble(Engine.of(text.substring(0, first)), Reason.values()[text.charAt(first + 1) - '0'],
                text.substring(second + 1));
    }
}
