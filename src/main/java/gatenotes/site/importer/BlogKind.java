package gatenotes.site.importer;

import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.util.List;

/** The generators whose blogs can be imported, recognised by their configuration and folders. */
enum BlogKind {
    JBAKE("JBake"),
    HUGO("Hugo"),
    HEXO("Hexo"),
    JEKYLL("Jekyll");

    static final List<String> HUGO_CONFIGS = List.of("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml",
            "config.yaml", "config.yml", "config.json");

    private final String generator;

    BlogKind(String generator) {
        this.generator = generator;
    }

    /** The generator's name. */
    String generator() {
        return generator;
    }

    /**
     * The kind of a blog.
     *
     * @throws SiteException if the folder is no blog of a known kind; its message is one line
     */
    static BlogKind of(BlogFiles files) throws IOException {
        if (files.has("jbake.properties") && files.hasFolder("content")) {
            return JBAKE;
        }
        if (isHugo(files)) {
            return HUGO;
        }
        if (files.has("_config.yml") || files.has("_config.yaml") || files.has("_config.toml")) {
            // Octopress is a kind of Jekyll; like Hexo it keeps its texts under source, but its configuration names that
            // folder.
            var isJekyll = BlogConfig.first(files.root(), JekyllBlog.CONFIGS).text("source") != null;
            return !isJekyll && files.hasFolder("source") ? HEXO : JEKYLL;
        }
        if (files.hasFolder("source/_posts")) {
            return HEXO;
        }
        if (files.hasFolder("_posts")) {
            return JEKYLL;
        }
        throw new SiteException(files.root(), 0, "this is no blog of Jekyll, Hexo, Hugo or JBake: found no _config.yml, "
                + "_posts, hugo.toml or jbake.properties in it; expected the blog's first folder, nothing was copied");
    }

    private static boolean isHugo(BlogFiles files) throws IOException {
        if (!files.hasFolder("content")) {
            return false;
        }
        if (files.hasFolder("config/_default")) {
            return true;
        }
        for (var name : HUGO_CONFIGS) {
            if (files.has(name)) {
                // Other generators also have a config.toml; Zola's has base_url.
                return name.startsWith("hugo.") || files.hasFolder("archetypes") || files.hasFolder("layouts")
                        || BlogConfig.first(files.root(), List.of(name)).text("baseURL") != null;
            }
        }
        return false;
    }
}
