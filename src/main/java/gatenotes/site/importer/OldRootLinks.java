package gatenotes.site.importer;

import gatenotes.site.bake.address.LinkTarget;
import gatenotes.site.markdown.CodeParts;
import gatenotes.site.markdown.EndTags;
import java.util.HashMap;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.Strings;

/**
 * Removes the folder in which the old blog was published from links to addresses of this site: {@code /blog/2019/a/} becomes
 * {@code /2019/a/}. On this site links start at the site's first folder, wherever that is published. Code is not changed.
 */
final class OldRootLinks {
    /** What precedes an address: Markdown's brackets, a reference, an attribute. */
    private static final String BEFORE = "(?:\\]\\([ \\t]*|(?m:^ {0,3}\\[[^\\]\\n]+\\]:[ \\t]*)|\\b(?:href|src|poster|data|data-src)\\s*=\\s*)";
    private static final Pattern SRCSET = Pattern.compile("\\bsrcset\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");
    private static final Pattern CODE = Pattern.compile("\\{%-?\\s*+(highlight|codeblock|raw)\\b|(?i)<(pre|code|script)\\b");

    private final String root;
    private final Predicate<String> exists;
    private final Pattern link;
    private final Pattern candidate;
    private int count;

    /**
     * @param root the folder, with a slash at each end
     * @param exists whether this site has an address, given as a path from its first folder
     */
    OldRootLinks(String root, Predicate<String> exists) {
        this.root = root;
        this.exists = exists;
        var folder = Pattern.quote(root.substring(0, root.length() - 1));
        link = Pattern.compile(BEFORE + "(?:<(?<pointed>" + folder + "(?:/[^<>\\n]*)?)>|[\"']?(?<plain>" + folder
                + "(?:[/#?](?:[^\\s()\"'<>]++|\\([^\\s()]*+\\))*+)?)(?=[\\s)\"'>]|$))");
        candidate = Pattern.compile("(?<=[\"'\\s,])(?<plain>" + folder + "/[^\\s\"',]*)");
    }

    /** How many links were changed so far. */
    int count() {
        return count;
    }

    /** A text, given without its header, with its links changed. */
    String changed(String text) {
        var code = new CodeParts(text);
        var ends = EndTags.liquid(text);
        var lastEnds = new HashMap<String, Integer>();
        var result = new StringBuilder();
        var from = 0;
        for (int i = 0; i < text.length(); ) {
            var open = text.charAt(i) == '{' || text.charAt(i) == '<' ? CODE.matcher(text).region(i, text.length()) : null;
            var end = -1;
            if (open != null && open.lookingAt() && open.group(1) != null) {
                var tag = ends.after(open.group(1), open.end());
                end = tag == null ? -1 : tag.end();
            } else if (open != null && open.lookingAt()) {
                var tag = "</" + open.group(2).toLowerCase(Locale.ROOT) + ">";
                var last = lastEnds.computeIfAbsent(tag, name -> Strings.CI.lastIndexOf(text, name));
                end = last < i ? -1 : Strings.CI.indexOf(text, tag, i) + tag.length();
            }
            end = end < 0 ? code.end(i) : end;
            if (end > i) {
                result.append(links(text.substring(from, i))).append(text, i, end);
                from = end;
            }
            i = Math.max(end, i + 1);
        }
        return result.append(links(text.substring(from))).toString();
    }

    private String links(String text) {
        var done = link.matcher(text).replaceAll(match -> Matcher.quoteReplacement(changed(match)));
        return SRCSET.matcher(done).replaceAll(set -> Matcher.quoteReplacement(
                candidate.matcher(set.group()).replaceAll(match -> Matcher.quoteReplacement(changed(match)))));
    }

    /** The match with its address changed to that of this site. */
    private String changed(MatchResult match) {
        var group = match.groupCount() > 1 && match.group(1) != null ? 1 : match.groupCount();
        var url = match.group(group);
        var rest = url.length() < root.length() || url.charAt(root.length() - 1) != '/' ? "/" + url.substring(root.length() - 1)
                : url.substring(root.length() - 1);
        var path = LinkTarget.inside(rest) == null ? null : LinkTarget.inside(rest).from("");
        if (path == null || !exists.test(path)) {
            return match.group();
        }
        count++;
        var at = match.start(group) - match.start();
        return match.group().substring(0, at) + rest + match.group().substring(at + url.length());
    }
}
