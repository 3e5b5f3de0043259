package gatenotes.site.compare;

/**
 * One thing in which the two pages of a post differ.
 *
 * @param message what the old page has and what the new one has
 * @param place some words of the text by which its line in the source can be found, or empty
 */
record Difference(Kind kind, String message, String place) {
    /** Kinds of differences, as the summary names them. */
    enum Kind {
        TITLE("title"),
        DAY("day"),
        DAY_OF_ZONE("day in another zone"),
        TEXT("text"),
        HEADING("headings"),
        HEADING_ID("heading ids"),
        TABLE("tables"),
        IMAGE("images"),
        CODE("code"),
        LINK("links"),
        NOT_FOUND("body not found in the old page");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
