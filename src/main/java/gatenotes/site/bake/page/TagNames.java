package gatenotes.site.bake.page;

import gatenotes.site.markdown.Slug;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The names that tags have in addresses. Tags that differ only in case, or in how accents are composed, are one tag. Tags that
 * differ in punctuation are not: {@code NET} and {@code .NET} have separate pages, {@code net} and {@code dot-net}.
 */
final class TagNames {
    private static final Map<String, String> SIGNS = new LinkedHashMap<>();
    private static final String NAMELESS = "tag";

    static {
        for (var sign : List.of(". dot", "& and", "@ at", "* star", "/ slash", "! bang", "? question", "= equals", "$ dollar",
                "% percent", "' quote", "\" quote", ": colon", "~ tilde", "| bar", "< less", "> more")) {
            SIGNS.put(sign.substring(0, 1), " " + sign.substring(2) + " ");
        }
    }

    private final Map<String, String> byKey = new HashMap<>();

    /** @param tags all tags of the site, as written */
    TagNames(Collection<String> tags) {
        var keys = new TreeMap<String, List<String>>();
        tags.stream().map(TagNames::key).distinct()
                .forEach(key -> keys.computeIfAbsent(plain(key), unused -> new ArrayList<>()).add(key));
        var taken = new HashSet<String>();
        // The tag with the fewest punctuation marks keeps the short name, whatever other tags exist.
        keys.forEach((name, alike) -> {
            alike.sort(Comparator.comparingInt(TagNames::signs).thenComparing(Comparator.naturalOrder()));
            byKey.put(alike.get(0), name);
            taken.add(name);
        });
        keys.values().forEach(alike -> alike.stream().skip(1).forEach(key -> {
            var spelt = spelt(key);
            var name = spelt;
            for (int i = 2; !taken.add(name); i++) {
                name = spelt + "-" + i;
            }
            byKey.put(key, name);
        }));
    }

    /** The name, in addresses, of one of the tags. */
    String of(String tag) {
        return byKey.get(key(tag));
    }

    private static String key(String tag) {
        return Normalizer.normalize(tag, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /**
     * A dot at the start is part of the name, as in .NET or .bashrc. A dot inside is left out, as it always was, so that
     * old addresses stay.
     */
    private static String plain(String key) {
        var slug = Slug.of(key.startsWith(".") ? "dot " + key : key);
        return slug.isEmpty() || slug.equals("dot") ? nameless(key) : slug;
    }

    private static String nameless(String key) {
        var spelt = spelt(key);
        return spelt.isEmpty() ? NAMELESS : spelt;
    }

    private static String spelt(String key) {
        var text = key;
        for (var sign : SIGNS.entrySet()) {
            text = text.replace(sign.getKey(), sign.getValue());
        }
        var slug = Slug.of(text);
        return slug.isEmpty() ? NAMELESS : slug;
    }

    private static int signs(String key) {
        return (int) key.codePoints().filter(c -> !Character.isLetterOrDigit(c) && c != ' ' && c != '-').count();
    }
}
