package gatenotes.engine;

/**
 * Why a {@link LiveModel} cannot do what it was asked, as a code; the figures hold the sentences for readers.
 *
 * @param detail the message of the browser or of our own code; may be empty
 */
public record ModelTrouble(Kind kind, String detail) {
    /** Kinds of trouble. */
    public enum Kind {
        /** The script that computes the model could not be fetched. */
        NO_SCRIPT,
        /** The file could not be fetched. */
        NOT_FETCHED,
        /** The file is not the one the figure expects: it is cut short, or another file. */
        OTHER_FILE,
        /** The file holds no network that a figure can use. */
        NO_NETWORK,
        /** An unexpected error. */
        BROKEN
    }
}
