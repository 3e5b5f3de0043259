package gatenotes.site.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.search.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the index. */
class SearchIndexTest {
    private static final SearchText GATES = new SearchText("posts/gates/", "The\tgates", "2019-01-02",
            List.of("LSTM", "门"), "<h2>Forget</h2><p>A gate\n opens.</p><pre><code>num_units</code></pre>"
            + "<figure><live-demo><svg aria-label=\"A valve\"><text>0.5</text></svg></live-demo></figure>"
            + "<script>hidden()</script><ul><li>one</li><li>two</li></ul>");

    @TempDir
    private Path site;

    private TreeMap<String, String> files(List<SearchText> pages) throws IOException {
        new SearchIndex().write("en", pages, new Folder(site));
        var files = new TreeMap<String, String>();
        try (var walk = Files.walk(site.resolve("search/index"))) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                files.put(site.resolve("search/index").relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void aPageIsItsWords() {
        var words = PageWords.of(GATES);
        assertEquals("Forget A gate opens. num_units A valve one two", words.text());
        // Computed by hand: the text has 10 tokens, so its length counts as 0.5 + 5 / 800. It contains gate once, and
        // forget also in a heading; gates is in the title; lstm is a tag.
        double once = 0.45 * 1 / (1 + 2 * (0.5 + 0.5 * 10 / 800));
        assertEquals(Math.round(25 * once), words.weights().get("gate").longValue());
        assertEquals(Math.round(25 * (once + 0.08)), words.weights().get("forget").longValue());
        assertEquals(Math.round(25 * 0.35), words.weights().get("gates").longValue());
        assertEquals(Math.round(25 * 0.12), words.weights().get("lstm").longValue());
        assertEquals(null, words.weights().get("hidden"));
    }

    @Test
    void theFilesTellWhatAPageNeeds() throws IOException {
        var files = files(List.of(GATES, new SearchText("bench/", "Bench", "", List.of(), "<p>A valve.</p>")));
        var line = files.get("en.txt");
        assertTrue(line.matches("[0-9a-f]{10} 1 2\n"), line);
        var hash = line.substring(0, 10);
        var shown = files.get(hash + "/d0.txt").split("\n");
        assertTrue(shown[0].matches("posts/gates/\t2019-01-02\t[0-9a-f]{10}\tThe gates"), shown[0]);
        assertEquals("A valve.", files.get("text/" + shown[1].split("\t")[2] + ".txt"));
        assertTrue(files.get(hash + "/s0.txt").contains("\nvalve 0G0G\n"), files.get(hash + "/s0.txt"));
    }

    @Test
    void largeIndexesAreSplitAndTheSamePagesGiveTheSameFiles() throws IOException {
        var pages = new java.util.ArrayList<SearchText>();
        for (int i = 0; i < 40; i++) {
            var text = new StringBuilder();
            for (int k = 0; k < 300; k++) {
                text.append(Integer.toString(i * 1000 + k * 7919, 36)).append(' ');
            }
            pages.add(new SearchText("posts/" + i + "/", "Post " + i, "", List.of(), text.toString()));
        }
        var files = files(pages);
        var parts = Integer.parseInt(files.get("en.txt").split(" ")[1]);
        assertTrue(parts > 4, files.get("en.txt"));
        var hash = files.get("en.txt").substring(0, 10);
        assertTrue(files.get(hash + "/s" + Shard.of("post", parts) + ".txt").contains("post 0J"));
        assertEquals(files, files(pages));
        assertTrue(files.containsKey(hash + "/d1.txt"));
    }

    private record Folder(Path folder) implements SearchFiles {
        @Override
        public void write(String file, String text) throws IOException {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
        }

        @Override
        public void writeOnce(String file, String text) throws IOException {
            write(file, text);
        }
    }
}
