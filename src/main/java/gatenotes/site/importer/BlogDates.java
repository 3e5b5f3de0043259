package gatenotes.site.importer;

import gatenotes.site.bake.source.Source;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The day that a generator used in an address. This site uses the day as written; Jekyll and Hexo use the day of that
 * moment in the blog's zone.
 *
 * @param zone the blog's zone, or null if its configuration names none
 */
record BlogDates(ZoneId zone) {
    private static final Pattern WITH_ZONE = Pattern.compile(".*\\d\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TIME = Pattern.compile("\\d:\\d\\d");
    /** Hours from UTC to try: servers' zone, then the west of America and the east of Asia, between which most people live. */
    private static final List<Integer> USUAL = List.of(0, -8, 9);

    /** @param name the name of a zone in the configuration, or null */
    static BlogDates of(String name) {
        return new BlogDates(zone(name));
    }

    /** The zone of this name, or null if there is none. */
    static ZoneId zone(String name) {
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The source with the date that its generator used. */
    Source asDated(Source source) {
        return zone != null && namesZone(source)
                ? source.dated(source.date().atZoneSameInstant(zone).toOffsetDateTime()) : source;
    }

    /**
     * The source with each date that Jekyll may have used. Jekyll reads a time without a zone as UTC and uses the day in the
     * blog's zone. If the blog names no zone, it used the zone of the machine, so the usual ones are tried.
     *
     * @return one source for each possible day; if the blog names no zone, the date as written comes first
     */
    List<Source> inJekyll(Source source) {
        if (source.date() == null || !hasTime(source)) {
            return List.of(source);
        }
        var moment = namesZone(source) ? source.date() : source.date().withOffsetSameLocal(ZoneOffset.UTC);
        if (zone != null) {
            return List.of(source.dated(moment.atZoneSameInstant(zone).toOffsetDateTime()));
        }
        var dates = new ArrayList<>(List.of(source));
        for (var offset : USUAL) {
            var other = source.dated(moment.withOffsetSameInstant(ZoneOffset.ofHours(offset)));
            if (dates.stream().noneMatch(known -> known.date().toLocalDate().equals(other.date().toLocalDate()))) {
                dates.add(other);
            }
        }
        return dates;
    }

    private static boolean hasTime(Source source) {
        var written = source.header().text("date");
        return written != null && TIME.matcher(written).find();
    }

    private static boolean namesZone(Source source) {
        var written = source.header().text("date");
        return source.date() != null && written != null && WITH_ZONE.matcher(written).matches();
    }
}
