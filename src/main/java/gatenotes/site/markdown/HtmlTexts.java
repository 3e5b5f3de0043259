package gatenotes.site.markdown;

import java.util.regex.Pattern;

/** Renders texts that are HTML as a whole, and recognises HTML with a special meaning. */
public final class HtmlTexts {
    private static final Pattern MORE = Pattern.compile("\\s*<!--\\s*more\\s*-->\\s*");

    private HtmlTexts() {
    }

    /**
     * The text for the page, with its addresses rewritten and limited to the HTML that its author is trusted with.
     *
     * @param line the line of the source file the HTML starts on
     */
    public static String render(String html, int line, PageContext page) {
        if (HtmlTrust.of(page) == HtmlTrust.OFF) {
            return "<pre>" + Html.escaped(html) + "</pre>";
        }
        return made(html, line, page);
    }

    /**
     * The same for HTML that an engine made from another markup language. Its tags are never shown as letters, because its
     * author wrote little or no HTML.
     */
    public static String made(String html, int line, PageContext page) {
        var rewritten = RawHtml.rewritten(html, line, page);
        if (HtmlTrust.of(page) == HtmlTrust.ON) {
            return rewritten;
        }
        var sanitiser = new Sanitiser(page);
        sanitiser.report(html, new LineMap(line));
        return sanitiser.clean(rewritten, name -> line);
    }

    /** Whether HTML is just {@code <!-- more -->}, the mark that ends a post's excerpt. */
    static boolean isMore(String html) {
        return MORE.matcher(html).matches();
    }
}
