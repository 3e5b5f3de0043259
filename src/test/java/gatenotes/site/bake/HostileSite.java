package gatenotes.site.bake;

import java.nio.file.Path;

/** A site whose words try to break out of every place that holds words, as an attacker would write them. */
final class HostileSite {
    /** The end of each word of the site. */
    static final String TAIL = " \"><script>window.hacked=1</script></title></script></textarea><img src=x onerror=window.hacked=1> ]]> --> <!-- "
            + "' -- ${1234*5678} <#assign x=1>${x} [=x] {{1234*5678}} javascript:window.hacked=1 &lt; &amp;amp; \u2028\u2029 潮";
    static final String LINK = "java\tscript:window.hacked=1";
    /** The same for a file name, which cannot contain a slash. */
    static final String FILE = "f\"><img src=x onerror=window.hacked=1> '--${1234*5678}&";
    static final String[] TEXTS = {"site.title", "site.description", "site.footer", "site.author", "site.license"};

    private HostileSite() {
    }

    /** The site, with the templates and styles that come with this project. */
    static SmallSite in(Path folder, String theme) {
        var settings = new StringBuilder("site.host=https://example.org/notes/\ntemplate.search.file=search.ftl\ndefault.status=published\n"
                + "render.sitemap=true\nrender.error404=true\nrender.tagsindex=true\nrender.feed=true\nsite.languages=en,de\n"
                + "site.author.url=" + LINK + "\nsite.license.url=" + LINK + "\n" + theme);
        for (var name : TEXTS) {
            settings.append(name).append('=').append(name).append(TAIL).append('\n');
        }
        var header = "---\ntitle: " + quoted("title") + "\ndate: 2019-01-02\ntags: [" + quoted("tag") + "]\nauthor: ["
                + quoted("author")
                + "]\ndescription: " + quoted("description") + "\nseries: " + quoted("series") + "\nraw-html: sanitised\n---\n";
        var text = "![" + marked("alt") + "](demo:hello?units=2 \"" + marked("caption") + "\")\n\n![" + marked("picture")
                + "](a.svg \""
                + marked("figcaption") + "\")\n\n```" + marked("language").replaceAll("\\s", "_") + "\ncode" + TAIL + "\n```\n\n## "
                + marked("heading") + "\n\n[TOC]\n\n`code" + TAIL.replace('`', ' ') + "`\n\n[" + marked("link")
                + "](javascript:window.hacked=1)\n\n"
                + "html" + TAIL.replace("$", "") + "\n";
        return new SmallSite(folder, "templates", "assets/css", "assets/js").write("jbake.properties", settings.toString())
                .write("content/posts/a.md", header + text)
                .write("content/posts/b.md", header.replace("2019-01-02", "2019-02-03") + "Text.\n")
                .write("content/posts/" + FILE + ".md", header.replace("2019-01-02", "2019-03-04") + "Text.\n")
                .write("content/de/posts/a.md", header + "Text.\n")
                .write("content/posts/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 2'/>")
                .write("content/data/social.yml", "- {name: " + quoted("social") + ", link: \"java\\tscript:window.hacked=1\"}\n")
                .write("content/data/navigation.yml",
                        "- {name: " + quoted("navigation") + ", link: \" JavaScript:window.hacked=1\"}\n");
    }

    /** Hostile words, quoted for YAML, JSON and Markdown. */
    private static String quoted(String name) {
        return '"' + (name + TAIL).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Hostile words, escaped as text in Markdown. */
    private static String marked(String name) {
        return (name + TAIL).replaceAll("([\\[\\]<>&*_`$\\\\\"'{}!:])", "\\\\$1");
    }
}
