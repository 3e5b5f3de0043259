package gatenotes.site.bake.source;

import gatenotes.site.bake.source.FrontMatter.Format;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the lists in headers (tags, categories, authors), each written as a list or as one line of text. */
final class HeaderLists {
    private static final Pattern COMMA = Pattern.compile("[,，、]");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private HeaderLists() {
    }

    /** The words of these entries, each once, in the order written; a map has none. */
    static List<String> words(FrontMatter header, List<String> names) {
        var words = new ArrayList<String>();
        for (var name : names) {
            var entry = header.entries().get(name);
            add(entry == null ? null : entry.value(), header.format() == Format.JBAKE, words);
        }
        words.removeIf(String::isEmpty);
        return List.copyOf(new LinkedHashSet<>(words));
    }

    private static void add(Object value, boolean onlyCommas, List<String> words) {
        if (value instanceof List<?> list) {
            // Hexo's lists of categories hold lists.
            for (var word : list) {
                if (word instanceof List<?>) {
                    add(word, onlyCommas, words);
                } else if (word != null) {
                    words.add(String.valueOf(word).strip());
                }
            }
        } else if (value instanceof String text) {
            var atCommas = onlyCommas || COMMA.matcher(text).find();
            for (var word : (atCommas ? COMMA : SPACE).split(text)) {
                words.add(word.strip());
            }
        }
    }

    /** The names of the authors: {@code author} or {@code authors}, each a name, a list, or maps with a {@code name}. */
    static List<String> authors(FrontMatter header) {
        var names = new LinkedHashSet<String>();
        for (var entry : List.of("author", "authors")) {
            if (header.entries().containsKey(entry)) {
                addAuthors(header.entries().get(entry).value(), names);
            }
        }
        return List.copyOf(names);
    }

    private static void addAuthors(Object value, LinkedHashSet<String> names) {
        if (value instanceof List<?> list) {
            list.forEach(author -> addAuthors(author, names));
        } else if (value instanceof Map<?, ?> author) {
            addAuthors(author.get("name"), names);
        } else if (value instanceof String name && !name.isBlank()) {
            names.add(name.strip());
        }
    }
}
