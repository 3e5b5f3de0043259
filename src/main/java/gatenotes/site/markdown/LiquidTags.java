package gatenotes.site.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The Markdown that replaces the tags and values of Jekyll and Hexo.
 *
 * @param variables the variables that the text sets, by name
 * @param budget how many characters may still be filled in
 */
record LiquidTags(PageContext page, Map<String, String> variables, FillBudget budget) {
    /** The tags that have an end tag. */
    static final Set<String> BLOCKS = Set.of("highlight", "codeblock", "code", "comment", "blockquote", "quote");

    private static final Pattern NUMBER = Pattern.compile("\\d+(px|%)?");

    /** The Markdown for a tag, its end tag and the text between them; it has the same number of lines. */
    String block(String name, List<String> words, String inside) {
        if (name.equals("comment")) {
            return "\n".repeat((int) inside.chars().filter(c -> c == '\n').count());
        }
        if (name.endsWith("quote")) {
            return inside.replace("\n", "\n> ");
        }
        return code(words.stream().filter(word -> name.equals("highlight") || word.startsWith("lang:")).findFirst()
                .orElse("").replace("lang:", ""), inside);
    }

    /** Code between fences that it does not contain. */
    static String code(String language, String inside) {
        var longest = 2;
        for (int i = 0, run = 0; i < inside.length(); i++) {
            run = inside.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        var fence = "`".repeat(longest + 1);
        if (!inside.startsWith("\n")) {
            return inside.contains("\n") ? fence + language + inside : fence + inside.strip() + fence;
        }
        // The last line may hold only the indentation of an end tag inside a list; then the fence goes there.
        var isAlone = inside.substring(inside.lastIndexOf('\n')).isBlank();
        return fence + language + inside + (isAlone ? "" : "\n") + fence;
    }

    /** The text after the colons of a box, from NexT's words: kind, {@code no-icon}, a title. */
    static String box(List<String> words) {
        var kind = words.isEmpty() ? "" : words.get(0);
        var isKind = BoxKinds.isKnown(kind) || kind.equals("primary") || kind.equals("default");
        var title = words.stream().skip(isKind ? 1 : 0).filter(word -> !word.equals("no-icon"))
                .collect(Collectors.joining(" "));
        return (BoxKinds.isKnown(kind) ? kind : "note") + (title.isEmpty() ? "" : " " + title);
    }

    /** The tags with further values, for an included file. */
    LiquidTags with(Map<String, String> more) {
        var all = new HashMap<>(variables);
        all.putAll(more);
        return new LiquidTags(page, all, budget);
    }

    /** Sets a variable; returns the empty text that replaces the tag. */
    String set(String name, String value) {
        variables.put(name, value);
        return "";
    }

    /** The Markdown that replaces a tag, or null if it is unknown. */
    String tag(String name, List<String> words, String text) {
        if (words.isEmpty()) {
            return null;
        }
        var first = words.get(0);
        return switch (name) {
            case "post_url", "post_path" -> page.post(first);
            case "link" -> "/" + encoded(first);
            case "asset_path" -> encoded(first);
            case "asset_link" -> link(encoded(first), words, first);
            case "post_link" -> page.post(first) == null ? null : link(page.post(first), words, first);
            case "asset_img", "img" -> image(words);
            case "assign" -> assign(text);
            case "gist" -> "<https://gist.github.com/" + first + ">";
            case "youtube" -> "<https://www.youtube.com/watch?v=" + first + ">";
            case "vimeo" -> "<https://vimeo.com/" + first + ">";
            default -> null;
        };
    }

    /** The text that replaces a value, or null if it is unknown. */
    String value(String expression) {
        var parts = expression.split("\\|", -1);
        var value = plain(parts[0].strip());
        for (int i = 1; i < parts.length && value != null; i++) {
            var filter = parts[i].strip();
            var colon = filter.indexOf(':');
            var argument = colon < 0 ? "" : plain(filter.substring(colon + 1).strip());
            value = argument == null ? null : switch (colon < 0 ? filter : filter.substring(0, colon).strip()) {
                case "", "relative_url", "absolute_url", "strip", "escape", "xml_escape" -> value;
                case "prepend" -> budget.take(value.length()) ? argument + value : null;
                case "append" -> budget.take(value.length()) ? value + argument : null;
                default -> null;
            };
        }
        return value != null && budget.take(value.length()) ? value : null;
    }

    private String assign(String text) {
        var equals = text.indexOf('=');
        var value = equals < 0 ? null : value(text.substring(equals + 1).strip());
        return value == null ? null : set(text.substring(0, equals).strip(), value);
    }

    private String plain(String name) {
        if (name.length() > 1 && (name.startsWith("\"") && name.endsWith("\"")
                || name.startsWith("'") && name.endsWith("'"))) {
            return name.substring(1, name.length() - 1);
        }
        if (variables.containsKey(name)) {
            return variables.get(name);
        }
        return switch (name) {
            // On this site, links start at the site's first folder, wherever that is served.
            case "site.baseurl", "site.url", "site.github.url" -> "";
            default -> name.startsWith("site.") || name.startsWith("page.") ? page.setting(name) : null;
        };
    }

    private static String link(String address, List<String> words, String name) {
        var title = String.join(" ", words.subList(1, words.size()));
        return "[" + (title.isEmpty() ? name : title) + "](" + address + ")";
    }

    /** An image by Hexo's arguments: classes, file, width, height, title, alternative text. */
    private static String image(List<String> words) {
        var at = 0;
        while (at < words.size() - 1 && words.get(at).indexOf('.') < 0 && words.get(at).indexOf('/') < 0) {
            at++;
        }
        var rest = words.subList(at + 1, words.size());
        var attributes = new StringBuilder();
        words.subList(0, at).forEach(word -> attributes.append(" .").append(word));
        for (var name : List.of("width", "height")) {
            if (!rest.isEmpty() && NUMBER.matcher(rest.get(0)).matches()) {
                attributes.append(' ').append(name).append("=\"").append(rest.get(0)).append('"');
                rest = rest.subList(1, rest.size());
            }
        }
        var title = rest.isEmpty() ? "" : rest.get(0);
        var alt = rest.size() < 2 ? title : rest.get(1);
        return "![" + alt + "](" + encoded(words.get(at)) + (title.isEmpty() ? "" : " \"" + title + "\"") + ")"
                + (attributes.isEmpty() ? "" : "{:" + attributes + "}");
    }

    /** An address, encoded for the round brackets of a link. */
    static String encoded(String address) {
        return address.replace(" ", "%20").replace("(", "%28").replace(")", "%29");
    }
}
