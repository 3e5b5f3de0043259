package gatenotes.site.bake.source;

import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.bake.source.SourceCache.Form;
import gatenotes.site.problem.Problem;
import gatenotes.site.problem.SiteException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads one post or page, naming everything that is wrong with its header at once. */
final class SourceReader {
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
        var title = header.text("title");
        if (title == null) {
            problems.add(Problem.error(file, header.line("title"), "the title is missing, expected 'title: …'"));
        }
        var source = new Source(file, path, type, title, date(type), moment("updated"), tags(), draft(), language(),
                header.text("permalink"), "warn".equals(header.text("check")), header);
        if (!problems.isEmpty()) {
            problems.addAll(FrontMatterWarnings.misspelt(file, header.entries()));
            throw new SiteException(problems);
        }
        return source;
    }

    private String type() {
        var type = header.text("type");
        if (type != null && !form.types().contains(type)) {
            problems.add(Problem.error(file, header.line("type"), "the type is '" + type
                    + "', which has no template, expected post or page"));
        }
        var layout = header.text("layout");
        if (type == null && layout != null && form.types().contains(layout)) {
            type = layout;
        }
        return type != null ? type : isAmongPosts() ? Source.POST : "page";
    }

    private boolean isAmongPosts() {
        return isUnder("posts") || isUnder("_posts") || isUnder("_drafts");
    }

    private boolean isUnder(String folder) {
        return path.startsWith(folder + "/") || path.contains("/" + folder + "/");
    }

    private Instant date(String type) {
        if (header.text("date") != null) {
            return moment("date");
        }
        var day = PostDate.inFileName(path.substring(path.lastIndexOf('/') + 1));
        if (day != null) {
            return PostDate.parse(day, form.zone());
        }
        if (type.equals(Source.POST)) {
            problems.add(Problem.error(file, header.line("date"),
                    "the date is missing, expected 'date: 2018-03-01', or a file name that starts with the day"));
        }
        return null;
    }

    private Instant moment(String name) {
        var text = header.text(name);
        var moment = text == null ? null : PostDate.parse(text, form.zone());
        if (text != null && moment == null) {
            problems.add(Problem.error(file, header.line(name),
                    name + " is '" + text + "', expected " + PostDate.EXPECTED));
        }
        return moment;
    }

    private List<String> tags() {
        var tags = new LinkedHashSet<String>();
        // Categories are tags here: one way to find posts is enough.
        for (var name : List.of("tags", "tag", "categories", "category")) {
            var entry = header.entries().get(name);
            add(entry == null ? null : entry.value(), tags);
        }
        tags.remove("");
        return List.copyOf(tags);
    }

    private void add(Object value, Set<String> tags) {
        if (value instanceof List<?> list) {
            // Hexo's lists of categories hold lists.
            for (var tag : list) {
                if (tag instanceof List<?>) {
                    add(tag, tags);
                } else if (tag != null) {
                    tags.add(String.valueOf(tag).strip());
                }
            }
        } else if (value instanceof String text) {
            var atCommas = header.comma() || text.matches(".*[,，、].*");
            for (var tag : text.split(atCommas ? "[,，、]" : "\\s+")) {
                tags.add(tag.strip());
            }
        }
    }

    private boolean draft() {
        var status = header.text("status");
        if (status != null && !Set.of("published", "draft", "published-date").contains(status)) {
            problems.add(Problem.error(file, header.line("status"),
                    "the status is '" + status + "', expected published, draft or published-date"));
        }
        return "draft".equals(status) || is("draft", "true") || is("published", "false")
                || isUnder("_drafts");
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
