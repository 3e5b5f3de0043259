package gatenotes.small;

/** The heading of the page. */
final class Heading {
    static final String TEXT = "Heading";
}
