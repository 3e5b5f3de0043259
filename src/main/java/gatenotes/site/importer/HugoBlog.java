package gatenotes.site.importer;

import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.files.Folders;
import gatenotes.site.importer.ImportPlan.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A Hugo blog: sections under {@code content}, page bundles with their files, and {@code static}. */
final class HugoBlog implements Blog {
    private static final Set<String> OWN = Set.of("layouts", "themes", "archetypes", "resources", "public", "assets", "i18n",
            "node_modules", "_vendor", "exampleSite");
    private static final List<String> USUAL_SECTIONS = List.of("posts", "post", "blog", "articles", "article", "news", "notes",
            "writing", "weblog");

    private final BlogFiles files;
    private final BlogConfig config;
    private final HugoAddresses addresses;
    private final HugoLanguages languages;
    private final Set<String> postSections;

    HugoBlog(BlogFiles files) throws IOException {
        this.files = files;
        config = BlogConfig.first(files.root(), BlogKind.HUGO_CONFIGS);
        for (var file : files.files()) {
            if (file.startsWith("config/_default") && file.getNameCount() == 3) {
                var name = ProjectFiles.withoutEnding(file.getFileName().toString());
                config.add(files.root(), file, Set.of("config", "hugo").contains(name) ? "" : name);
            }
        }
        addresses = new HugoAddresses(config);
        languages = HugoLanguages.of(config);
        postSections = postSections();
    }

    /**
     * The sections whose pages are the blog's posts: those its configuration names, else those with usual names, else the
     * largest.
     */
    private Set<String> postSections() {
        var named = config.list("params.mainSections").isEmpty() ? config.list("mainSections")
                : config.list("params.mainSections");
        if (!named.isEmpty()) {
            return Set.copyOf(named);
        }
        var sizes = new HashMap<String, Integer>();
        for (var file : files.files()) {
            var place = languages.place(file);
            if (place != null && place.path().contains("/")) {
                sizes.merge(place.path().substring(0, place.path().indexOf('/')), 1, Integer::sum);
            }
        }
        var usual = USUAL_SECTIONS.stream().filter(sizes::containsKey).toList();
        return !usual.isEmpty() ? Set.copyOf(usual)
                : sizes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).map(Set::of)
                        .orElse(Set.of());
    }

    @Override
    public void plan(ImportPlan plan) {
        for (var file : files.files()) {
            var first = file.getName(0).toString();
            var place = languages.place(file);
            if (place != null) {
                sort(file, place, plan);
            } else if (first.equals(config.text("staticDir", "static")) && file.getNameCount() > 1) {
                plan.asset(file, file.subpath(1, file.getNameCount()));
            } else if (first.equals("data") && file.getNameCount() > 1) {
                plan.copy(file, Path.of("content").resolve(file));
            } else if (OWN.contains(first)) {
                plan.own(file);
            } else if (first.equals("config") || ProjectFiles.isConfiguration(file)) {
                plan.configuration(file);
            } else {
                plan.leaveOut(file, "it lies outside content and static, from which Hugo publishes");
            }
        }
    }

    private void sort(Path file, HugoLanguages.Place place, ImportPlan plan) {
        var path = place.path();
        var name = path.substring(path.lastIndexOf('/') + 1);
        var bundle = bundle(file);
        if (ProjectFiles.withoutEnding(name).equals("_index")) {
            plan.leaveOut(file, "it is the text above a list, and lists have none here");
        } else if (ProjectFiles.isForeignText(name)) {
            plan.leaveOut(file, "it is no Markdown");
        } else if (bundle != null && !bundle.equals(file)) {
            plan.beside(file, bundle, bundle.getParent().relativize(file));
        } else if (ProjectFiles.isMarkdown(name) || ProjectFiles.isHtml(name)) {
            var section = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
            plan.text(file, postSections.contains(section) ? Kind.POST : Kind.PAGE,
                    Path.of(place.prefix() + ProjectFiles.here(path)), List.of(),
                    source -> addresses.of(source, path, place.prefix()));
        } else {
            plan.copy(file, Path.of("content", place.prefix() + path));
        }
    }

    /** The text of the page bundle to which a file belongs, which may be the file itself; null if it belongs to none. */
    private Path bundle(Path file) {
        for (var folder = file.getParent(); folder != null; folder = folder.getParent()) {
            for (var name : List.of("index.md", "index.html", "index.markdown")) {
                if (files.has(folder.resolve(name).toString())) {
                    var index = folder.resolve(name);
                    // A text in another language, such as index.de.md, is a page itself in the same folder.
                    return file.getParent().equals(folder) && file.getFileName().toString().startsWith("index.") ? file : index;
                }
            }
        }
        return null;
    }

    @Override
    public List<OldList> lists(List<MovedText> texts, SiteLanguage language) {
        return new HugoLists(config, addresses, languages, postSections).of(texts);
    }

    @Override
    public Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        BlogSettings.put(settings, "site.title", config.text("title"));
        BlogSettings.put(settings, "site.description", config.text("params.description"));
        BlogSettings.put(settings, "site.author", config.text("params.author.name",
                config.text("params.author", config.text("author.name", config.text("author")))));
        BlogSettings.putHost(settings, config.text("baseURL"), "");
        BlogSettings.putZone(settings, config.text("timeZone"));
        BlogSettings.putLanguage(settings, config.text("locale", config.text("languageCode",
                config.text("defaultContentLanguage"))));
        return settings;
    }

    @Override
    public Map<String, String> changingSettings() {
        var settings = new TreeMap<String, String>();
        settings.put("heading.ids", "hugo");
        settings.put("feed.file", "index.xml");
        if ("true".equals(config.text("markup.goldmark.renderer.hardWraps"))) {
            settings.put("markdown.breaks", "true");
        }
        var section = postSections.size() == 1 ? postSections.iterator().next() : "";
        var pattern = config.text("permalinks.page." + section, config.text("permalinks." + section));
        // Hugo and this program write titles and slugs differently, so a pattern with either is not taken over.
        if (pattern != null && !pattern.matches(".*:(title|slug)(?![a-z]).*|.*\\[.*")) {
            settings.put("permalink", pattern);
        }
        return settings;
    }

    @Override
    public String siteValue(String name) {
        return config.text(name);
    }

    @Override
    public boolean publishesBareTexts() {
        return true;
    }
}
