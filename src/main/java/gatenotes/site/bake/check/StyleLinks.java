package gatenotes.site.bake.check;

import gatenotes.site.bake.address.Addresses;
import gatenotes.site.bake.address.LinkTarget;
import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.asset.AssetNames;
import gatenotes.site.bake.asset.SiteAssets;
import gatenotes.site.problem.Problem;
import gatenotes.site.problem.Problem.Severity;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Checks the files that style sheets name: pictures, fonts, other style sheets.
 *
 * <p>A file that is missing is an error if a page uses the style sheet. A sheet that no page uses, such as an old one of
 * an imported blog, harms no reader: there a missing file is a warning.
 */
public final class StyleLinks {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?(?:\\*/|$)", Pattern.DOTALL);
    private static final Pattern LETTER = Pattern.compile("[^\n]");

    private record Missing(String url, int line) {
    }

    /** A style sheet: its file, the files of the site that it names, and the files that it names but the site lacks. */
    private record Sheet(String name, List<String> places, List<Missing> missing) {
    }

    private StyleLinks() {
    }

    /**
     * The missing files.
     *
     * @param linked the addresses that pages lead to
     * @param severity of a file missing from a page's style sheet
     */
    public static List<Problem> broken(SiteAssets assets, Addresses addresses, Set<String> linked, Severity severity)
            throws IOException {
        var sheets = new TreeMap<String, Sheet>();
        for (var name : assets.styleSheets()) {
            sheets.put(addresses.find(name), sheet(assets.original(name), name, addresses));
        }
        var used = new HashSet<String>();
        var next = new ArrayDeque<>(linked);
        while (!next.isEmpty()) {
            var place = next.pop();
            if (sheets.containsKey(place) && used.add(place)) {
                next.addAll(sheets.get(place).places());
            }
        }
        var problems = new ArrayList<Problem>();
        sheets.forEach((place, sheet) -> {
            var isUsed = used.contains(place);
            for (var missing : sheet.missing()) {
                problems.add(new Problem(assets.owner(sheet.name()), missing.line(), "missing file '" + missing.url()
                        + "', expected it under assets/" + (isUsed ? "" : " (no page asks for this style sheet)"),
                        isUsed ? severity : Severity.WARNING));
            }
        });
        return problems;
    }

    private static Sheet sheet(String original, String name, Addresses addresses) {
        // Comments name no files, but their line breaks must stay so that line numbers are right.
        var sheet = COMMENT.matcher(original).replaceAll(comment -> LETTER.matcher(comment.group()).replaceAll(" "));
        var places = new ArrayList<String>();
        var missing = new ArrayList<Missing>();
        var line = 1;
        var counted = 0;
        for (var match = AssetNames.CSS.matcher(sheet); match.find();) {
            var target = LinkTarget.inside(match.group("url"));
            if (target == null || target.path().isEmpty()) {
                continue;
            }
            line += (int) sheet.substring(counted, match.start("url")).chars().filter(letter -> letter == '\n').count();
            counted = match.start("url");
            var path = target.from(new PageAddress(name).folder());
            var place = path == null ? null : addresses.find(path);
            if (place == null) {
                missing.add(new Missing(match.group("url"), line));
            } else {
                places.add(place);
            }
        }
        return new Sheet(name, places, missing);
    }
}
