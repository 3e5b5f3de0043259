package gatenotes.site.compare;

import java.util.ArrayList;
import java.util.List;

/** Finds the line of a source that holds some words. */
final class SourceLines {
    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    /** @param text the lines of the source, with its header */
    SourceLines(List<String> text) {
        for (int i = 0; i < text.size(); i++) {
            for (var token : TextTokens.of(text.get(i))) {
                // Only words and digits count: Markdown's marks are not in the page.
                if (Character.isLetterOrDigit(token.codePointAt(0))) {
                    tokens.add(token);
                    lines.add(i + 1);
                }
            }
        }
    }

    /** The line, counted from 1; 0 if the words are not found, or are found more than once. */
    int find(String words) {
        var wanted = TextTokens.of(words).stream().filter(token -> Character.isLetterOrDigit(token.codePointAt(0))).toList();
        var found = 0;
        for (int i = 0; !wanted.isEmpty() && i + wanted.size() <= tokens.size(); i++) {
            if (tokens.get(i).equals(wanted.get(0)) && tokens.subList(i, i + wanted.size()).equals(wanted)) {
                if (found > 0 && found != lines.get(i)) {
                    return 0;
                }
                found = lines.get(i);
            }
        }
        return found;
    }
}
