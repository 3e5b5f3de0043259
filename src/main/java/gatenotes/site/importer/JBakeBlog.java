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
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** A JBake blog: its content keeps its paths and its addresses. */
final class JBakeBlog implements Blog {
    private static final Set<String> OWN = Set.of("templates", "output", "build", "target", "gradle");

    private final BlogFiles files;
    private final Properties config = new Properties();

    JBakeBlog(BlogFiles files) throws IOException {
        this.files = files;
        try (var reader = Files.newBufferedReader(files.root().resolve("jbake.properties"))) {
            config.load(reader);
        }
    }

    @Override
    public void plan(ImportPlan plan) throws IOException {
        for (var file : files.files()) {
            var first = file.getName(0).toString();
            var inside = file.getNameCount() == 1 ? file : file.subpath(1, file.getNameCount());
            if (file.getNameCount() == 1) {
                plan.configuration(file);
            } else if (first.equals(config.getProperty("content.folder", "content"))) {
                content(file, inside, plan);
            } else if (first.equals(config.getProperty("asset.folder", "assets"))) {
                plan.asset(file, inside);
            } else if (first.equals(config.getProperty("data.folder", "data"))) {
                plan.copy(file, Path.of("content/data").resolve(inside));
            } else if (OWN.contains(first) || first.equals(config.getProperty("template.folder"))) {
                plan.own(file);
            } else {
                plan.leaveOut(file, "it lies outside content and assets, from which JBake publishes");
            }
        }
    }

    private void content(Path file, Path inside, ImportPlan plan) throws IOException {
        var name = inside.toString();
        if (ProjectFiles.isForeignText(name)) {
            plan.leaveOut(file, "it is no Markdown");
            return;
        }
        var text = new String(Files.readAllBytes(files.root().resolve(file)), StandardCharsets.UTF_8);
        if (ProjectFiles.isMarkdown(name) || ProjectFiles.isHtml(name) && FrontMatterReader.hasHeader(text)) {
            plan.text(file, isPost(file, text) ? Kind.POST : Kind.PAGE, Path.of(ProjectFiles.here(name)), List.of(),
                    source -> List.of(source.permalink() != null ? source.permalink() : address(Folders.name(inside))));
        } else {
            plan.copy(file, Path.of("content").resolve(inside));
        }
    }

    private static boolean isPost(Path file, String text) {
        try {
            return "post".equals(FrontMatterReader.read(file, text).text("type"));
        } catch (SiteException e) {
            // The error is reported when the file is copied.
            return false;
        }
    }

    private String address(String path) {
        var name = ProjectFiles.withoutEnding(path);
        var prefix = config.getProperty("uri.noExtension.prefix", "").replaceFirst("^/", "");
        // Without a prefix, JBake ignores the setting.
        var hasNoEnding = Boolean.parseBoolean(config.getProperty("uri.noExtension", "false")) && !prefix.isEmpty()
                && name.startsWith(prefix);
        return name + (hasNoEnding ? "/" : config.getProperty("output.extension", ".html"));
    }

    @Override
    public List<OldList> lists(List<MovedText> texts, SiteLanguage language) {
        return new JBakeListPages(config).of(MovedText.posts(texts), language);
    }

    @Override
    public Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        for (var name : config.stringPropertyNames()) {
            if (name.startsWith("site.") && !name.equals("site.host")) {
                BlogSettings.put(settings, name, config.getProperty(name));
            }
        }
        BlogSettings.putHost(settings, config.getProperty("site.host"), "");
        BlogSettings.putZone(settings, config.getProperty("freemarker.timezone"));
        return settings;
    }

    @Override
    public Map<String, String> changingSettings() {
        return Map.of("feed.file", config.getProperty("feed.file", "feed.xml"));
    }

    @Override
    public String siteValue(String name) {
        return null;
    }
}
