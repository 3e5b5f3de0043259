package gatenotes.site.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The days on which a page says it was written. A day that readers see is preferred to one that only programs read: Hexo's
 * attributes are in UTC, while the visible day is the author's.
 */
final class ShownDays {
    private static final String OTHER = "[itemprop=dateModified], [class*=modif], [class*=updat], [class*=lastmod], [title*=pdated],"
            + " [prefix*=pdated], [title*=odified]";
    /** Selectors for the day in common themes, the most reliable first. */
    private static final List<String> PLACES = List.of("[itemprop=datePublished], .dt-published, time.published, .entry-date",
            "time", "[class~=(?i)(^|[-_])(date|time|timeago|published|meta|info|created)([-_]|$)]");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
            "dec");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern NUMBERS = Pattern.compile(
            "(?<!\\d)(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile("\\b" + MONTH
            + "\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+(\\d{4})\\b");
    private static final Pattern DAY_FIRST = Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+" + MONTH
            + "\\s*,?[\\s-]+(\\d{4})\\b");

    private ShownDays() {
    }

    /** @param text the element with the text, in which days mean something else */
    static Set<LocalDate> of(Document page, Element text) {
        var days = new LinkedHashSet<LocalDate>();
        for (var place : PLACES) {
            for (var element : page.select(place)) {
                var inText = text != null && (element.equals(text) || element.parents().contains(text));
                if (!inText && element.closest(OTHER) == null && element.closest("aside, footer, nav, li article") == null) {
                    days.addAll(in(ownText(element)));
                }
            }
            if (!days.isEmpty()) {
                return days;
            }
            for (var element : page.select(place)) {
                if (element.closest(OTHER) == null && element.closest("aside, footer, nav") == null) {
                    days.addAll(in(element.attr("datetime") + " " + element.attr("content") + " " + element.attr("title")));
                }
            }
            if (!days.isEmpty()) {
                return days;
            }
        }
        days.addAll(in(page.select("meta[property=article:published_time], meta[itemprop=datePublished]").attr("content")));
        return days;
    }

    private static String ownText(Element element) {
        var copy = element.clone();
        copy.select(OTHER).stream().filter(inner -> inner != copy).forEach(Element::remove);
        return copy.text();
    }

    /** The days that a text names. */
    static Set<LocalDate> in(String text) {
        var days = new LinkedHashSet<LocalDate>();
        var small = text.toLowerCase(Locale.ROOT);
        find(NUMBERS, small, days, 1, 2, 3);
        find(MONTH_FIRST, small, days, 3, 1, 2);
        find(DAY_FIRST, small, days, 3, 2, 1);
        return days;
    }

    private static void find(Pattern pattern, String text, Set<LocalDate> days, int year, int month, int day) {
        for (Matcher match = pattern.matcher(text); match.find();) {
            var named = MONTHS.indexOf(match.group(month));
            try {
                days.add(LocalDate.of(Integer.parseInt(match.group(year)),
                        named >= 0 ? named + 1 : Integer.parseInt(match.group(month)), Integer.parseInt(match.group(day))));
            } catch (DateTimeException e) {
                // The numbers are no day.
            }
        }
    }
}
