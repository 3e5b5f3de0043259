package gatenotes.site.bake.source;

import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.bake.source.SourceCache.Form;
import gatenotes.site.problem.Problem;
import gatenotes.site.problem.SiteException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads one post or page, naming everything that is wrong with its header at once. */
final class SourceReader {
    /** What Hexo, Hugo and Jekyll's plugins call the day of the last change. */
    static final List<String> UPDATED = List.of("updated", "lastmod", "last_modified_at");

    private final Path file;
    private final String path;
    private final Form form;
    private final List<Problem> problems = new ArrayList<>();
    private FrontMatter header;

    /**
     * @param file relative to the project's folder
     * @param path relative to the content folder, with forward slashes
     */
    SourceReader(Path file, String path, Form form) {
        this.file = file;
        this.path = path;
        this.form = form;
    }

    /** @throws SiteException listing all that is wrong with the header */
    Source read(String text) {
        header = FrontMatterReader.read(file, text);
        var type = type();
        var draft = draft();
        var source = new Source(file, path, type, title(), date(type, draft), updated(), tags(), draft, language(),
                header.text("permalink"), "warn".equals(header.text("check")), header);
        if (!problems.isEmpty()) {
            problems.addAll(FrontMatterWarnings.misspelt(file, header.entries()));
            throw new SiteException(problems);
        }
        return source;
    }

    private String title() {
        var title = header.text("title") != null ? header.text("title") : FileName.of(path).title();
        if (title.isEmpty()) {
            problems.add(Problem.error(file, header.line("title"), "the title is missing, expected 'title: …'"));
        }
        return title;
    }

    private String type() {
        var type = DocumentType.of(header, path, form.types());
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
        if (date != null || !type.equals(Source.POST)) {
            return date;
        }
        if (draft) {
            // As if it were published now.
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
        var moment = PostDate.parse(text, form.zone());
        if (moment == null) {
            problems.add(Problem.error(file, header.line(name),
                    name + " is '" + text + "', expected " + PostDate.EXPECTED));
        }
        return moment;
    }

    private List<String> tags() {
        // Categories are tags here: one way to find posts is enough.
        var names = List.of("tags", "tag", "categories", "category");
        for (var name : names) {
            if (header.entries().containsKey(name) && header.entries().get(name).value() instanceof Map<?, ?>) {
                problems.add(Problem.error(file, header.line(name),
                        name + " has names and values, expected a list such as '" + name + ": [one, two]'"));
            }
        }
        return HeaderLists.words(header, names);
    }

    private boolean draft() {
        var status = header.text("status");
        if (status != null && !Set.of("published", "draft", "published-date").contains(status)) {
            problems.add(Problem.error(file, header.line("status"),
                    "the status is '" + status + "', expected published, draft or published-date"));
        }
        return "draft".equals(status) || is("draft", "true") || is("published", "false")
                || DocumentType.isUnder("_drafts", path);
    }

    private boolean is(String name, String value) {
        var text = header.text(name);
        return text != null && text.toLowerCase(Locale.ROOT).equals(value);
    }

    private SiteLanguage language() {
        var lang = header.text("lang");
        var language = lang == null ? form.languages().ofPath(path) : form.languages().named(lang);
        if (language == null) {
            problems.add(Problem.error(file, header.line("lang"), "lang is '" + lang + "', a language the site does not have, "
                    + "expected one of " + form.languages() + "; jbake.properties lists them as site.languages"));
        }
        return language;
    }
}
