package gatenotes.site.bake.page;

import gatenotes.site.bake.source.FileName;
import gatenotes.site.bake.source.Source;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An address with placeholders, {@code /:year/:title/}. The placeholders are Jekyll's and, for names that Jekyll lacks,
 * Hexo's and Hugo's. Any other name stands for an entry of the header, as in Hexo.
 */
public final class PermalinkPattern {
    private static final Map<String, String> STYLES = Map.of(
            "date", "/:categories/:year/:month/:day/:title:output_ext",
            "pretty", "/:categories/:year/:month/:day/:title/",
            "ordinal", "/:categories/:year/:y_day/:title:output_ext",
            "weekdate", "/:categories/:year/W:week/:short_day/:title:output_ext",
            "none", "/:categories/:title:output_ext");

    /** The patterns of {@link DateTimeFormatter} for the placeholders of a date. */
    private static final Map<String, String> DATES = Map.ofEntries(Map.entry("year", "uuuu"), Map.entry("short_year", "uu"),
            Map.entry("month", "MM"), Map.entry("i_month", "M"), Map.entry("short_month", "MMM"),
            Map.entry("long_month", "MMMM"), Map.entry("monthname", "MMMM"), Map.entry("day", "dd"),
            Map.entry("i_day", "d"), Map.entry("y_day", "DDD"), Map.entry("yearday", "D"), Map.entry("short_day", "EEE"),
            Map.entry("long_day", "EEEE"), Map.entry("weekdayname", "EEEE"), Map.entry("hour", "HH"),
            Map.entry("minute", "mm"), Map.entry("second", "ss"), Map.entry("week", "ww"), Map.entry("w_year", "YYYY"),
            Map.entry("w_day", "e"));
    /** Gives weeks by ISO 8601, and English names of months and days, as Jekyll does. */
    private static final Locale ENGLISH = Locale.UK;

    private static final Pattern PLACEHOLDER = Pattern.compile(":([a-z_]+)");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final Pattern NO_TITLE = Pattern.compile("[^\\p{M}\\p{L}\\p{Nd}._~!$&'()+,;=@]+");
    private static final Pattern NO_SLUG = Pattern.compile("[^\\p{M}\\p{L}\\p{Nd}]+");

    private final Source source;
    private final FileName name;
    private final Map<String, String> own;

    private PermalinkPattern(Source source, Map<String, String> own) {
        this.source = source;
        this.own = own;
        name = FileName.of(source.path());
    }

    /** The pattern of one of Jekyll's styles, by its name; any other text is returned as it is. */
    public static String named(String style) {
        return STYLES.getOrDefault(style, style);
    }

    /**
     * The address that a pattern gives a source.
     *
     * @throws IllegalArgumentException if a placeholder has no value, saying which, as the end of a sentence
     */
    static String filled(String pattern, Source source) {
        return filled(pattern, source, Map.of());
    }

    /**
     * The address that a pattern of another generator gives a source, where some placeholders mean something else.
     *
     * @param own the values of these placeholders by name
     */
    public static String filled(String pattern, Source source, Map<String, String> own) {
        var values = new PermalinkPattern(source, own);
        var filled = PLACEHOLDER.matcher(pattern)
                .replaceAll(match -> Matcher.quoteReplacement(values.value(match.group(1))));
        return SLASHES.matcher(filled).replaceAll("/");
    }

    private String value(String placeholder) {
        if (own.containsKey(placeholder)) {
            return own.get(placeholder);
        }
        if (DATES.containsKey(placeholder)) {
            return date(placeholder).format(DateTimeFormatter.ofPattern(DATES.get(placeholder), ENGLISH));
        }
        return switch (placeholder) {
            case "weekday" -> String.valueOf(date(placeholder).getDayOfWeek().getValue() % 7);
            case "title" -> slug(ownSlug(name.name()), NO_TITLE);
            case "slug" -> slug(ownSlug(name.name()), NO_SLUG).toLowerCase(Locale.ROOT);
            case "post_title" -> slug(source.title(), NO_SLUG);
            case "name", "basename" -> name.name();
            case "filename", "contentbasename" -> fileName();
            case "slugorfilename", "slugorcontentbasename" -> ownSlug(fileName());
            case "path" -> source.path().substring(0, source.path().lastIndexOf('.'));
            case "categories" -> source.categories().stream().map(category -> category.toLowerCase(Locale.ROOT)).distinct()
                    .collect(Collectors.joining("/"));
            case "slugified_categories" -> source.categories().stream()
                    .map(category -> slug(category, NO_SLUG).toLowerCase(Locale.ROOT)).distinct()
                    .collect(Collectors.joining("/"));
            case "category" -> source.categories().isEmpty() ? "uncategorized" : source.categories().stream()
                    .map(category -> slug(category, NO_SLUG)).collect(Collectors.joining("/"));
            case "section" -> folders().isEmpty() ? "" : folders().get(0);
            case "sections" -> String.join("/", folders());
            case "output_ext" -> ".html";
            default -> headerText(placeholder);
        };
    }

    private OffsetDateTime date(String placeholder) {
        if (source.date() == null) {
            throw new IllegalArgumentException("whose ':" + placeholder + "' needs a date, expected 'date: 2018-03-01' "
                    + "in the header");
        }
        return source.date();
    }

    private String headerText(String placeholder) {
        var text = source.header().text(placeholder);
        if (text == null) {
            throw new IllegalArgumentException("whose ':" + placeholder + "' means nothing here and is no entry of the header,"
                    + " expected names such as :year, :month, :day, :title, :slug and :categories");
        }
        return text;
    }

    private String ownSlug(String otherwise) {
        var slug = source.header().text("slug");
        return slug == null ? otherwise : slug;
    }

    /** The whole name of the file, including a day at its start. */
    private String fileName() {
        return name.day() == null ? name.name() : name.day() + "-" + name.name();
    }

    private List<String> folders() {
        var path = Permalinks.withoutLanguage(source);
        return path.indexOf('/') < 0 ? List.of() : List.of(path.substring(0, path.lastIndexOf('/')).split("/"));
    }

    private static String slug(String text, Pattern outside) {
        var slug = outside.matcher(text).replaceAll("-");
        var from = slug.startsWith("-") ? 1 : 0;
        return slug.substring(from, Math.max(from, slug.endsWith("-") ? slug.length() - 1 : slug.length()));
    }
}
