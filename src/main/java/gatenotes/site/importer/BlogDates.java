package gatenotes.site.importer;

import gatenotes.site.bake.source.Source;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * The day by which a generator made an address. Here it is the day that was written; Jekyll and Hexo take the day it was
 * then in the blog's zone.
 *
 * @param zone the blog's, or null where its configuration names none
 */
record BlogDates(ZoneId zone) {
    private static final Pattern WITH_ZONE = Pattern.compile(".*\\d\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})\\s*",
            Pattern.CASE_INSENSITIVE);

    /** @param name of a zone, as a configuration has it, or null */
    static BlogDates of(String name) {
        return new BlogDates(zone(name));
    }

    /** The zone of a name, or null if there is none. */
    static ZoneId zone(String name) {
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The source at the date its generator took it to have. */
    Source asDated(Source source) {
        return zone != null && namesZone(source)
                ? source.dated(source.date().atZoneSameInstant(zone).toOffsetDateTime()) : source;
    }

    /** The source at the date it had where the build ran in UTC, as on most servers; null where that is the same day. */
    Source inUtc(Source source) {
        if (zone != null || !namesZone(source)) {
            return null;
        }
        var date = source.date().withOffsetSameInstant(ZoneOffset.UTC);
        return date.toLocalDate().equals(source.date().toLocalDate()) ? null : source.dated(date);
    }

    private static boolean namesZone(Source source) {
        var written = source.header().text("date");
        return source.date() != null && written != null && WITH_ZONE.matcher(written).matches();
    }
}
