package gatenotes.site.importer;

import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.files.Folders;
import gatenotes.site.importer.ImportPlan.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A Jekyll blog: posts in {@code _posts} folders anywhere, drafts, collections, pages, and other files, which keep their paths. */
final class JekyllBlog implements Blog {
    static final List<String> CONFIGS = List.of("_config.yml", "_config.yaml", "_config.toml");
    private static final Set<String> OWN = Set.of("_layouts", "_includes", "_sass", "_plugins", "_site", "_theme", "vendor",
            "node_modules", "bower_components", "test", "spec");
    private static final List<String> FEEDS = List.of("feed.xml", "atom.xml", "rss.xml", "index.xml");
    private static final Pattern HEADER = Pattern.compile("\uFEFF?---[ \t]*\r?\n");
    private static final Pattern POST_NAME = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}-.+");

    private final BlogFiles files;
    private final BlogConfig config;
    private final Path root;
    private final BlogDates dates;
    private final JekyllAddresses addresses;

    JekyllBlog(BlogFiles files) throws IOException {
        this.files = files;
        config = BlogConfig.first(files.root(), CONFIGS);
        root = Path.of(config.text("source", "")).normalize();
        dates = BlogDates.of(config.text("timezone"));
        addresses = new JekyllAddresses(config, dates);
    }

    @Override
    public void plan(ImportPlan plan) throws IOException {
        for (var file : files.files()) {
            var isInside = root.toString().isEmpty() || file.startsWith(root);
            if (ProjectFiles.isConfiguration(file)) {
                plan.configuration(file);
            } else if (!isInside) {
                plan.leaveOut(file, "it lies outside '" + root + "', the source of the blog's configuration");
            } else {
                sort(file, root.toString().isEmpty() ? file : root.relativize(file), plan);
            }
        }
    }

    /** @param path of the file in the blog's source */
    private void sort(Path file, Path path, ImportPlan plan) throws IOException {
        var first = path.getName(0).toString();
        var parts = Arrays.asList(Folders.name(path).split("/"));
        if (OWN.contains(first) || Set.of("scss", "sass").contains(ProjectFiles.ending(first))) {
            plan.own(file);
        } else if (isListed("exclude", path) && !isListed("include", path)) {
            plan.leaveOut(file, "the blog's configuration excludes it");
        } else if (parts.lastIndexOf("_posts") >= 0 && parts.lastIndexOf("_posts") < parts.size() - 1) {
            post(file, parts, parts.lastIndexOf("_posts"), plan);
        } else if (parts.lastIndexOf("_drafts") >= 0 && parts.lastIndexOf("_drafts") < parts.size() - 1) {
            draft(file, parts, parts.lastIndexOf("_drafts"), plan);
        } else if (first.equals("_data")) {
            plan.data(file, path.subpath(1, path.getNameCount()));
        } else if (first.startsWith("_") && config.map("collections").containsKey(first.substring(1))
                || config.list("collections").contains(first.replaceFirst("^_", ""))) {
            document(file, path, first.substring(1), plan);
        } else if (first.startsWith("_") && !isListed("include", path)) {
            plan.leaveOut(file, "Jekyll publishes nothing of what starts with '_' but posts, drafts and collections");
        } else {
            pageOrFile(file, path, plan);
        }
    }

    private void post(Path file, List<String> parts, int at, ImportPlan plan) throws IOException {
        var name = parts.get(parts.size() - 1);
        var rest = String.join("/", parts.subList(at + 1, parts.size()));
        var categories = parts.subList(0, at);
        var folder = "posts/" + (categories.isEmpty() ? "" : String.join("/", categories) + "/");
        if (!isText(file, name, false, plan)) {
            return;
        }
        if (!ProjectFiles.isMarkdown(name) && !ProjectFiles.isHtml(name)) {
            plan.copy(file, Path.of("content").resolve(folder + rest));
        } else if (!POST_NAME.matcher(name).matches()) {
            plan.leaveOut(file, "Jekyll publishes no post without a day in its name, expected one such as 2018-03-01-title.md");
        } else {
            var year = categories.isEmpty() && at == parts.size() - 2 ? name.substring(0, 4) + "/" : "";
            plan.text(file, Kind.POST, Path.of(folder + year + ProjectFiles.here(rest)), categories,
                    source -> addresses.post(source, String.join("/", parts), categories));
        }
    }

    private void draft(Path file, List<String> parts, int at, ImportPlan plan) throws IOException {
        var to = "posts/_drafts/" + String.join("/", parts.subList(at + 1, parts.size()));
        if (!isText(file, parts.get(parts.size() - 1), false, plan)) {
            return;
        }
        if (ProjectFiles.isMarkdown(to) || ProjectFiles.isHtml(to)) {
            plan.text(file, Kind.DRAFT, Path.of(ProjectFiles.here(to)), parts.subList(0, at), source -> List.of());
        } else {
            plan.copy(file, Path.of("content").resolve(to));
        }
    }

    private void document(Path file, Path path, String collection, ImportPlan plan) throws IOException {
        var inside = path.subpath(1, path.getNameCount());
        if (!"true".equals(config.text("collections." + collection + ".output"))) {
            plan.leaveOut(file, "the documents of collection '" + collection + "' have no pages (output: true)");
        } else if (isText(file, path.toString(), true, plan)) {
            if (isMarkup(file)) {
                plan.text(file, Kind.PAGE, Path.of(collection).resolve(ProjectFiles.here(inside.toString())), List.of(),
                        source -> addresses.document(source, collection, Folders.name(inside)));
            } else {
                plan.asset(file, Path.of(collection).resolve(inside));
            }
        }
    }

    private void pageOrFile(Path file, Path path, ImportPlan plan) throws IOException {
        var name = path.getFileName().toString();
        if (!hasHeader(file)) {
            plan.asset(file, path);
        } else if (!ProjectFiles.isMarkdown(name) && !ProjectFiles.isHtml(name)) {
            plan.leaveOut(file, ProjectFiles.isForeignText(name) ? "it is no Markdown"
                    : "Jekyll fills it in; the site has a feed, a sitemap and style sheets of its own");
            if (FEEDS.contains(name)) {
                plan.list(file, Path.of(path + ".html"), source -> JekyllLists.feed(source, "/" + Folders.name(path)));
            }
        } else if (isText(file, name, true, plan)) {
            plan.text(file, Kind.PAGE, Path.of(ProjectFiles.here(path.toString())), List.of(),
                    source -> addresses.page(source, Folders.name(path)));
        } else if (isMarkup(file)) {
            plan.list(file, Path.of(ProjectFiles.here(path.toString())),
                    source -> JekyllLists.page(source, addresses.page(source, Folders.name(path)).get(0)));
        }
    }

    /**
     * Whether a file can be copied: it is a text that this site can read, or no text. Otherwise it is left out, as is a page
     * that is a Liquid program.
     */
    private boolean isText(Path file, String name, boolean isPage, ImportPlan plan) throws IOException {
        var why = ProjectFiles.isForeignText(name) ? "it is no Markdown"
                : isMarkup(file) && (isPage || ProjectFiles.isHtml(name))
                        ? LiquidPages.whyNot(read(file), ProjectFiles.isHtml(name)) : null;
        if (why != null) {
            plan.leaveOut(file, why);
        }
        return why == null;
    }

    private boolean isMarkup(Path file) throws IOException {
        var name = file.toString();
        return ProjectFiles.isMarkdown(name) || ProjectFiles.isHtml(name) && hasHeader(file);
    }

    private boolean hasHeader(Path file) throws IOException {
        try (var in = Files.newInputStream(files.root().resolve(file))) {
            return HEADER.matcher(new String(in.readNBytes(12), StandardCharsets.UTF_8)).lookingAt();
        }
    }

    private String read(Path file) throws IOException {
        return new String(Files.readAllBytes(files.root().resolve(file)), StandardCharsets.UTF_8);
    }

    /** Whether a list of the configuration contains a file, its folder, or a pattern that matches either. */
    private boolean isListed(String list, Path path) {
        for (var pattern : config.list(list)) {
            var plain = pattern.replaceFirst("^/", "").replaceFirst("/$", "");
            if (!plain.isEmpty() && (path.startsWith(plain) || ProjectFiles.matches(plain, path))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<OldList> lists(List<MovedText> texts, SiteLanguage language) {
        return new JekyllLists(config, dates).of(MovedText.posts(texts), language);
    }

    @Override
    public Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        var host = config.text("url");
        if (host == null && files.has("CNAME")) {
            host = BlogSettings.hostOfCname(files.root().resolve("CNAME"));
        }
        BlogSettings.put(settings, "site.title", config.text("title", config.text("name")));
        BlogSettings.put(settings, "site.description", config.text("description", config.text("tagline")));
        BlogSettings.put(settings, "site.author", config.text("author", config.text("author.name")));
        BlogSettings.putHost(settings, host, config.text("baseurl", ""));
        BlogSettings.putZone(settings, config.text("timezone"));
        BlogSettings.putLanguage(settings, config.text("lang", config.text("locale", config.text("language"))));
        return settings;
    }

    @Override
    public String folder() {
        return config.text("baseurl");
    }

    @Override
    public Map<String, String> changingSettings() {
        var settings = new TreeMap<String, String>();
        // By default, Jekyll's kramdown reads GitHub's Markdown and makes ids as GitHub does.
        settings.put("heading.ids", "kramdown".equals(config.text("kramdown.input")) ? "kramdown" : "github");
        if (config.text("markdown", "kramdown").equalsIgnoreCase("kramdown")) {
            settings.put("markdown.html", "kramdown");
        }
        settings.put("permalink", addresses.pattern());
        FEEDS.stream().filter(feed -> files.has(root.resolve(feed).toString()))
                .findFirst().ifPresent(feed -> settings.put("feed.file", feed));
        if ("true".equals(config.text("kramdown.hard_wrap")) || config.list("commonmark.options").contains("HARDBREAKS")) {
            settings.put("markdown.breaks", "true");
        }
        return settings;
    }

    @Override
    public String siteValue(String name) {
        return Set.of("url", "baseurl").contains(name) ? null : config.text(name);
    }
}
