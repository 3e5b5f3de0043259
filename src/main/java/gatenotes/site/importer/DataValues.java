package gatenotes.site.importer;

import gatenotes.site.files.Folders;
import gatenotes.site.markdown.EndTags;
import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the values of Jekyll's data files in texts: {@code {{ site.data.shore.tide }}} is the text, number or boolean of that
 * name in {@code _data/shore.yml}. On this site only templates can read data.
 */
final class DataValues {
    /** A block that protects text from Jekyll, a value, or an assignment. */
    private static final Pattern PLACE = Pattern.compile("\\{%-?\\s*+(?<kept>raw|comment)\\b"
            + "|(?<value>\\{\\{-?\\s*site\\.data\\.(?<whole>[\\w.-]*\\w)\\s*-?}})"
            + "|(?<before>\\{(?:\\{-?|%-?\\s*assign\\s+[\\w-]+\\s*=)\\s*)site\\.data\\.(?<part>[\\w.-]*\\w)(?=\\s*(?:\\||-?%}))");

    private final BlogConfig data = new BlogConfig();
    private final Set<String> filled = new TreeSet<>();
    private int count;

    /**
     * Reads data files.
     *
     * @param blog its folder
     * @param files the data files that were copied, relative to the blog's folder
     */
    DataValues(Path blog, List<ImportPlan.DataFile> files) throws IOException {
        for (var file : files) {
            try {
                data.add(blog, file.file(), ProjectFiles.withoutEnding(Folders.name(file.name())).split("/"));
            } catch (SiteException e) {
                // The build will report what is wrong with this file.
                continue;
            }
        }
    }

    /** A text, given without its header, with the values filled in. */
    String filled(String text) {
        var ends = EndTags.liquid(text);
        var place = PLACE.matcher(text);
        var result = new StringBuilder();
        var done = 0;
        for (int from = 0; place.find(from); ) {
            from = place.end();
            if (place.group("kept") != null) {
                var end = ends.after(place.group("kept"), from);
                from = end == null ? from : end.end();
            } else {
                result.append(text, done, place.start()).append(replaced(place));
                done = from;
            }
        }
        return result.append(text, done, text.length()).toString();
    }

    private String replaced(Matcher match) {
        var name = match.group("whole") != null ? match.group("whole") : match.group("part");
        var value = data.text(name);
        var isQuoted = match.group("part") != null;
        if (value == null || isQuoted && (value.contains("\"") || value.contains("\n"))) {
            return match.group();
        }
        filled.add("site.data." + name);
        count++;
        return isQuoted ? match.group("before") + '"' + value + '"' : value;
    }

    int count() {
        return count;
    }

    /** The first of the names that were filled in; there must be one. */
    String example() {
        return filled.iterator().next();
    }
}
