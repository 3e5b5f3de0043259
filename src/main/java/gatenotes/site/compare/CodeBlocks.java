package gatenotes.site.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Finds the blocks of code, which generators wrap in tables of line numbers, figures and coloured spans, and replaces each
 * by a plain {@code pre} with only the text.
 */
final class CodeBlocks {
    private static final String BLOCKS = "div.highlighter-rouge, figure.highlight, div.highlight, div.codehilite, div.chroma, pre";
    /** Selectors for the text of a block, the most specific first: beside line numbers in a table, else in the block. */
    private static final List<String> TEXTS = List.of("td.code pre", "td.rouge-code pre", "td:last-child pre", "td.code",
            "pre code", "pre", "code");
    private static final String NUMBERS = ".gutter, .lineno, .linenos, .ln, .lnt, .line-numbers-rows";
    private static final Pattern NAMED = Pattern.compile("(?:^|\\s)(?:language|lang|brush|sourceCode)[-:]\\s*([^\\s;]+)");
    private static final List<String> NO_LANGUAGES = List.of("highlight", "highlighter-rouge", "chroma", "codehilite", "code",
            "hljs", "figure", "plain", "plaintext", "text", "txt", "none", "nohighlight", "fallback", "lineno", "line-numbers",
            "lntable", "rouge-table", "undefined", "null", "auto");
    private static final Map<String, String> SAME = Map.ofEntries(Map.entry("js", "javascript"), Map.entry("sh", "shell"),
            Map.entry("bash", "shell"), Map.entry("zsh", "shell"), Map.entry("console", "shell"), Map.entry("c++", "cpp"),
            Map.entry("py", "python"), Map.entry("yml", "yaml"), Map.entry("rb", "ruby"), Map.entry("golang", "go"),
            Map.entry("ts", "typescript"), Map.entry("md", "markdown"), Map.entry("objc", "objectivec"),
            Map.entry("objective-c", "objectivec"), Map.entry("cs", "csharp"), Map.entry("c#", "csharp"), Map.entry("htm", "html"),
            Map.entry("kt", "kotlin"), Map.entry("rs", "rust"), Map.entry("xhtml", "xml"), Map.entry("html", "xml"),
            Map.entry("jsx", "javascript"), Map.entry("tsx", "typescript"), Map.entry("docker", "dockerfile"),
            Map.entry("make", "makefile"), Map.entry("ps1", "powershell"), Map.entry("viml", "vim"), Map.entry("f90", "fortran"));

    private CodeBlocks() {
    }

    /** Makes the blocks plain; returns the language of each. */
    static List<String> flatten(Element body) {
        var languages = new ArrayList<String>();
        for (var block : body.select(BLOCKS)) {
            var isCode = block.normalName().equals("pre") || block.selectFirst("pre, code") != null;
            // A block inside one that was made plain is no longer in the page.
            if (isCode && block.parents().contains(body)) {
                languages.add(language(block));
                var text = TEXTS.stream().map(block::selectFirst).filter(Objects::nonNull).findFirst().orElse(block);
                // Hexo ends lines with a br element.
                text.select("br").forEach(line -> line.replaceWith(new TextNode("\n")));
                text.select(".line").forEach(line -> line.appendText("\n"));
                text.select(NUMBERS).remove();
                block.replaceWith(new Element("pre").attr("data-flat", "").text(text.wholeText()));
            }
        }
        return languages;
    }

    private static String language(Element block) {
        for (var element : block.select("*")) {
            var data = element.attr("data-lang").isEmpty() ? element.attr("data-language") : element.attr("data-lang");
            var name = NAMED.matcher(element.className());
            var found = !data.isEmpty() ? data : name.find() ? name.group(1) : null;
            if (found != null) {
                return normal(found);
            }
        }
        // Hexo's figures name the language as a class beside "highlight".
        for (var element : List.of(block, block.select("code").isEmpty() ? block : block.select("code").first())) {
            var isOne = element.hasClass("highlight") || element.hasClass("hljs");
            var other = element.classNames().stream().filter(name -> !NO_LANGUAGES.contains(name.toLowerCase(Locale.ROOT)))
                    .toList();
            if (isOne && other.size() == 1) {
                return normal(other.get(0));
            }
        }
        return "";
    }

    private static String normal(String language) {
        var small = language.toLowerCase(Locale.ROOT);
        return NO_LANGUAGES.contains(small) ? "" : SAME.getOrDefault(small, small);
    }
}
