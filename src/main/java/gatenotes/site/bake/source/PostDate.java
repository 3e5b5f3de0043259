package gatenotes.site.bake.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Reads the dates authors write: a day, with or without a time, with or without a zone. */
final class PostDate {
    static final String EXPECTED = "a date such as 2018-03-01, 2018-03-01 20:15 or 2018-03-01 20:15:00 +0800";

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})"
            + "(?:[Tt\\s]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?"
            + "\\s*(Z|z|UTC|GMT|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern IN_FILE_NAME = Pattern.compile("^(\\d{4}-\\d{1,2}-\\d{1,2})-.+");

    private PostDate() {
    }

    /**
     * The moment a text names.
     *
     * @param zone of a date that names none
     * @return null if the text is no date
     */
    static Instant parse(String text, ZoneId zone) {
        var match = DATE.matcher(text.strip());
        if (!match.matches()) {
            return null;
        }
        try {
            var day = LocalDate.of(number(match.group(1)), number(match.group(2)), number(match.group(3)));
            var time = day.atTime(number(match.group(4)), number(match.group(5)), number(match.group(6)));
            return time.atZone(match.group(7) == null ? zone : zone(match.group(7))).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The day at the start of a file name as Jekyll wants it, {@code 2018-03-01-title.md}, or null. */
    static String inFileName(String name) {
        var match = IN_FILE_NAME.matcher(name);
        return match.matches() ? match.group(1) : null;
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static ZoneId zone(String text) {
        return Character.isLetter(text.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(text);
    }
}
