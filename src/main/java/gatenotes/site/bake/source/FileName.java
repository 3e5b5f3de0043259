package gatenotes.site.bake.source;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parts of a source's file name: Jekyll's {@code 2018-03-01-a-title.md} has a day and a title.
 *
 * @param day the day at its start, or null
 * @param name the rest without its ending; the folder's name if the file is called {@code index}
 */
public record FileName(String day, String name) {
    private static final Pattern WITH_DAY = Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})-(.+)");
    private static final String INDEX = "index";

    /** @param path with forward slashes */
    public static FileName of(String path) {
        var start = path.lastIndexOf('/') + 1;
        var dot = path.lastIndexOf('.');
        var whole = path.substring(start, dot > start ? dot : path.length());
        if (whole.equals(INDEX) && start > 0) {
            var folder = path.substring(0, start - 1);
            whole = folder.substring(folder.lastIndexOf('/') + 1);
        }
        var match = WITH_DAY.matcher(whole);
        return match.matches() ? new FileName(match.group(1), match.group(2)) : new FileName(null, whole);
    }

    /** The title that Jekyll gives a text without one: hyphens become spaces, and each word starts with a capital letter. */
    String title() {
        return Arrays.stream(name.split("-")).filter(word -> !word.isBlank())
                .map(word -> Character.toTitleCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining(" "));
    }
}
