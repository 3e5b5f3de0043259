package gatenotes.site.compare;

import gatenotes.site.compare.Difference.Kind;
import gatenotes.site.compare.PageFacts.Heading;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the differences between the old and the new page of a post: of each kind the first few, then the number of the others. */
final class PageComparison {
    private static final int NAMED = 3;
    /** How many words of each side of a difference are shown, and how many are used to find its line. */
    private static final int SHOWN = 8;
    private static final int PLACE = 5;

    private final PageFacts old;
    private final PageFacts now;
    private final List<Difference> differences = new ArrayList<>();

    private PageComparison(PageFacts old, PageFacts now) {
        this.old = old;
        this.now = now;
    }

    /**
     * All differences.
     *
     * @param title of the post
     * @param day that its author wrote, or null
     * @param timed whether its date has a time, so that its day may differ in another zone
     */
    static List<Difference> of(PageFacts old, PageFacts now, String title, LocalDate day, boolean timed) {
        var comparison = new PageComparison(old, now);
        comparison.title(title);
        comparison.day(day, timed);
        comparison.text();
        comparison.headings();
        comparison.list(Kind.TABLE, "table", texts(old.tables()), texts(now.tables()));
        comparison.list(Kind.CODE, "code block", old.languages(), now.languages());
        comparison.bag(Kind.IMAGE, "image", old.images(), now.images());
        comparison.bag(Kind.LINK, "link", old.links(), now.links());
        return comparison.differences;
    }

    private void add(Kind kind, String message, String place) {
        differences.add(new Difference(kind, message, place));
    }

    private void title(String title) {
        var wanted = TextTokens.normal(title);
        var names = old.titles().stream().map(TextTokens::normal).toList();
        if (!names.isEmpty() && names.stream().noneMatch(name -> name.equals(wanted) || name.contains(wanted))) {
            add(Kind.TITLE, "title '" + old.titles().get(0) + "' before, '" + title + "' now", title);
        }
    }

    private void day(LocalDate day, boolean timed) {
        if (day == null || old.days().isEmpty() || old.days().contains(day)) {
            return;
        }
        var before = old.days().iterator().next();
        if (timed && old.days().stream().anyMatch(other -> Math.abs(other.toEpochDay() - day.toEpochDay()) == 1)) {
            add(Kind.DAY_OF_ZONE, "day " + before + " before, in another zone; the author wrote " + day, "");
        } else {
            add(Kind.DAY, "day " + before + " before, " + day + " now", "");
        }
    }

    /** Compares the texts: skips their common beginning and their common end, and reports what lies between. */
    private void text() {
        var before = old.tokens();
        var after = now.tokens();
        int start = 0;
        var shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        if (start == before.size() && start == after.size()) {
            return;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        var context = String.join(" ", after.subList(Math.max(0, start - PLACE), start));
        add(Kind.TEXT, "text" + (context.isEmpty() ? "" : " after '" + context + "'") + ": " + quoted(before, start, end)
                + " before, " + quoted(after, start, end) + " now", context);
    }

    private static String quoted(List<String> tokens, int start, int end) {
        var size = tokens.size() - end - start;
        return size == 0 ? "nothing" : "'" + String.join(" ", tokens.subList(start, start + Math.min(SHOWN, size)))
                + (size > SHOWN ? " …' (" + size + ")" : "'");
    }

    private void headings() {
        Map<String, Deque<Heading>> after = new HashMap<>();
        now.headings().forEach(heading -> after.computeIfAbsent(heading.text(), text -> new ArrayDeque<>()).add(heading));
        var gone = new ArrayList<Difference>();
        var ids = new ArrayList<Difference>();
        for (var heading : old.headings()) {
            var same = after.getOrDefault(heading.text(), new ArrayDeque<>()).poll();
            if (same == null) {
                gone.add(new Difference(Kind.HEADING, "heading '" + heading.text() + "' is gone", heading.text()));
            } else if (same.level() != heading.level()) {
                gone.add(new Difference(Kind.HEADING, "heading '" + heading.text() + "' was h" + heading.level() + ", is h"
                        + same.level(), heading.text()));
            }
            if (same != null && !heading.id().isEmpty() && !heading.id().equals(same.id())) {
                ids.add(new Difference(Kind.HEADING_ID, "heading '" + heading.text() + "' had #" + heading.id() + ", has #"
                        + same.id(), heading.text()));
            }
        }
        after.values().forEach(rest -> rest.forEach(heading ->
                gone.add(new Difference(Kind.HEADING, "heading '" + heading.text() + "' was none", heading.text()))));
        tell(Kind.HEADING, gone);
        tell(Kind.HEADING_ID, ids);
    }

    /** Compares lists in which order counts: their lengths, then each item. */
    private void list(Kind kind, String what, List<String> before, List<String> after) {
        if (before.size() != after.size()) {
            add(kind, before.size() + " " + what + "s before, " + after.size() + " now", "");
            return;
        }
        var found = new ArrayList<Difference>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                found.add(new Difference(kind,
                        what + " " + (i + 1) + ": " + named(before.get(i)) + " before, " + named(after.get(i))
                        + " now", ""));
            }
        }
        tell(kind, found);
    }

    private static String named(String value) {
        return value.isEmpty() ? "no language" : value;
    }

    /** Compares lists in which order does not matter. */
    private void bag(Kind kind, String what, List<String> before, List<String> after) {
        var found = new ArrayList<Difference>();
        var counts = new LinkedHashMap<String, Integer>();
        before.forEach(one -> counts.merge(one, 1, Integer::sum));
        after.forEach(one -> counts.merge(one, -1, Integer::sum));
        counts.forEach((one, count) -> {
            if (count != 0) {
                found.add(new Difference(kind, what + " '" + one + "' " + (count > 0 ? "is gone" : "was not there"), one));
            }
        });
        tell(kind, found);
    }

    private void tell(Kind kind, List<Difference> found) {
        differences.addAll(found.subList(0, Math.min(NAMED, found.size())));
        if (found.size() > NAMED) {
            add(kind, "and " + (found.size() - NAMED) + " more of " + kind.words(), "");
        }
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }
}
