package gatenotes.site.bake.source;

import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates authors write: a day, with or without a time, with or without a zone. A day is written as numbers,
 * year first, as in Chinese, or with the English name of the month, as in e-mails (RFC 2822). A day like 5/3/2024 is
 * rejected, because its month is ambiguous.
 */
final class PostDate {
    static final String EXPECTED = "a date such as 2018-03-01, 2018-03-01 20:15 or 2018-03-01 20:15:00 +0800";

    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final String MONTH = "(?<month>" + MONTHS + ")[a-z]*\\.?";
    private static final String DAY_OF_MONTH = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final List<Pattern> DAYS = List.of(
            pattern("(?<year>\\d{4})(?:\\s*年\\s*|[-/.])(?<month>\\d{1,2})(?:\\s*月\\s*|[-/.])(?<day>\\d{1,2})(?:\\s*[日号])?"),
            pattern(MONTH + "\\s+" + DAY_OF_MONTH + ",?\\s+(?<year>\\d{4})"),
            pattern(DAY_OF_MONTH + "[\\s-]+" + MONTH + ",?[\\s-]+(?<year>\\d{4})"));
    private static final Pattern WEEKDAY = pattern("(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\\s+");
    private static final Pattern TIME = pattern("(?:t|,?\\s*(?:at\\s+)?)(?<hour>\\d{1,2})(?::|[时點点])(?<minute>\\d{2})"
            + "(?:(?::|分)(?<second>\\d{2})秒?(?:[.,]\\d+)?|分)?(?:\\s*(?<half>[ap])\\.?m\\b\\.?)?");
    private static final Pattern ZONE = pattern("\\s*+(?:(?<name>[a-z]+/[a-z_/]+)|(?<abbreviation>[a-z]{1,3})?\\s*+"
            + "(?<offset>[+-]\\d{2}(?::?\\d{2})?)?)\\s*+(?:[\\[(].*[\\])])?");
    /** The abbreviated zones of RFC 2822, and the letter Z of ISO 8601, with their hours from GMT. */
    private static final Map<String, Integer> ABBREVIATIONS = Map.ofEntries(Map.entry("z", 0), Map.entry("ut", 0),
            Map.entry("utc", 0), Map.entry("gmt", 0), Map.entry("est", -5), Map.entry("edt", -4), Map.entry("cst", -6),
            Map.entry("cdt", -5), Map.entry("mst", -7), Map.entry("mdt", -6), Map.entry("pst", -8), Map.entry("pdt", -7));

    private PostDate() {
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }

    /**
     * The moment that a text names; its offset keeps the day as it was written.
     *
     * @param zone of a date that names none
     * @return null if the text is no date
     */
    static OffsetDateTime parse(String text, ZoneId zone) {
        var rest = text.strip();
        var weekday = WEEKDAY.matcher(rest);
        if (weekday.lookingAt()) {
            rest = rest.substring(weekday.end());
        }
        try {
            for (var pattern : DAYS) {
                var day = pattern.matcher(rest);
                if (day.lookingAt()) {
                    return withTime(day(day), rest.substring(day.end()), zone);
                }
            }
        } catch (DateTimeException e) {
            // A number is out of range, so this is no date.
        }
        return null;
    }

    /**
     * The moment that a text names in a format of {@link SimpleDateFormat}. As in JBake, the text may go on after the date.
     *
     * @param zone of a date that names none
     * @return null if the text is no date or the format is invalid
     */
    static OffsetDateTime parse(String text, String form, ZoneId zone) {
        try {
            var format = new SimpleDateFormat(form, Locale.ENGLISH);
            format.setTimeZone(TimeZone.getTimeZone(zone));
            return format.parse(text.strip()).toInstant().atZone(zone).toOffsetDateTime();
        } catch (ParseException | IllegalArgumentException e) {
            return null;
        }
    }

    private static LocalDate day(Matcher match) {
        var month = match.group("month").toLowerCase(Locale.ROOT);
        return LocalDate.of(Integer.parseInt(match.group("year")), Character.isDigit(month.charAt(0))
                ? Integer.parseInt(month) : 1 + List.of(MONTHS.split("\\|")).indexOf(month),
                Integer.parseInt(match.group("day")));
    }

    private static OffsetDateTime withTime(LocalDate day, String rest, ZoneId zone) {
        var match = TIME.matcher(rest);
        var hasTime = match.lookingAt();
        var time = hasTime ? time(match) : LocalTime.MIDNIGHT;
        var named = zone(rest.substring(hasTime ? match.end() : 0), zone);
        return named == null ? null : day.atTime(time).atZone(named).toOffsetDateTime();
    }

    private static LocalTime time(Matcher match) {
        var hour = Integer.parseInt(match.group("hour"));
        if (match.group("half") != null) {
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("hour " + hour);
            }
            hour = hour % 12 + (match.group("half").equalsIgnoreCase("p") ? 12 : 0);
        }
        var second = match.group("second");
        return LocalTime.of(hour, Integer.parseInt(match.group("minute")), second == null ? 0 : Integer.parseInt(second));
    }

    /** The zone that a text names; {@code otherwise} if the text is empty, null if it is no zone. */
    private static ZoneId zone(String text, ZoneId otherwise) {
        var match = ZONE.matcher(text);
        if (!match.matches()) {
            return null;
        }
        if (match.group("name") != null) {
            return ZoneId.of(match.group("name"));
        }
        var abbreviation = match.group("abbreviation");
        var hours = abbreviation == null ? null : ABBREVIATIONS.get(abbreviation.toLowerCase(Locale.ROOT));
        if (abbreviation != null && hours == null) {
            return null;
        }
        // "GMT+0800", as browsers write it, is eight hours from GMT.
        return match.group("offset") != null ? ZoneOffset.of(match.group("offset"))
                : hours != null ? ZoneOffset.ofHours(hours) : otherwise;
    }
}
