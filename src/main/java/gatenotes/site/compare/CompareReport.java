package gatenotes.site.compare;

import gatenotes.math.OneLine;
import gatenotes.site.bake.source.Source;
import gatenotes.site.compare.Difference.Kind;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report of a comparison: a line for each difference, as {@code file:line: kind: what}, and the totals below. */
final class CompareReport {
    private final List<String> lines = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    /** How many pages have a difference of each kind. */
    private final Map<Kind, Integer> pages = new EnumMap<>(Kind.class);
    private final List<String> onlyHere = new ArrayList<>();
    private int compared;
    private int different;
    private int dayless;

    void compared(Source source, List<Difference> differences, SourceLines places) {
        compared++;
        if (!differences.isEmpty()) {
            different++;
        }
        differences.stream().map(Difference::kind).distinct().forEach(kind -> pages.merge(kind, 1, Integer::sum));
        for (var difference : differences) {
            var line = difference.kind() == Kind.DAY || difference.kind() == Kind.DAY_OF_ZONE ? source.header().line("date")
                    : difference.kind() == Kind.TITLE ? source.header().line("title") : places.find(difference.place());
            lines.add(source.file() + (line > 0 ? ":" + line : "") + ": " + difference.message());
        }
    }

    /** Counts a post whose old page shows no day. */
    void dayless() {
        dayless++;
    }

    /** Counts a page that only this site has. */
    void onlyHere(Source source) {
        onlyHere.add(source.file() + ": the old output has no page at its address");
    }

    void lost(List<String> addresses) {
        lost.addAll(addresses);
    }

    /** Whether an address is lost or a day is wrong. */
    boolean isBad() {
        return !lost.isEmpty() || pages.containsKey(Kind.DAY);
    }

    void print(PrintStream out, String body) {
        for (var each : List.of(lines, onlyHere, lost)) {
            each.stream().map(OneLine::of).forEach(out::println);
        }
        out.println("the text of old pages is taken from '" + body + "'; -Dbody=CSS names another element");
        out.println(compared + " pages compared, " + (compared - different) + " the same, " + onlyHere.size()
                + " only here; " + lost.size() + " addresses lost, " + pages.getOrDefault(Kind.DAY, 0) + " wrong days"
                + (dayless > 0 ? " (" + dayless + " old pages show none)" : ""));
        if (!pages.isEmpty()) {
            var kinds = new ArrayList<String>();
            pages.forEach((kind, count) -> kinds.add(kind.words() + " " + count
                    + String.format(Locale.ROOT, " (%.1f %%)", 100.0 * count / compared)));
            out.println("pages that differ in: " + String.join(", ", kinds));
        }
    }
}
