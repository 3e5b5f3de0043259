package gatenotes.site.markdown;

import java.util.regex.Pattern;

/** Texts that are HTML as a whole, in place of Markdown, and what of HTML means something here. */
public final class HtmlTexts {
    private static final Pattern MORE = Pattern.compile("\\s*<!--\\s*more\\s*-->\\s*");

    private HtmlTexts() {
    }

    /**
     * The text as the page wants it: its addresses, and no more of it than its author is trusted with.
     *
     * @param line the line of the source file the HTML starts on
     */
    public static String render(String html, int line, PageContext page) {
        if (HtmlTrust.of(page) == HtmlTrust.OFF) {
            return "<pre>" + Html.escaped(html) + "</pre>";
        }
        return made(html, line, page);
    }

    /** The same of HTML that an engine has made of a text in another language: its author wrote none, or as good as none. */
    public static String made(String html, int line, PageContext page) {
        var rewritten = RawHtml.rewritten(html, line, page);
        if (HtmlTrust.of(page) == HtmlTrust.ON) {
            return rewritten;
        }
        var sanitiser = new Sanitiser(page);
        sanitiser.report(html, new LineMap(line));
        return sanitiser.clean(rewritten, name -> line);
    }

    /** Whether HTML is nothing but the mark behind the beginning of a post. */
    static boolean isMore(String html) {
        return MORE.matcher(html).matches();
    }
}
