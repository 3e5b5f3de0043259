package gatenotes.site.markdown;

/** Text inside HTML. */
final class Html {
    private Html() {
    }

    /** The text escaped for an element or a quoted attribute. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
