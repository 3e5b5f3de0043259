package gatenotes.site.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The messages for mistakes in a template, a style sheet or a script. */
class BadTemplateTest {
    @TempDir
    private Path folder;
    private SmallSite site;

    @BeforeEach
    void lay() {
        site = new SmallSite(folder);
    }

    @Test
    void styleSheetThatNamesWhatIsNotThere() throws IOException {
        site.post("a", "").write("assets/fonts/own.woff2", "").write("assets/css/own.css", """
                /* url(old.png) */
                @font-face { src: url("../fonts/own.woff2") }
                a { background: url(data:image/png;base64,AA==) }
                b { background: url(
                    '../images/gone.png?v=2'); mask: url(#here) }
                @import "/css/other.css";
                """);
        assertEquals(List.of("assets/css/own.css:5: missing file '../images/gone.png?v=2', expected it under assets/ "
                + "(no page asks for this style sheet)", "assets/css/own.css:6: missing file '/css/other.css', expected it "
                + "under assets/ (no page asks for this style sheet)"), site.bake());
        site.write("templates/layout.ftl", Files.readString(folder.resolve("templates/layout.ftl")).replace(
                "css/site.css", "css/outer.css")).write("assets/css/outer.css", "@import 'own.css';");
        assertEquals(List.of("assets/css/own.css:5: missing file '../images/gone.png?v=2', expected it under assets/",
                "assets/css/own.css:6: missing file '/css/other.css', expected it under assets/"), site.fail());
    }

    @Test
    void templateErrors() {
        site.post("a", "").write("templates/post.ftl", "<#ftl output_format=\"HTML\">\n<p>\n${content.titel}</p>\n");
        assertEquals(List.of("templates/post.ftl:3: The following has evaluated to null or missing: "
                + "==> content.titel [in template \"post.ftl\" at line 3, column 3] (while filling /posts/a/)"),
                site.fail());
        site.write("templates/post.ftl", "<#if>\n");
        assertTrue(site.fail().get(0).startsWith("templates/post.ftl:1: "));
        site.write("templates/post.ftl", "<#include \"parts/none.ftl\">\n");
        assertTrue(site.fail().get(0).startsWith("templates/post.ftl:1: "), site.fail().toString());
    }

    @Test
    void brokenLinkOfATemplate() throws IOException {
        site.post("a", "").post("b", "").write("templates/post.ftl", "<p>\n<a href=\"${content.rootpath}nowhere/\">?</a>");
        assertEquals(List.of("templates/post.ftl:2: broken link to '../../nowhere/' on /posts/a/, "
                + "expected a page or file of the site"), site.fail());
        site.write("templates/post.ftl", "<p>\n<p>\n<a href=\"#gone\">?</a>");
        assertTrue(site.fail().get(0).startsWith("templates/post.ftl:3: broken link to '#gone': "), site.fail().get(0));
        site.write("templates/post.ftl", "<p>\n<a href=\"${content.rootpath}nowhere/\">?</a>");
        // A file with another encoding among the templates must not hide the message.
        Files.write(folder.resolve("templates/notes.txt"), new byte[] {(byte) 0xc3, (byte) 0xc5});
        assertTrue(site.fail().get(0).startsWith("templates/post.ftl:2: "));
        // The address is written more than once, so the line is unknown.
        site.write("templates/page.ftl", "<!-- nowhere/ -->");
        assertEquals(List.of("templates/post.ftl: broken link to '../../nowhere/' on /posts/a/, "
                + "expected a page or file of the site"), site.fail());
    }

    @Test
    void aScriptThatCannotStandInThePage() {
        site.write("content/a.md", "---\ntitle: a\n---\n").write("templates/page.ftl", "<p>\n${script('js/a.js')}");
        assertEquals(List.of("templates/page.ftl:2: the site has no file 'js/a.js', expected a script such as "
                + "'js/first.js' (while filling /a/)"), site.fail());
        site.write("assets/js/a.js", "html('</Script>')");
        assertEquals(List.of("templates/page.ftl:2: 'js/a.js' holds '<script', '</script' or '<!--' and cannot "
                + "stand in a page, link to it instead (while filling /a/)"), site.fail());
    }

    @Test
    void theHashOfAScriptThatIsNotThere() {
        site.write("content/a.md", "---\ntitle: a\n---\n").write("assets/_headers", "/*\n  X: '{sha256 js/gone.js}'\n");
        assertEquals(List.of("assets/_headers:2: '{sha256 js/gone.js}' asks for the hash of a file that the site has not, "
                + "expected a script such as js/first.js"), site.fail());
        site.write("assets/js/gone.js", "");
        assertEquals(List.of(), site.bake());
        // SHA-256 of the empty message: NIST's SHA256ShortMsg.rsp, Len = 0.
        assertEquals("/*\n  X: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='\n", site.page("_headers"));
    }

    @Test
    void aTemplateThatCallsItself() {
        site.post("a", "").write("templates/post.ftl", "<#macro m><@m/></#macro>\n<@m/>");
        assertEquals(List.of("templates/post.ftl: filling /posts/a/ goes deeper and deeper, expected no macro, function or include "
                + "that calls itself for ever"), site.fail());
    }

    /** Every page has a top, and an empty link leads to the page itself. */
    @Test
    void linksToTheTopOfThePageAreNotBroken() {
        site.post("a", "[up](#) [top](#top) [self]() <a href=\"#\">up</a> <a href=\"#top\">top</a> <a href=\"\">self</a>\n");
        site.write("content/raw.html", "---\ntitle: raw\n---\n<a href='#'>up</a> <a href='#top'>top</a> <a href=''>self</a>\n");
        site.write("templates/post.ftl", "${content.body}<a href='#'></a><a href='#top'></a><a href=''></a><a href='../#'></a>");
        site.write("content/posts/index.md", "---\ntitle: all\ntype: page\n---\n");
        assertEquals(List.of(), site.bake());
    }
}
