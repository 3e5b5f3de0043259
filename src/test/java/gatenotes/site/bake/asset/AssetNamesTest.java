package gatenotes.site.bake.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.site.bake.BakeRequest;
import gatenotes.site.bake.SmallSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Assets are published under names that change with their content and with the assets that they name. */
class AssetNamesTest {
    @TempDir
    private Path folder;
    private final TreeMap<String, Path> files = new TreeMap<>();

    private AssetNamesTest file(String name, String text) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            files.put(name, file);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AssetNames names() {
        try {
            return new AssetNames(files, Set.of("css", "js", "images"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(AssetNames names, String file) {
        return new String(names.content(file), StandardCharsets.UTF_8);
    }

    /** The last part of the name under which a file is published. */
    private static String name(AssetNames names, String file) {
        return Path.of(names.published(file)).getFileName().toString();
    }

    @Test
    void theNameHasAHashOfNameAndContent() {
        var names = file("images/a.min.png", "x").names();
        // From printf x | sha256sum, then sha256sum of the name, a zero byte and those 32 bytes.
        assertEquals("images/a.min.94cfebdd7d.png", names.published("images/a.min.png"));
        assertEquals("x", text(names, "images/a.min.png"));
    }

    @Test
    void filesOfOtherFoldersAndWithoutAnEndingKeepTheirNames() {
        var names = file("favicon.svg", "a").file("other/b.css", "b").file("js/LICENSE", "c").file("js/.d", "d").names();
        for (var name : files.keySet()) {
            assertEquals(name, names.published(name));
            assertNull(names.content(name));
        }
        assertEquals("posts/a.png", names.published("posts/a.png"));
    }

    @Test
    void styleSheetsNameWhatTheyUseByItsNewName() {
        var names = file("images/p.png", "p").file("css/b.css", "b").file("css/fonts/f.woff2", "f").file("css/a.css", """
                @import "b.css"; @import url(b.css);
                a { background: url("../images/p.png?x#y"), url( '/images/p.png' ), url(fonts/f.woff2) }
                b { background: url(data:image/png;base64,AA), url(https://example.org/b.css), url(none.png) }
                """).names();
        assertEquals("""
                @import "B"; @import url(B);
                a { background: url("../images/P?x#y"), url( '/images/P' ), url(fonts/F) }
                b { background: url(data:image/png;base64,AA), url(https://example.org/b.css), url(none.png) }
                """.replace("B", name(names, "css/b.css")).replace("P", name(names, "images/p.png"))
                .replace("F", name(names, "css/fonts/f.woff2")), text(names, "css/a.css"));
    }

    @Test
    void scriptsImportAndStartOthersByTheirNewNames() {
        var names = file("js/b.js", "b").file("js/lib/c.mjs", "c").file("images/p.svg", "p").file("js/a.js", """
                import {main} from './b.js';
                const later = () => import("./lib/c.mjs");
                new Worker(new URL(`./b.js`, import.meta.url), {type: 'module'});
                fetch(new URL('../images/p.svg', import.meta.url));
                const text = 'see ./b.js', other = './none.js', plain = 'b.js';
                """).names();
        assertEquals("""
                import {main} from './B';
                const later = () => import("./lib/C");
                new Worker(new URL(`./B`, import.meta.url), {type: 'module'});
                fetch(new URL('../images/P', import.meta.url));
                const text = 'see ./b.js', other = './none.js', plain = 'b.js';
                """.replace("B", name(names, "js/b.js")).replace("/C\"", "/" + name(names, "js/lib/c.mjs") + "\"")
                .replace("P'", name(names, "images/p.svg") + "'"), text(names, "js/a.js"));
    }

    @Test
    void aNameChangesWithAllTheFileReachesAndWithNothingElse() {
        file("js/a.js", "import './b.js'").file("js/b.js", "import './c.js'").file("js/c.js", "1").file("js/d.js", "2");
        var before = names();
        var after = file("js/c.js", "3").names();
        for (var name : new String[] {"js/a.js", "js/b.js", "js/c.js"}) {
            assertNotEquals(before.published(name), after.published(name));
        }
        assertEquals(before.published("js/d.js"), after.published("js/d.js"));
    }

    @Test
    void filesMayNameEachOther() {
        var names = file("js/a.js", "import './b.js'").file("js/b.js", "import './a.js'").names();
        assertEquals("import './" + name(names, "js/b.js") + "'", text(names, "js/a.js"));
        assertEquals("import './" + name(names, "js/a.js") + "'", text(names, "js/b.js"));
        assertNotEquals(names.published("js/a.js"), file("js/b.js", "import './a.js';").names().published("js/a.js"));
    }

    @Test
    void theSiteUsesTheNewNamesEverywhere() {
        var site = new SmallSite(folder).write("assets/images/p.svg", "<svg/>").write("assets/js/modules.js", "")
                .post("a", "![p](/images/p.svg)\n\n<script src=\"/js/modules.js\"></script>\n\n[p](/images/p.svg)");
        assertEquals(0, site.bake().size());
        var page = site.page("posts/a/index.html");
        assertTrue(page.matches("(?s).*<img src=\"../../images/p\\.[0-9a-f]{10}\\.svg\".*"), page);
        assertTrue(page.matches("(?s).*<a href=\"../../images/p\\.[0-9a-f]{10}\\.svg\".*"), page);
        assertTrue(page.matches("(?s).*href=\"../../css/site\\.[0-9a-f]{10}\\.css\".*"), page);
        assertTrue(page.matches("(?s).*<script src=\"../../js/modules\\.[0-9a-f]{10}\\.js\".*"), page);
        var published = site.output().keySet();
        assertTrue(published.stream().anyMatch(name -> name.matches("site/css/site\\.[0-9a-f]{10}\\.css")));
        assertTrue(published.stream().noneMatch(name -> name.equals("site/css/site.css")));
        assertTrue(published.contains("site/favicon.svg"));
    }

    @Test
    void theAuthorSaysWhichFoldersAreRenamed() throws IOException {
        var site = new SmallSite(folder).post("a", "text");
        site.write("jbake.properties", Files.readString(folder.resolve("jbake.properties"))
                .replaceAll("(?m)^assets.hashed=.*$", "assets.hashed=js"));
        site.bake();
        assertTrue(site.page("posts/a/index.html").contains("href=\"../../css/site.css\""));
        site.bake(BakeRequest.Mode.SERVE);
        assertTrue(site.page("posts/a/index.html").contains("src=\"../../js/theme.js\""));
    }
}
