package gatenotes.site.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gatenotes.site.bake.source.FrontMatterReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportedTextTest {
    private static final Path FILE = Path.of("a.md");

    /** Headers in every format, with the same entries. */
    @ParameterizedTest
    @ValueSource(strings = {
        "---\ntitle: a\npermalink: /old/\ntags: [x]\n---\n\ntext\n",
        "\uFEFF---\r\ntitle: a\r\npermalink:\r\n  /old/\r\ntags:\r\n  - x\r\n---\r\n\r\ntext\r\n",
        "title: a\npermalink: /old/\ntags: x\n---\n\ntext\n",
        "+++\ntitle = 'a'\npermalink = '/old/'\ntags = ['x']\n[author]\nname = 'b'\n+++\n\ntext\n",
        "title=a\npermalink=/old/\ntags=x\n~~~~~~\n\ntext\n"})
    void anEntryIsSetAndAllElseStays(String source) {
        var text = new ImportedText(FILE, source);
        text.set("check", "warn");
        text.set("permalink", "/a: \"b\"/潮/");
        var header = FrontMatterReader.read(FILE, text.text());
        assertEquals("a", header.text("title"));
        assertEquals("warn", header.text("check"));
        assertEquals("/a: \"b\"/潮/", header.text("permalink"));
        assertEquals("\ntext\n", header.body());
        assertEquals(text.header().entries().size() + 1, header.entries().size());
        assertEquals(text.header().format(), header.format());
    }

    @Test
    void jsonGetsEntriesBehindItsBrace() {
        var text = new ImportedText(FILE, "{ \"title\": \"a\" }\ntext");
        text.set("check", "warn");
        assertEquals("{\n\"check\": \"warn\",\n \"title\": \"a\" }\ntext", text.text());
    }

    @Test
    void onlyWhatYamlWouldMisreadIsQuoted() {
        var text = new ImportedText(FILE, "---\ntitle: a\n---\n");
        text.set("permalink", "/2018/潮 汐/");
        text.set("category", "a, b");
        assertEquals("---\npermalink: /2018/潮 汐/\ncategory: \"a, b\"\ntitle: a\n---\n", text.text());
    }
}
