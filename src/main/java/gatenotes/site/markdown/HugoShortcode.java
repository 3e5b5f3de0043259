package gatenotes.site.markdown;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One of Hugo's shortcodes, <code>{{&lt; name arguments &gt;}}</code>, as Markdown.
 *
 * @param length the length of the whole shortcode in the text
 * @param name the name, with a slash before it if this is an end tag
 * @param arguments as written
 */
record HugoShortcode(int length, String name, String arguments) {
    /** The longest shortcode that is looked for, in characters. */
    private static final int LONGEST = 2000;
    private static final Pattern NAME = Pattern.compile("\\{\\{[<%]\\s*+(/?+)\\s*+([\\w./-]++)");
    private static final String COMMENT = "/*";

    /** The shortcode that starts at an index of a text, or null. */
    static HugoShortcode at(String text, int from) {
        var close = text.charAt(from + 2) == '<' ? ">}}" : "%}}";
        var most = text.substring(from, Math.min(text.length(), from + LONGEST));
        var end = most.indexOf(close, "{{<".length());
        if (end < 0) {
            return null;
        }
        var inside = most.substring("{{<".length(), end).strip();
        if (inside.startsWith(COMMENT) && inside.endsWith("*/") && inside.length() > 3) {
            return new HugoShortcode(end + close.length(), COMMENT,
                    most.substring(0, 3) + inside.substring(2, inside.length() - 2) + close);
        }
        var name = NAME.matcher(most);
        return name.lookingAt() && name.end() <= end ? new HugoShortcode(end + close.length(), name.group(1) + name.group(2),
                most.substring(name.end(), end).strip()) : null;
    }

    /** Whether this is the end tag of another shortcode. */
    boolean isEnd() {
        return name.startsWith("/") && !name.equals(COMMENT);
    }

    boolean opens(String wanted) {
        return name.equals(wanted);
    }

    /** A positional argument, counted from 0; empty if there are fewer. */
    String word(int index) {
        var words = TagWords.of(arguments);
        return index < words.size() ? words.get(index) : "";
    }

    /** The Markdown that replaces the shortcode, or null if it is unknown. */
    String markup(PageContext page) {
        var values = TagWords.named("", arguments);
        return switch (name) {
            case COMMENT -> arguments;
            case "figure" -> values.containsKey("src") ? figure(values) : null;
            case "ref", "relref" -> address(values.getOrDefault("path", word(0)), page);
            case "gist" -> word(1).isEmpty() ? null : link("https://gist.github.com/" + word(0) + "/" + word(1));
            case "youtube" -> video("https://www.youtube.com/watch?v=", values);
            case "vimeo" -> video("https://vimeo.com/", values);
            case "tweet", "twitter", "x" -> values.containsKey("id")
                    ? link("https://twitter.com/" + values.getOrDefault("user", "i") + "/status/" + values.get("id"))
                    : word(0).isEmpty() ? null : link("https://twitter.com/i/status/" + word(0));
            default -> null;
        };
    }

    private String video(String site, Map<String, String> values) {
        var id = values.getOrDefault("id", word(0));
        return id.isEmpty() ? null : link(site + id);
    }

    private static String link(String address) {
        return "<" + address + ">";
    }

    private static String figure(Map<String, String> values) {
        var title = values.getOrDefault("title", "");
        var caption = values.getOrDefault("caption", "");
        var below = title + (title.isEmpty() || caption.isEmpty() ? "" : " — ") + caption;
        var image = new StringBuilder("![").append(values.getOrDefault("alt", below).replace("]", "\\]")).append("](")
                .append(LiquidTags.encoded(values.get("src")))
                .append(below.isEmpty() ? "" : " \"" + below.replace("\"", "\\\"") + "\"").append(')');
        var attributes = new StringBuilder();
        for (var attribute : List.of("width", "height", "class")) {
            if (values.containsKey(attribute)) {
                attributes.append(' ').append(attribute).append("=\"").append(values.get(attribute)).append('"');
            }
        }
        image.append(attributes.isEmpty() ? "" : "{:" + attributes + "}");
        return values.containsKey("link") ? "[" + image + "](" + LiquidTags.encoded(values.get("link")) + ")" : image.toString();
    }

    private static String address(String path, PageContext page) {
        var hash = path.indexOf('#');
        var file = hash < 0 ? path : path.substring(0, hash);
        var anchor = hash < 0 ? "" : path.substring(hash);
        var post = file.isEmpty() ? null : page.post(file.substring(file.lastIndexOf('/') + 1));
        return path.isEmpty() ? null : (post == null ? file : post) + anchor;
    }
}
