package gatenotes.site.bake.check;

import gatenotes.site.bake.address.Addresses;
import gatenotes.site.bake.address.LinkTarget;
import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.asset.AssetNames;
import gatenotes.site.bake.asset.SiteAssets;
import gatenotes.site.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks the files that style sheets name: pictures, fonts, other style sheets. */
public final class StyleLinks {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?(?:\\*/|$)", Pattern.DOTALL);
    private static final Pattern LETTER = Pattern.compile("[^\n]");

    private StyleLinks() {
    }

    /** What the style sheets name and the site has not. */
    public static List<Problem> broken(SiteAssets assets, Addresses addresses) throws IOException {
        var problems = new ArrayList<Problem>();
        for (var name : assets.styleSheets()) {
            // What stands in comments names nothing, but counts as lines.
            var sheet = COMMENT.matcher(assets.original(name))
                    .replaceAll(comment -> LETTER.matcher(comment.group()).replaceAll(" "));
            for (var match = AssetNames.CSS.matcher(sheet); match.find();) {
                var target = LinkTarget.inside(match.group("url"));
                if (target == null || target.path().isEmpty()) {
                    continue;
                }
                var path = target.from(new PageAddress(name).folder());
                if (path == null || addresses.find(path) == null) {
                    int line = 1 + (int) sheet.chars().limit(match.start("url")).filter(letter -> letter == '\n').count();
                    problems.add(Problem.error(assets.owner(name), line,
                            "missing file '" + match.group("url") + "', expected it under assets/"));
                }
            }
        }
        return problems;
    }
}
