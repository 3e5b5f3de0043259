package gatenotes.site.bake.source;

import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.bake.source.SourceCache.Form;
import gatenotes.site.markdown.HtmlTrust;
import gatenotes.site.problem.Problem;
import gatenotes.site.problem.SiteException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads one post or page, and reports all mistakes in its header at once. */
final class SourceReader {
    /** The names that Hexo, Hugo and Jekyll's plugins use for the day of the last change. */
    static final List<String> UPDATED = List.of("updated", "lastmod", "last_modified_at");

    private final Path file;
    private final String path;
    private final Form form;
    private final OffsetDateTime saved;
    private final List<Problem> problems = new ArrayList<>();
    private FrontMatter header;

    /**
     * @param file relative to the project's folder
     * @param path relative to the content folder, with forward slashes
     * @param saved the date of a JBake text that names none; null on other sites
     */
    SourceReader(Path file, String path, Form form, OffsetDateTime saved) {
        this.file = file;
        this.path = path;
        this.form = form;
        this.saved = saved;
    }

    /** @throws SiteException listing all that is wrong with the header */
    Source read(String text) {
        header = header(text);
        var type = type();
        var draft = draft();
        var source = new Source(file, path, type, title(), date(type, draft), updated(), tags(), draft, language(),
                header.text("permalink"), "warn".equals(header.text("check")) || form.jbake().isSite(), header);
        requireTrust();
        if (!problems.isEmpty()) {
            problems.addAll(FrontMatterWarnings.misspelt(file, header.entries()));
            throw new SiteException(problems);
        }
        return source;
    }

    private FrontMatter header(String text) {
        var separator = form.jbake().separator();
        try {
            return AsciiDoc.isText(path) && !FrontMatterReader.hasHeader(text, separator) ? AsciiDocHeader.read(text)
                    : FrontMatterReader.read(file, text, separator);
        } catch (SiteException e) {
            var problem = e.problems().get(0);
            throw !form.jbake().isSite() ? e : leftOut(problem.line(), problem.line() > 1 ? problem.message()
                    : "there is no header, expected 'title=…' and 'type=post' above a line '" + separator + "'");
        }
    }

    /** A warning: JBake reports a text that it cannot use, and goes on. */
    private SiteException leftOut(int line, String why) {
        return new SiteException(List.of(Problem.warning(file, line, why + "; the text is left out, as JBake does")));
    }

    private String title() {
        var title = header.text("title") != null ? header.text("title") : FileName.of(path).title();
        if (title.isEmpty()) {
            problems.add(Problem.error(file, header.line("title"), "the title is missing, expected 'title: …'"));
        }
        return title;
    }

    private String type() {
        var jbake = form.jbake();
        if (jbake.areFor(header) && header.text("type") == null && jbake.defaultType().isEmpty()) {
            throw leftOut(1, "the type is missing, expected 'type=post' or 'type=page'");
        }
        var type = header.format().isJBakes() && header.text("type") == null && !jbake.defaultType().isEmpty()
                ? jbake.defaultType() : DocumentType.of(header, path, form.types());
        if (jbake.isSite() && !form.types().contains(type)) {
            throw leftOut(header.line("type"), "the type is '" + type + "', which has no Freemarker template, expected one in "
                    + "jbake.properties as template." + type + ".file");
        }
        if (!form.types().contains(type)) {
            problems.add(Problem.error(file, header.line("type"), "the type is '" + type
                    + "', which has no template, expected post or page"));
        }
        return type;
    }

    private OffsetDateTime date(String type, boolean draft) {
        if (header.text("date") != null) {
            return moment("date");
        }
        var day = FileName.of(path).day();
        var date = day == null ? null : PostDate.parse(day, form.zone());
        if (date == null && saved != null) {
            return saved;
        }
        if (date != null || !type.equals(Source.POST)) {
            return date;
        }
        if (draft) {
            // A draft without a date is shown as if it were published today.
            return form.today().atStartOfDay(form.zone()).toOffsetDateTime();
        }
        problems.add(Problem.error(file, header.line("date"),
                "the date is missing, expected 'date: 2018-03-01', or a file name that starts with the day"));
        return null;
    }

    private OffsetDateTime updated() {
        var name = UPDATED.stream().filter(known -> header.text(known) != null).findFirst();
        return name.isPresent() ? moment(name.get()) : null;
    }

    private OffsetDateTime moment(String name) {
        var text = header.text(name);
        var written = header.format().isJBakes() ? PostDate.parse(text, form.jbake().dateFormat(), form.zone()) : null;
        var moment = written != null && form.jbake().isSite() ? written : PostDate.parse(text, form.zone());
        moment = moment == null ? written : moment;
        if (moment == null && (name.equals("date") || !form.jbake().areFor(header))) {
            problems.add(Problem.error(file, header.line(name),
                    name + " is '" + text + "', expected " + PostDate.EXPECTED));
        }
        return moment;
    }

    private List<String> tags() {
        // Categories become tags: one way to find posts is enough.
        var names = List.of("tags", "tag", "categories", "category");
        for (var name : names) {
            if (header.entries().containsKey(name) && header.entries().get(name).value() instanceof Map<?, ?>) {
                problems.add(Problem.error(file, header.line(name),
                        name + " has names and values, expected a list such as '" + name + ": [one, two]'"));
            }
        }
        var words = HeaderLists.words(header, form.jbake().areFor(header) ? List.of("tags") : names);
        return form.jbake().sanitizesTags() ? words.stream().map(tag -> tag.replace(' ', '-')).distinct().toList() : words;
    }

    private boolean draft() {
        var status = header.text("status");
        if (status == null && header.format().isJBakes()) {
            status = form.jbake().defaultStatus();
        }
        if (form.jbake().areFor(header)) {
            return "draft".equals(status);
        }
        if (status != null && !Set.of("published", "draft", "published-date").contains(status)) {
            problems.add(Problem.error(file, header.line("status"),
                    "the status is '" + status + "', expected published, draft or published-date"));
        }
        return "draft".equals(status) || is("draft", "true") || is("published", "false")
                || DocumentType.isUnder("_drafts", path);
    }

    private void requireTrust() {
        var entry = header.entries().get(HtmlTrust.ENTRY);
        if (entry != null && !HtmlTrust.names().contains(entry.value())) {
            problems.add(Problem.error(file, entry.line(),
                    HtmlTrust.ENTRY + " is '" + entry.value() + "', expected " + String.join(" or ", HtmlTrust.names())));
        }
    }

    private boolean is(String name, String value) {
        var text = header.text(name);
        return text != null && text.toLowerCase(Locale.ROOT).equals(value);
    }

    private SiteLanguage language() {
        var lang = header.text("lang");
        var language = lang == null ? form.languages().ofPath(path) : form.languages().named(lang);
        if (language == null && form.jbake().areFor(header)) {
            // On a JBake site, {@code lang} is an entry without special meaning.
            return form.languages().ofPath(path);
        }
        if (language == null) {
            problems.add(Problem.error(file, header.line("lang"), "lang is '" + lang + "', a language the site does not have, "
                    + "expected one of " + form.languages() + "; jbake.properties lists them as site.languages"));
        }
        return language;
    }
}
