package gatenotes.engine;

/**
 * Why a {@link LiveModel} cannot do what it was asked, as a code: the sentences for readers stand with the figures.
 *
 * @param detail in the browser's or our own code's words; may be empty
 */
public record ModelTrouble(Kind kind, String detail) {
    /** Kinds of trouble. */
    public enum Kind {
        /** The script that would compute it could not be fetched. */
        NO_SCRIPT,
        /** The file could not be fetched. */
        NOT_FETCHED,
        /** The file is not the one the figure knows: cut off, or another. */
        OTHER_FILE,
        /** The file holds no network that can be used here. */
        NO_NETWORK,
        /** An error that nobody expected. */
        BROKEN
    }
}
