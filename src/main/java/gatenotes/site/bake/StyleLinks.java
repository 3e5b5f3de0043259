package gatenotes.site.bake;

import gatenotes.site.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks the files that style sheets name: pictures, fonts, other style sheets. */
final class StyleLinks {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?(?:\\*/|$)", Pattern.DOTALL);
    private static final Pattern LETTER = Pattern.compile("[^\n]");

    private StyleLinks() {
    }

    /**
     * What a style sheet names and the site has not.
     *
     * @param file the style sheet, relative to the project's folder
     * @param name relative to the site
     */
    static List<Problem> broken(Path file, String name, String text, Addresses addresses) {
        // What stands in comments names nothing, but counts as lines.
        var sheet = COMMENT.matcher(text).replaceAll(comment -> LETTER.matcher(comment.group()).replaceAll(" "));
        var problems = new ArrayList<Problem>();
        for (var match = AssetNames.CSS.matcher(sheet); match.find();) {
            var target = Target.inside(match.group("url"));
            if (target == null || target.path().isEmpty()) {
                continue;
            }
            var path = target.from(new Address(name).folder());
            if (path == null || addresses.find(path) == null) {
                int line = 1 + (int) sheet.chars().limit(match.start("url")).filter(letter -> letter == '\n').count();
                problems.add(Problem.error(file, line,
                        "missing file '" + match.group("url") + "', expected it under assets/"));
            }
        }
        return problems;
    }
}
