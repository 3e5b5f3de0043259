package gatenotes.site.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.math.Random;
import gatenotes.site.bake.BakeRequest.Mode;
import gatenotes.site.bake.asset.FigureScripts;
import gatenotes.site.files.FileFingerprint;
import gatenotes.site.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A baker that has baked before gives the same site as a new one. */
class IncrementalBakeTest {
    private static final int POSTS = 40;
    private static final List<String> TEMPLATES = List.of("templates/post.ftl", "templates/layout.ftl",
            "templates/index.ftl", "templates/tags.ftl");

    @TempDir
    private Path folder;
    private SmallSite site;
    private Random random;
    /** The file names of the posts, by number; renaming changes them. */
    private final List<String> posts = new ArrayList<>();
    private int names;

    @BeforeEach
    void lay() {
        site = new SmallSite(folder);
    }

    @ParameterizedTest
    @CsvSource({"1, PUBLISH, 24", "2, SERVE, 24"})
    void randomChanges(int seed, Mode mode, int steps) throws IOException {
        random = new Random(seed);
        for (int i = 0; i < POSTS; i++) {
            add();
        }
        for (int i = 0; i < 4; i++) {
            site.write("assets/images/" + i + ".svg", "<svg width='" + (10 + i) + "' height='9'/>");
        }
        compare("as it was laid", mode);
        for (int i = 0; i < steps; i++) {
            var change = change();
            if (i % 5 == 4) {
                change += "; " + change();
            }
            compare(i + ": " + change, mode);
        }
    }

    /** After any failed bake, the site is complete once the mistake is corrected. */
    @Test
    void afterAFailure() throws IOException {
        site.post("a", "[b](b.md)").post("b", "## Place\n\ntext").post("c", "[place](b.md#place)");
        compare("at first", Mode.SERVE);
        var template = Files.readString(folder.resolve("templates/post.ftl"));
        for (var broken : List.of("[x](nowhere.md)", "[b](b.md#nowhere)", "![x](demo:nothing)")) {
            site.post("a", broken);
            compare(broken, Mode.SERVE);
            site.post("b", "## Other place\n\ntext");
            compare(broken + " and a place gone", Mode.SERVE);
            site.post("a", "mended").post("b", "## Place\n\ntext");
            compare("mended", Mode.SERVE);
        }
        site.write("templates/post.ftl", "<#if>" + template);
        compare("a broken template", Mode.SERVE);
        Files.delete(folder.resolve("content/posts/b.md"));
        compare("and a page gone", Mode.SERVE);
        site.write("templates/post.ftl", template);
        compare("its links broken", Mode.SERVE);
        site.post("c", "nothing");
        compare("all mended", Mode.SERVE);
    }

    @Test
    void onlyWhatDependsOnASaveIsMadeAnew() throws IOException {
        for (int i = 0; i < 5; i++) {
            site.write("content/posts/" + i + ".md", "---\ntitle: t" + i + "\ndate: 2019-01-0" + (i + 1) + "\ntags: [all, "
                    + (i < 2 ? "few" : "many") + "]\n---\ntext");
        }
        site.write("content/about.md", "---\ntitle: about\n---\n![p](/p.svg)").write("assets/p.svg", "<svg width='3' height='4'/>");
        site.bake();
        assertEquals(Set.of(), madeAnew(() -> { }));
        assertEquals(Set.of("posts/0/", "", "archive/", "tags/", "tags/all/", "tags/few/"),
                madeAnew(() -> site.write("content/posts/0.md",
                        "---\ntitle: t0\ndate: 2019-01-01\ntags: [all, few]\n---\nother text")));
        assertEquals(Set.of("posts/4/", "posts/3/", "posts/2/", "", "archive/", "tags/", "tags/all/", "tags/many/",
                // The new title appears on its related posts and on the lists that contain it.
                "posts/0/", "posts/1/", "tags/few/"), madeAnew(() -> site.write("content/posts/4.md",
                        "---\ntitle: new\ndate: 2019-01-05\ntags: [all, many]\n---\ntext")));
        assertEquals(Set.of("about/"), madeAnew(() -> site.write("assets/p.svg", "<svg width='30' height='40'/>")));
    }

    /** Every page's template links to a page about the site, if there is one. */
    @Test
    void aPageThatTemplatesLookFor() throws IOException {
        site.post("a", "text");
        compare("without it", Mode.PUBLISH);
        site.write("content/about.md", "---\ntitle: about\n---\n");
        compare("with it", Mode.PUBLISH);
        Files.delete(folder.resolve("content/about.md"));
        compare("without it again", Mode.PUBLISH);
    }

    /** A page that measures itself has its script inline. */
    @Test
    void aScriptInsideAPageIsTheOneOfNow() throws IOException {
        site.write("content/a.md", "---\ntitle: a\ntype: bare\nscript: js/a.js\n---\n").write("assets/js/a.js", "f('<b>')");
        compare("at first", Mode.SERVE);
        assertTrue(site.page("a/index.html").contains("<script>f('<b>')</script>"), site.page("a/index.html"));
        site.write("assets/js/a.js", "g()");
        compare("another script", Mode.SERVE);
        assertTrue(site.page("a/index.html").contains("<script>g()</script>"), site.page("a/index.html"));
    }

    /** A page that is kept also keeps the script of its figures, whose name has the hash of its content. */
    @Test
    void theScriptOfAPagesFiguresStays() throws IOException {
        site.write("own/hello.js", "hello()").write("own/hello.tiles.js", "both()")
                .figures(new FigureScripts(names -> { },
                        names -> site.root.resolve("own/" + String.join(".", names) + ".js")))
                .post("a", "![a](demo:hello)\n")
                .post("b", "![b](demo:tiles)\n\n![c](demo:hello)\n");
        compare("at first", Mode.PUBLISH);
        // printf 'hello()' | sha256sum and printf 'both()' | sha256sum, the first ten digits.
        assertEquals("hello()", site.page("js/figures/hello.993cadadfd.js"));
        assertEquals("both()", site.page("js/figures/hello.tiles.d114cb86f8.js"));
        compare("nothing new", Mode.PUBLISH);
    }

    /** A template may ask for lists of the whole site, by JBake's names. */
    @Test
    void aTemplateThatListsTheSiteSeesEveryChange() throws IOException {
        site.post("a", "text").post("b", "text").write("content/all.md", "---\ntitle: all\n---\n")
                .write("templates/page.ftl", "<#list published_posts as post>${post.title} </#list>");
        compare("at first", Mode.PUBLISH);
        site.write("content/posts/a.md", "---\ntitle: other\ndate: 2019-01-02\n---\n");
        compare("another title", Mode.PUBLISH);
        assertEquals("other b ", site.page("all/index.html"));
        site.write("templates/page.ftl", "${published_date?long?c}");
        site.bake();
        var before = Long.parseLong(site.page("all/index.html"));
        do {
            site.bake();
        } while (Long.parseLong(site.page("all/index.html")) == before);
    }

    @Test
    void whatSomebodyElseWroteIntoTheSiteGoes() throws IOException {
        site.post("a", "text");
        compare("at first", Mode.PUBLISH);
        Files.writeString(folder.resolve("out/site/posts/a/index.html"), "broken");
        Files.writeString(folder.resolve("out/site/favicon.svg"), "broken");
        Files.delete(folder.resolve("out/site/404.html"));
        Files.writeString(folder.resolve("out/site/more.html"), "more");
        compare("after that", Mode.PUBLISH);
    }

    /** The pages that the baker writes again after a change. */
    private Set<String> madeAnew(Runnable change) throws IOException {
        var out = folder.resolve("out/site");
        var before = keys(out);
        change.run();
        site.bake();
        var after = keys(out);
        var pages = new TreeSet<String>();
        for (var entry : after.entrySet()) {
            if (entry.getKey().endsWith("index.html") && !entry.getValue().equals(before.get(entry.getKey()))) {
                pages.add(entry.getKey().replace("index.html", ""));
            }
        }
        return pages;
    }

    private static Map<String, FileFingerprint> keys(Path out) throws IOException {
        var keys = new TreeMap<String, FileFingerprint>();
        for (var file : Folders.files(out)) {
            keys.put(file.toString(), FileFingerprint.ofOutput(out.resolve(file)));
        }
        return keys;
    }

    private void compare(String what, Mode mode) throws IOException {
        var before = site.output("out");
        var known = site.outcome(mode);
        var clean = site.cleanOutcome(mode);
        assertEquals(clean, known, what);
        var expected = clean.good() ? site.output("clean") : before;
        var found = site.output("out");
        assertEquals(expected.keySet(), found.keySet(), what);
        for (var file : expected.keySet()) {
            assertEquals(expected.get(file), found.get(file), what + ": " + file);
        }
        assertTrue(!found.isEmpty() || !clean.good(), what);
    }

    private String change() throws IOException {
        var post = posts.get(random.nextInt(posts.size()));
        switch (random.nextInt(12)) {
            case 0 -> add();
            case 1, 2, 3 -> site.write(post, text(post));
            case 4 -> {
                site.write(post, Files.readString(folder.resolve(post)) + "\n[broken](nowhere-" + names++ + ".md)\n");
                return "break " + post;
            }
            case 5 -> {
                posts.remove(post);
                Files.delete(folder.resolve(post));
                return "delete " + post;
            }
            case 6 -> {
                posts.remove(post);
                posts.add(name(post.startsWith("content/en/")));
                Files.createDirectories(folder.resolve(posts.get(posts.size() - 1)).getParent());
                Files.move(folder.resolve(post), folder.resolve(posts.get(posts.size() - 1)));
                return "rename " + post;
            }
            case 7 -> {
                var template = TEMPLATES.get(random.nextInt(TEMPLATES.size()));
                site.write(template, Files.readString(folder.resolve(template)) + "<#-- -->" + (template.endsWith("t.ftl")
                        ? names++ : ""));
                return "change " + template;
            }
            case 8 -> {
                var image = "assets/images/" + random.nextInt(4) + ".svg";
                site.write(image, "<svg width='" + (10 + random.nextInt(90)) + "' height='9'/>");
                return "change " + image;
            }
            case 9 -> {
                var image = folder.resolve("assets/images/" + random.nextInt(4) + ".svg");
                return "delete " + image + Files.deleteIfExists(image);
            }
            case 10 -> {
                site.write("jbake.properties", Files.readString(folder.resolve("jbake.properties"))
                        .replaceAll("(?m)^site.title=.*$", "site.title=Title " + names++));
                return "change the settings";
            }
            default -> mend();
        }
        return "change " + post;
    }

    /** Writes all posts again, so that broken links work again. */
    private void mend() {
        for (var post : posts) {
            site.write(post, text(post));
        }
    }

    private void add() {
        var name = name(random.nextInt(4) == 0);
        posts.add(name);
        site.write(name, text(name));
    }

    private String name(boolean english) {
        return "content/" + (english ? "en/" : "") + "posts/" + random.nextInt(3) + "/p" + names++ + ".md";
    }

    /** A post with a bit of everything. Every fourth English post is a translation of a Chinese one. */
    private String text(String name) {
        var text = new StringBuilder("---\ntitle: ").append("题目 ").append(random.nextInt(1000)).append("\ndate: 2019-")
                .append(1 + random.nextInt(9)).append("-1").append(random.nextInt(10)).append("\ntags: [t")
                .append(random.nextInt(4)).append(", 标签").append(random.nextInt(6)).append("]\n");
        text.append(switch (random.nextInt(12)) {
            case 0 -> "draft: true\n";
            case 1 -> "date: 2031-01-01\n".replace("date", "updated");
            case 2 -> "redirect_from: /old/" + names + "/\n";
            case 3 -> "permalink: /own/" + names + "/\n";
            case 4 -> "description: 摘要\n";
            default -> "";
        });
        text.append("---\n## 标题\n\n").append("字".repeat(random.nextInt(300))).append("\n\n");
        var other = posts.isEmpty() ? name : posts.get(random.nextInt(posts.size()));
        text.append("[其他](/").append(other.substring("content/".length())).append(random.nextInt(3) == 0 ? "#标题" : "")
                .append(") {{ site.title }}\n\n");
        text.append("![图](/images/").append(random.nextInt(4)).append(".svg)\n\n");
        text.append("```java\nint i = ").append(random.nextInt(9)).append(";\n```\n\n| a | b |\n| - | - |\n| 1 | 2 |\n");
        return text.toString();
    }
}
