package gatenotes.site.importer;

import java.util.regex.Pattern;

/**
 * Tells pages that are Liquid programs from texts: Jekyll evaluates lists and conditions in pages, this site does so in
 * templates only.
 */
final class LiquidPages {
    private static final Pattern PROGRAM = Pattern.compile("\\{%-?\\s*(for|if|unless|case|paginate)\\b[^\\n]*");
    private static final Pattern ANY = Pattern.compile("\\{%[^\\n]*|\\{\\{[^\\n]*");
    private static final Pattern CODE = Pattern.compile("(?s)\\{%-?\\s*raw\\s*-?%}.*?\\{%-?\\s*endraw|```.*?```|`[^`\\n]*`"
            + "|\\{%-?\\s*highlight.*?endhighlight");

    private LiquidPages() {
    }

    /** Why a page cannot be copied as a text; null if it can. */
    static String whyNot(String page, boolean html) {
        var end = page.indexOf("\n---", "---".length());
        if (end > 0 && page.substring(end + "\n---".length()).isBlank()) {
            return "it has no text of its own, its layout fills it in";
        }
        var match = (html ? ANY : PROGRAM).matcher(page);
        if (!match.find() || !html && isCode(page, match.start())) {
            return null;
        }
        var line = 1 + page.substring(0, match.start()).chars().filter(c -> c == '\n').count();
        var found = match.group().strip();
        return "line " + line + ": Jekyll fills in '" + (found.length() > 40 ? found.substring(0, 40) + "…" : found)
                + "'; write it as a text, or as a template";
    }

    private static boolean isCode(String page, int at) {
        return CODE.matcher(page).results().anyMatch(code -> code.start() <= at && at < code.end());
    }
}
