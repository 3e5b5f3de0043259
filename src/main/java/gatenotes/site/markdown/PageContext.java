package gatenotes.site.markdown;


/** The page a text is rendered for, as the text sees it. Lines are counted from 1 in the source file. */
public interface PageContext {
    /** The address to write for a link of the text; reports it if the site has no such place. */
    String link(String url, int line);

    /** The address to write for an image or another file shown in the page; reports it if it is missing. */
    String media(String url, int line);

    /** The width and height in pixels of an image the text shows, or null if it is not known. */
    int[] imageSize(String url);

    /** The address of the post with a file name, with or without its ending, or null if there is none. */
    String post(String fileName);

    /** A setting such as {@code site.title}, or an entry of the page's header such as {@code page.title}, or null. */
    String setting(String name);

    /** The text of the file that an include of Jekyll's names, or null if there is none. */
    String include(String name);

    /** The language of the page, for HTML's {@code lang}. */
    String language();

    /** A word that stands in boxes around the text, in the page's language; another where the site has no such word. */
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
     * @param display whether it stands on a line of its own
     * @throws IllegalArgumentException if it is no formula, saying what is wrong
     */
    String formula(String tex, boolean display);

    /** Reports something that fails the build, unless the page was taken over from elsewhere as it is. */
    void flaw(int line, String message);

    /** Reports something that fails the build. */
    void error(int line, String message);

    /** Reports something the author should look at. */
    void warning(int line, String message);
}
