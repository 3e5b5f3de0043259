package gatenotes.site.markdown;


/** The page for which a text is rendered, as the renderer sees it. Lines are counted from 1 in the source file. */
public interface PageContext {
    /** The address to write for a link of the text; reports the link if the site has no such address. */
    String link(String url, int line);

    /** The address to write for an image or another file that is shown in the page; reports a missing file. */
    String media(String url, int line);

    /** The width and height in pixels of an image the text shows, or null if they are not known. */
    int[] imageSize(String url);

    /** The address of the post with a file name, with or without its ending, or null if there is none. */
    String post(String fileName);

    /** A setting such as {@code site.title}, or an entry of the page's header such as {@code page.title}, or null. */
    String setting(String name);

    /** The text of the file that a Jekyll include names, or null if there is none. */
    String include(String name);

    /** The language of the page, for HTML's {@code lang}. */
    String language();

    /** A word for boxes in the text, in the page's language; {@code otherwise} if the site has no such word. */
    String word(String name, String otherwise);

    /**
     * The static markup of a live figure.
     *
     * @throws IllegalArgumentException if there is no such demo or a parameter is wrong, saying what was expected
     */
    String figure(DemoCall call);

    /**
     * A formula as MathML.
     *
     * @param tex LaTeX without dollar signs
     * @param display whether it stands alone on its line
     * @throws IllegalArgumentException if it is no formula, saying what is wrong
     */
    String formula(String tex, boolean display);

    /** Reports something that fails the build, except on an imported page, where it is a warning. */
    void flaw(int line, String message);

    /** Reports something that fails the build. */
    void error(int line, String message);

    /** Reports something the author should look at. */
    void warning(int line, String message);
}
