package gatenotes.engine;

/**
 * Why an engine cannot work, as a code: the sentences for readers stand with the figures.
 *
 * @param engine that cannot
 * @param detail by reason: the feature that is missing, or what the browser or our own code said; may be empty
 */
public record Trouble(Engine engine, Reason reason, String detail) {
    /** What can go wrong. */
    public enum Reason {
        /** The machine lacks what {@link Trouble#detail} names, such as {@code WebGL2}. */
        MISSING,
        /** The machine has it, but refuses us, or is too small; {@link Trouble#detail} is an error's message. */
        REFUSED,
        /** The engine does not compute networks of that kind. */
        NETWORK,
        /** The machine has taken it away in the midst of its work. */
        LOST,
        /** The script it is part of could not be fetched. */
        NOT_FETCHED
    }

    public Trouble(Engine engine, Reason reason) {
        this(engine, reason, "");
    }

    /** As one line, for programs and programmers: {@code webgl 0 WebGL2}. */
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
