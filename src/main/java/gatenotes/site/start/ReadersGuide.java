package gatenotes.site.start;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adapts README and CONTRIBUTING to a blog with other posts, by removing links to the posts that are gone. */
final class ReadersGuide {
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\(([^)\\s]+)\\)");
    private static final Pattern TITLE = Pattern.compile("\\A# .*\n");

    private ReadersGuide() {
    }

    /**
     * The text without links to files that are gone. A list item that starts with such a link is removed, and so is such a
     * picture; elsewhere the link's words stay.
     */
    static String of(String text, Set<String> gone) {
        var kept = new StringBuilder();
        for (var block : text.split("(?<=\n)(?=- |\n|!\\[)")) {
            var first = LINK.matcher(block);
            var isEntry = block.startsWith("- [") || block.startsWith("![");
            if (!(isEntry && first.find() && gone.contains(first.group(2)))) {
                kept.append(unlinked(block, gone));
            }
        }
        return kept.toString().replaceAll("\n{3,}", "\n\n");
    }

    /** The README of a blog: its title and a description, then how to work on it. */
    static String readme(String text, String title, Set<String> gone) {
        var beginning = "# " + title
                + "\n\nA blog made with Gate Notes: posts are Markdown files below `content/posts`, settings stand "
                + "in `jbake.properties`.\n\n    mvn            # shows the blog at http://localhost:8820/ and follows every save"
                + "\n    mvn package    # leaves the finished site in target/site\n    mvn -Pnew -Dtitle=\"A post\"   # starts a post\n\n"
                + "## About the program\n";
        return TITLE.matcher(of(text, gone)).replaceFirst(Matcher.quoteReplacement(beginning));
    }

    private static String unlinked(String block, Set<String> gone) {
        return LINK.matcher(block)
                .replaceAll(link -> Matcher.quoteReplacement(gone.contains(link.group(2)) ? link.group(1) : link.group()));
    }
}
