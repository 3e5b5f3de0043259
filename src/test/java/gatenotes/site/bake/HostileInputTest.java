package gatenotes.site.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Malicious sources, too, give one message with file and line. */
class HostileInputTest {
    private static final Path CASES = Path.of("src/test/resources/fuzz");
    private static final String TOO_DEEP = "found more than 100 lists or maps inside one another, expected a few";
    private static final String TOO_DEEP_TOML =
            "found more than 100 arrays, tables or parts of a name inside one another, expected a few";

    @TempDir
    private Path folder;
    private SmallSite site;

    @BeforeEach
    void lay() {
        site = new SmallSite(folder);
    }

    private void assertFails(String text, String... problems) {
        site.write("content/posts/a.md", text);
        assertEquals(List.of(problems), site.fail());
    }

    @Test
    void headersNestedTooDeep() throws IOException {
        assertFails(Files.readString(CASES.resolve("header/header-deep-1100.md")),
                "content/posts/a.md:2: the front matter is not YAML: " + TOO_DEEP);
        assertFails("---\ntitle: a\nx:\n  " + "- ".repeat(1100) + "a\n---\n",
                "content/posts/a.md:4: the front matter is not YAML: " + TOO_DEEP);
        assertFails("{\"title\":\n" + "{\"a\":".repeat(1100) + "1" + "}".repeat(1100) + "}\n",
                "content/posts/a.md:2: the front matter is not YAML: " + TOO_DEEP);
        assertFails("+++\ntitle = \"[[[\" # [[[\nx = " + "[".repeat(1100) + "]".repeat(1100) + "\n+++\n",
                "content/posts/a.md:3: the front matter is not TOML: " + TOO_DEEP_TOML);
        assertFails("+++\ntitle = '''\n[[['''\n" + "a . ".repeat(5000) + "b = 1\n+++\n",
                "content/posts/a.md:4: the front matter is not TOML: " + TOO_DEEP_TOML);
    }

    @Test
    void aHeaderOfThousandsOfLines() {
        assertFails("+++\ntitle = \"a\"\n" + "_\n".repeat(5000) + "+++\n",
                "content/posts/a.md:5002: the front matter is not TOML: found more than 5000 lines, expected fewer");
    }

    @Test
    void bracketsInTextNestNothing() {
        site.write("content/posts/a.md", "+++\ntitle = \"" + "[".repeat(200) + "\"\ndate = 2018-03-01\n" + "# [".repeat(200)
                + "\nx = [[1.5, 2.5], [1.5]]\n+++\n");
        site.write("content/posts/b.md", "---\ntitle: '" + "[".repeat(200) + "'\ndate: 2018-03-01\n---\n");
        assertEquals(List.of(), site.bake());
    }

    @Test
    void dataNestedTooDeepOrInItself() {
        site.write("content/data/a.yml", "\n" + "[".repeat(1100));
        assertEquals(List.of("content/data/a.yml:2: is not YAML: " + TOO_DEEP), site.fail());
        site.write("content/data/a.yml", "a: &x\n  b: *x\n");
        assertEquals(List.of("content/data/a.yml:2: is not YAML: found the alias *x stands inside what it repeats, "
                + "expected it behind"), site.fail());
        var doubled = new StringBuilder("a0: &a0 [1, 2, 3, 4]\n");
        for (int i = 1; i < 20; i++) {
            doubled.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }
        site.write("content/data/a.yml", doubled.toString());
        assertEquals(List.of("content/data/a.yml:15: is not YAML: found aliases that repeat more than 100000 values, "
                + "expected fewer"), site.fail());
    }

    @Test
    void lineBreaksInWhatWasFoundAreEscaped() throws IOException {
        var found = new ArrayList<String>();
        var header = "---\ntitle: a\ndate: 2018-03-01\n---\n";
        for (var text : List.of(Files.readString(CASES.resolve("header/header-lines-1.md")),
                Files.readString(CASES.resolve("header/header-lines-2.md")),
                Files.readString(CASES.resolve("header/header-lines-3.md")),
                Files.readString(CASES.resolve("header/header-lines-4.md")),
                "---\ntitle: a\ndate: \"2018\\u2028\\u0085\\e[31m\"\n---\n",
                header + "![a](demo:hello?units=%0A%E2%80%A8)\n")) {
            found.addAll(site.write("content/posts/a.md", text).fail());
        }
        found.addAll(site.write("content/posts/a.md", header + Files.readString(CASES.resolve("markdown/markdown-img-lines.md")))
                .bake());
        var yaml = "content/posts/a.md:2: the front matter is not YAML: ";
        assertEquals(List.of(yaml + "expected alphabetic or numeric character, but found \\n(10)",
                yaml + "expected '>', but found '\\n' (10)",
                yaml + "unexpected character found \\n(10)",
                yaml + "expected escape sequence of 2 hexadecimal numbers, but found: \\n",
                "content/posts/a.md:3: date is '2018\\u2028\\u0085\\u001b[31m', expected a date such as 2018-03-01, 2018-03-01 "
                        + "20:15 or 2018-03-01 20:15:00 +0800",
                "content/posts/a.md:5: demo:hello: units is '\\n\\u2028', expected a whole number from 1 to 8",
                "content/posts/a.md:5: the image 'a\\nb' has no alternative text, expected alt=\"what it shows\"",
                "content/posts/a.md:5: missing file 'a\\nb', expected it under assets/ or beside the text"), found);
    }

    @Test
    void threeDollarSignsAreNoFormula() {
        site.write("content/posts/a.md", "---\ntitle: a\ndate: 2018-03-01\n---\n$$$\n\n> $$$\n\n- $$$\n\n$$$x$$$\n");
        assertEquals(List.of(), site.bake());
    }
}
