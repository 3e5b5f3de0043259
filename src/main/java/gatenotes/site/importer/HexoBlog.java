package gatenotes.site.importer;

import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.bake.source.FrontMatterReader;
import gatenotes.site.files.Folders;
import gatenotes.site.importer.ImportPlan.Kind;
import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A Hexo blog: everything it publishes lies under {@code source}, and a post's own files lie in a folder with the post's name. */
final class HexoBlog implements Blog {
    private static final Set<String> OWN = Set.of("scaffolds", "themes", "public", "node_modules", "scripts");
    /** The types by which themes recognise pages that are lists. */
    private static final Set<String> LISTS = Set.of("tags", "categories", "archives", "tag", "category", "archive", "search");
    private static final Set<String> FILLED_IN = Set.of("ejs", "pug", "njk", "swig", "styl", "less", "sass", "scss");

    private final BlogFiles files;
    private final BlogConfig config;
    private final Path root;
    private final HexoAddresses addresses;
    /** The files of the posts, without their endings. */
    private final Set<Path> posts = new HashSet<>();

    HexoBlog(BlogFiles files) throws IOException {
        this.files = files;
        config = BlogConfig.first(files.root(), JekyllBlog.CONFIGS);
        root = Path.of(config.text("source_dir", "source"));
        addresses = new HexoAddresses(config, BlogDates.of(config.text("timezone")));
    }

    @Override
    public void plan(ImportPlan plan) throws IOException {
        for (var file : files.files()) {
            if (file.startsWith(root.resolve("_posts")) && ProjectFiles.isMarkdown(file.toString())) {
                posts.add(Path.of(ProjectFiles.withoutEnding(file.toString())));
            }
        }
        for (var file : files.files()) {
            if (file.startsWith(root)) {
                sort(file, root.relativize(file), plan);
            } else if (OWN.contains(file.getName(0).toString())) {
                plan.own(file);
            } else if (ProjectFiles.isConfiguration(file)) {
                plan.configuration(file);
            } else {
                plan.leaveOut(file, "it lies outside '" + root + "', from which Hexo publishes");
            }
        }
    }

    private void sort(Path file, Path path, ImportPlan plan) throws IOException {
        var first = path.getName(0).toString();
        var inside = path.getNameCount() > 1 ? path.subpath(1, path.getNameCount()) : path;
        var isText = ProjectFiles.isMarkdown(path.toString());
        if (ProjectFiles.isForeignText(path.toString())) {
            plan.leaveOut(file, "it is no Markdown");
        } else if (first.equals("_posts") && isText) {
            plan.text(file, Kind.POST, Path.of("posts").resolve(ProjectFiles.here(inside.toString())), List.of(),
                    source -> addresses.post(source, Folders.name(inside)));
        } else if (first.equals("_posts")) {
            fileOfPost(file, inside, plan);
        } else if (first.equals("_drafts") && isText) {
            plan.text(file, Kind.DRAFT, Path.of("posts/_drafts").resolve(ProjectFiles.here(inside.toString())), List.of(),
                    source -> List.of());
        } else if (first.equals("_drafts")) {
            plan.copy(file, Path.of("content/posts/_drafts").resolve(inside));
        } else if (first.equals("_data")) {
            plan.copy(file, Path.of("content/data").resolve(inside));
        } else if (first.startsWith("_")) {
            plan.leaveOut(file, "Hexo publishes nothing of what starts with '_' but posts and drafts");
        } else if (FILLED_IN.contains(ProjectFiles.ending(path.toString()))) {
            plan.leaveOut(file, "Hexo fills it in; write it as a text, or as a template");
        } else {
            pageOrFile(file, path, isText, plan);
        }
    }

    /** Plans a file in a folder with a post's name: it is published beside the post. */
    private void fileOfPost(Path file, Path inside, ImportPlan plan) {
        for (var folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (posts.contains(folder)) {
                for (var ending : List.of(".md", ".markdown", ".mkd", ".mkdn", ".mkdown")) {
                    if (files.has(folder + ending)) {
                        plan.beside(file, Path.of(folder + ending), folder.relativize(file));
                        return;
                    }
                }
            }
        }
        plan.copy(file, Path.of("content/posts").resolve(inside));
    }

    private void pageOrFile(Path file, Path path, boolean isMarkdown, ImportPlan plan) throws IOException {
        var text = isMarkdown || ProjectFiles.isHtml(path.toString())
                ? new String(Files.readAllBytes(files.root().resolve(file)), StandardCharsets.UTF_8) : "";
        var isText = isMarkdown || !text.isEmpty() && FrontMatterReader.hasHeader(text);
        if (!isText || isSkipped(path)) {
            plan.asset(file, path);
        } else if (listType(file, text) != null) {
            plan.leaveOut(file, "it is a list that its theme fills in; the site has lists of its own");
            plan.list(file, Path.of(ProjectFiles.here(path.toString())),
                    source -> HexoLists.page(source, listType(file, text), addresses.page(source, Folders.name(path)).get(0)));
        } else {
            plan.text(file, Kind.PAGE, Path.of(ProjectFiles.here(path.toString())), List.of(),
                    source -> addresses.page(source, Folders.name(path)));
        }
    }

    /** The type of a page that is a list, or null. */
    private static String listType(Path file, String text) {
        try {
            var header = FrontMatterReader.read(file, text);
            var type = String.valueOf(header.text("type"));
            var layout = String.valueOf(header.text("layout"));
            return LISTS.contains(type) ? type : LISTS.contains(layout) && header.body().isBlank() ? layout : null;
        } catch (SiteException e) {
            // The error is reported when the file is copied.
            return null;
        }
    }

    private boolean isSkipped(Path path) {
        return config.list("skip_render").stream().anyMatch(pattern -> ProjectFiles.matches(pattern, path));
    }

    @Override
    public List<OldList> lists(List<MovedText> texts, SiteLanguage language) throws IOException {
        return new HexoLists(files, config, addresses).of(MovedText.posts(texts), language);
    }

    @Override
    public Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        BlogSettings.put(settings, "site.title", config.text("title"));
        BlogSettings.put(settings, "site.description", config.text("description", config.text("subtitle")));
        BlogSettings.put(settings, "site.author", config.text("author"));
        BlogSettings.putHost(settings, config.text("url"), config.text("root", "/"));
        BlogSettings.putZone(settings, config.text("timezone"));
        BlogSettings.putLanguage(settings, config.text("language", config.list("language").stream().findFirst().orElse(null)));
        return settings;
    }

    @Override
    public String folder() {
        return config.text("root");
    }

    @Override
    public Map<String, String> changingSettings() {
        var settings = new TreeMap<String, String>();
        settings.put("heading.ids", "hexo");
        if (addresses.isKnowable()) {
            settings.put("permalink", addresses.pattern().startsWith("/") ? addresses.pattern() : "/" + addresses.pattern());
        }
        // The feed of Hexo's plugin.
        settings.put("feed.file", config.list("feed.path").stream().filter(path -> path.endsWith(".xml")).findFirst()
                .orElse("atom.xml"));
        // Hexo's own renderers keep line breaks by default.
        if (!"false".equals(config.text("marked.breaks")) && !"false".equals(config.text("markdown.render.breaks"))) {
            settings.put("markdown.breaks", "true");
        }
        return settings;
    }

    @Override
    public String siteValue(String name) {
        return config.text(name);
    }
}
