package gatenotes.site.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.site.bake.BakeRequest.Mode;
import gatenotes.site.bake.asset.FigureScripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.io.function.IORunnable;
import org.apache.commons.io.function.Uncheck;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sources that change or disappear while the site is baked, many sources, and clocks that jump. */
@Timeout(120)
class ChangingSourcesTest {
    private static final int MANY = 10_000;

    @TempDir
    private Path folder;
    private SmallSite site;

    @BeforeEach
    void lay() {
        site = new SmallSite(folder);
    }

    /** Does something while the pages are made, when all files are known and none has been copied. */
    private void meanwhile(IORunnable change) {
        var script = site.write("own/all.js", "").root.resolve("own/all.js");
        site.post("figure", "![a](demo:hello)\n").figures(new FigureScripts(names -> { }, names -> {
            Uncheck.run(change);
            return script;
        }));
    }

    @Test
    void aFileThatGoesWhileTheSiteIsBaked() throws IOException {
        site.write("assets/more/a.txt", "a").post("figure", "").bake();
        var before = site.output();
        meanwhile(() -> Files.deleteIfExists(folder.resolve("assets/more/a.txt")));
        assertEquals(List.of(folder.resolve("assets/more/a.txt")
                + ": is not there any more, expected it to stay while the site is built; build again"), site.fail());
        assertEquals(before, site.output());
        assertEquals(List.of(), site.bake());
    }

    /** A name with a hash must always stand for the same content. */
    @Test
    void aFileThatChangesKeepsToTheHashInItsName() {
        site.write("assets/images/a.svg", "<svg width='1' height='1'/>").write("assets/more/a.txt", "old");
        meanwhile(() -> site.write("assets/images/a.svg", "<svg width='2' height='2'/>").write("assets/more/a.txt", "new"));
        assertEquals(List.of(), site.bake());
        var hashed = site.output().keySet().stream().filter(name -> name.startsWith("site/images/a.")).toList();
        assertEquals(1, hashed.size());
        var content = site.output().get(hashed.get(0));
        assertEquals("<svg width='1' height='1'/>", content);
        assertEquals("new", site.page("more/a.txt"));
        assertEquals(List.of(), site.bake());
        var name = site.output().keySet().stream().filter(file -> file.startsWith("site/images/a.")).toList();
        assertEquals("<svg width='2' height='2'/>", site.output().get(name.get(0)));
        assertTrue(!name.equals(hashed), name.toString());
    }

    /** Another program writes and deletes files all the time: the result is a site, or one line that names a missing file. */
    @Test
    void filesThatComeAndGo() throws IOException {
        site.post("stays", "text").write("content/about.md", "---\ntitle: about\n---\n");
        var stop = new AtomicBoolean();
        var author = CompletableFuture.runAsync(() -> {
            while (!stop.get()) {
                site.write("assets/more/a.txt", "a").write("content/posts/deep/b.txt", "b");
                Uncheck.run(() -> Files.deleteIfExists(folder.resolve("content/posts/goes.md")));
                Uncheck.run(() -> Files.deleteIfExists(folder.resolve("assets/more/a.txt")));
                site.post("goes", "text");
                Uncheck.run(() -> Files.deleteIfExists(folder.resolve("content/posts/deep/b.txt")));
            }
        });
        try {
            for (int i = 0; i < 20; i++) {
                for (var problem : site.outcome(i % 2 == 0 ? Mode.PUBLISH : Mode.SERVE).problems()) {
                    assertTrue(problem.matches("\\S*(posts/goes.md|more/a.txt|deep/b.txt)(:1)?: (is not there any more|is being written to|"
                            + "there is no front matter).*"), problem);
                }
            }
        } finally {
            stop.set(true);
            author.join();
        }
        assertTrue(site.outcome(Mode.PUBLISH).good());
    }

    @Test
    void tenThousandFilesInAFolder() {
        for (int i = 0; i < MANY; i++) {
            site.write("assets/images/" + i + ".svg", "<svg width='1' height='1'/>");
        }
        site.post("a", "![first](/images/0.svg) ![last](/images/" + (MANY - 1) + ".svg) \n");
        assertEquals(List.of(), site.bake());
        var files = site.output().keySet();
        assertEquals(MANY, files.stream().filter(name -> name.startsWith("site/images/")).count());
        assertEquals(2, Jsoup.parse(site.page("posts/a/index.html")).select("article img[width=1]").size());
    }

    /** Changes are recognised by the bytes and by the disk's own records, not by which time is later. */
    @Test
    void aClockThatJumps() throws IOException {
        var post = folder.resolve("content/posts/a.md");
        var file = folder.resolve("assets/more/a.txt");
        site.post("a", "0").post("later", "").write("content/posts/later.md", "---\ntitle: later\ndate: 2020-06-02\n---\n");
        var saves = 0;
        for (var time : List.of("2020-06-01T04:00:00Z", "2031-01-01T00:00:00Z", "2020-06-01T04:00:00Z", "1999-01-01T00:00:00Z",
                "2020-06-03T00:00:00Z")) {
            var now = Instant.parse(time);
            site.clock(Clock.fixed(now, ZoneOffset.UTC));
            for (var mode : List.of(Mode.PUBLISH, Mode.SERVE, Mode.SERVE)) {
                // The same length and the same time as before, as with a program that copies times, or a clock that was set
                // back.
                var text = String.valueOf(saves++ % 10);
                site.post("a", text).write("assets/more/a.txt", text);
                Files.setLastModifiedTime(post, FileTime.from(now));
                Files.setLastModifiedTime(file, FileTime.from(now));
                var known = site.outcome(mode);
                assertEquals(site.cleanOutcome(mode), known, time);
                assertEquals(site.output("clean"), site.output("out"), time);
                assertEquals(text, site.page("more/a.txt"), time);
                assertEquals(mode == Mode.SERVE || now.isAfter(Instant.parse("2020-06-01T16:00:00Z")),
                        site.output().containsKey("site/posts/later/index.html"), time);
            }
        }
    }
}
