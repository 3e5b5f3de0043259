package gatenotes.site.bake.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gatenotes.site.bake.source.FrontMatter.Format;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same header in every format: it gives the same entries, with their lines. */
class FrontMatterReaderTest {
    private static void assertReads(Format format, int tagLine, int bodyLine, String text) {
        var header = FrontMatterReader.read(Path.of("a.md"), text);
        assertEquals(format, header.format());
        assertEquals("水: a", header.text("title"));
        assertEquals(List.of("x", "y"), header.entries().get("tags").value());
        assertEquals("true", header.text("draft"));
        assertEquals(Map.of("name", "Ann"), header.entries().get("author").value());
        assertEquals(tagLine, header.line("tags"));
        assertEquals(bodyLine, header.bodyLine());
        assertEquals("text\n---\n", header.body());
    }

    @Test
    void yaml() {
        var yaml = "title: '水: a'\ndraft: true\ntags: [x, y]\nauthor:\n  name: Ann\n";
        assertReads(Format.YAML, 4, 8, "---\n" + yaml + "---\ntext\n---\n");
        assertReads(Format.YAML, 4, 8, "-----\n" + yaml + "-----\ntext\n---\n");
        assertReads(Format.OPEN_YAML, 3, 7, yaml + "---\ntext\n---\n");
    }

    @Test
    void toml() {
        assertReads(Format.TOML, 4, 8, "+++\ntitle = \"水: a\"\ndraft = true\ntags = [\"x\", 'y']\n[author]\nname = 'Ann'\n+++\n"
                + "text\n---\n");
        var header = FrontMatterReader.read(Path.of("a.md"), "+++\ndate = 2024-03-05T10:00:00-07:00\nday = 2024-03-05\n+++");
        assertEquals("2024-03-05T10:00-07:00", header.text("date"));
        assertEquals("2024-03-05", header.text("day"));
    }

    @Test
    void json() {
        var json = "\t\"title\": \"水: a\", \"draft\": true,\n\t\"tags\": [\"x\", \"y\"],\n\t\"author\": {\"name\": \"Ann\"}\n";
        assertReads(Format.JSON, 3, 6, "{\n" + json + "}\ntext\n---\n");
        assertReads(Format.OPEN_JSON, 2, 5, json.strip() + "\n;;;\ntext\n---\n");
        var header = FrontMatterReader.read(Path.of("a.md"), "{\"title\": \"a } \\\" {\"}");
        assertEquals("a } \" {", header.text("title"));
        assertEquals("", header.body());
    }
}
