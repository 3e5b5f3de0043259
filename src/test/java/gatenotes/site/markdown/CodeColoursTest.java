package gatenotes.site.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.scene.Contrast;
import gatenotes.shipped.FollowsContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeColoursTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "java|public|k", "kotlin|val|k", "scala|def|k", "groovy|def|k", "python|lambda|k", "js|const|k", "ts|interface|k",
        "c|struct|k", "c++|class|k", "C#|class|k", "go|func|k", "rust|impl|k", "ruby|def|k", "php|foreach|k", "php|<!-- a -->|c",
        "perl|foreach|k",
        "lua|local|k", "dart|class|k", "sql|SELECT|k", "bash|done|k", "powershell|foreach|k", "bat|goto|k",
        "json|1.5|n", "yaml|# a|c", "ini|; a|c", "xml|<!-- a -->|c", "html|<!-- a -->|c", "css|/* a */|c",
        "scss|/* a */|c", "dockerfile|# a|c", "makefile|# a|c", "latex|% a|c", "properties|# a|c", "proto|message|k",
        "clojure|defn|k", "lisp|defun|k", "fortran|SUBROUTINE|k", "vb|Sub|k",
    })
    void knowsTheUsualLanguages(String language, String code, String kind) {
        assertEquals("<span class=\"hl-" + kind + "\">" + Html.escaped(code) + "</span>",
                CodeColours.html(code, language));
    }

    @Test
    void commentsAndStringsGoOnOverLines() {
        assertEquals("<span class=\"hl-c\">/* a</span>\n<span class=\"hl-c\">b */</span> x\n",
                CodeColours.html("/* a\nb */ x\n", "java"));
        var python = Jsoup.parse(CodeColours.html("s = '''a\n\nb''' + 'c\\n' # d", "py"));
        assertEquals(List.of("'''a", "b'''", "'c\\n'"), python.select(".hl-s").eachText());
        assertEquals("# d", python.selectFirst(".hl-c").text());
    }

    @Test
    void anUnknownLanguageIsPlain() {
        assertEquals("if &lt;a&gt; &amp; b\n", CodeColours.html("if <a> & b\n", "whitespace"));
        assertEquals("if", CodeColours.html("if", ""));
    }

    @Test
    void nothingIsLostOrAdded() throws IOException {
        for (var file : List.of("src/main/java/gatenotes/site/markdown/CodeColours.java", "pom.xml",
                "src/test/resources/sites/base/templates/layout.ftl", "assets/css/figure.css", "assets/js/modules.js")) {
            var text = Files.readString(Path.of(file));
            for (var language : List.of("java", "xml", "html", "css", "js", "md", "yaml", "sh", "sql", "go")) {
                assertEquals(text, Jsoup.parse("<pre>\n" + CodeColours.html(text, language) + "</pre>")
                        .selectFirst("pre").wholeText(), file + " as " + language);
            }
        }
    }

    @Test
    void fencesNameTheLanguage() {
        assertEquals("<pre><code class=\"language-js\"><span class=\"hl-k\">var</span> a;\n</code></pre>",
                new Markdown().render("```js {.numbers} title\nvar a;\n```", 1, new RecordingPage()).strip());
    }

    /** The contrast that WCAG 2 requires, by its own formula, on the background of code. */
    @FollowsContent("content/posts/2018/lstm-questions.md")
    @Test
    void everyColourCanBeReadInLightAndDark() throws IOException {
        var css = Files.readString(Path.of("assets/css/site.css"));
        var light = colours(css, 2);
        var night = colours(css, 3);
        for (var name : List.of("--code-comment", "--code-keyword", "--code-string", "--code-number", "--code-type",
                "--code-annotation", "--ink")) {
            assertNotEquals(light.get(name), night.get(name), name);
            for (var scheme : List.of(light, night)) {
                var contrast = Contrast.of(scheme.get(name), scheme.get("--paper-2"));
                assertTrue(contrast >= 7, name + " " + scheme.get(name) + " has only " + contrast);
            }
        }
    }

    private static Map<String, String> colours(String css, int group) {
        var colours = new HashMap<String, String>();
        var match = Pattern.compile("(--[a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);").matcher(css);
        while (match.find()) {
            colours.put(match.group(1), match.group(group));
        }
        return colours;
    }
}
