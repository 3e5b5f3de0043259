package gatenotes.site.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text keeps as it was written, and the warnings where something would be lost. */
class TextRulesTest {
    private final RecordingPage page = new RecordingPage();

    private String render(String text) {
        return new Markdown().render(text, 10, page).strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {"水位 1~2 米，浪高 3~4 米。", "~/bin 和 ~/lib", "~a~ 或 ~b~"})
    void aTildeAloneStays(String text) {
        assertEquals("<p>" + text + "</p>", render(text));
        assertEquals("<p><del>a</del></p>", render("~~a~~"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GLUE = $(DIST)/lib/$(PREFIX)glue", "$PATH/$HOME", "$1 and $2", "${a}", "${a}/${b}",
        "$HOME/$(NAME)/x", "$(pwd)/$(date)", "$(CC)/$@", "$HOME:$PATH", "$(ls -l)/$(cat a.txt)", "${A:-b}/${C}",
        "cp $SRC/$(F) $DST/$(F)"})
    void variablesAreNoFormulas(String text) {
        assertEquals("<p>" + text + "</p>", render(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(x+1)^2", "(x)", "{a}_1", "f(x)/2", "AB", "(a b)"})
    void formulasWithBracketsStay(String tex) {
        assertEquals("<p><math>" + tex + "</math></p>", render("$" + tex + "$"));
        assertEquals("<p><math>" + tex + "</math>，<math>x</math>。</p>", render("$" + tex + "$，$x$。"));
        assertEquals("<p>其中<math>p</math>(见下)</p>", render("其中$p$(见下)"));
        assertEquals("<p><math>f</math>(x)</p>", render("$f$(x)"));
    }

    @Test
    void cellsThatAreLostAreNamed() {
        render("| form | meaning |\n| --- | --- |\n| `a|b` | or |\n| c | d |\n\n- | a |\n  |---|\n  | 1 | 2 | 3 |");
        assertEquals(List.of(
                "12: warning: the row has 3 cells where the table has 2, so 'or' is lost, expected \\| for a bar inside a cell",
                "17: warning: the row has 3 cells where the table has 1, so '2 | 3' is lost, expected \\| for a bar inside a "
                        + "cell"), page.problems);
    }

    @Test
    void anEmptyCellIsNoLoss() {
        render("| a |\n|---|\n| b | |");
        assertEquals(List.of(), page.problems);
    }

    @Test
    void aBarInACellIsOneBar() {
        assertTrue(render("| a | b |\n|---|---|\n| `x \\| y` | c \\| d |").contains(
                "<td><code>x | y</code></td>\n<td>c | d</td>"));
        assertEquals(List.of(), page.problems);
    }

    @Test
    void idsThatAreMadeAvoidAllOthers() {
        var html = render("## A {#b}\n\n## B\n\n<div id=\"c\">x</div>\n\n## C\n\nNote[^d] and[^d]\n\n## fn-d\n\n## fnref d 2\n\n"
                + "## figure hello\n\n![x](demo:hello)\n\n## e\n\n<i id=e>f</i>\n\n[^d]: n");
        for (var id : List.of("b", "b-1", "c", "c-1", "fn-d", "fn-d-1", "fnref-d-2", "fnref-d-2-1", "figure-hello",
                "figure-hello-1", "e-1")) {
            assertEquals(1, html.split(" id=\"" + id + "\"", -1).length - 1, id + " in " + html);
        }
        assertEquals(List.of(), page.problems);
    }

    @Test
    void idsThatAreWrittenTwiceAreTold() {
        render("## A {#b}\n\n## B {#b}\n\n<p>\n<i id=\"b\">c</i></p>\n\nd\n{: #fn-e}\n\nf[^e]\n\n[^e]: g");
        assertEquals(List.of("12: warning: the id 'b' is there already on line 10, expected one of its own",
                "15: warning: the id 'b' is there already on line 10, expected one of its own",
                "22: warning: the id 'fn-e' is there already on line 17, expected one of its own"), page.problems);
    }

    @Test
    void manyHeadingsAlikeTakeNoTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> render("## a\n\n".repeat(20000)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kramdown|2. Tide Pools: a C++ *guide*|tide-pools-a-c-guide",
        "kramdown|安装|section",
        "kramdown|安装 Ruby 3.2|ruby-32",
        "github|2. Tide Pools: a C++ *guide*|2-tide-pools-a-c-guide",
        "github|A & B|a--b",
        "github|安装、配置 Ruby|安装配置-ruby",
        "github|snake_case|snake_case",
        "hexo|2. Tide Pools: a C++ *guide*|2-Tide-Pools-a-C-guide",
        "hexo|安装、配置 Ruby！|安装、配置-Ruby！",
        "hexo|Crème brûlée|Creme-brulee",
        "hexo|snake_case|snake-case",
        "hexo|The `<template>` of Vue|The-of-Vue",
        "hexo|a \\<b\\> c|a-c",
        "hexo|if a < b > c|if-a-b-c",
        "hexo|`Map<String, List<int>>` keys|Map-keys",
        "hexo|`<a title='1 > 0'>` here|here",
        "hexo|I <3 you|I",
        "hexo|Press <kbd>Ctrl</kbd>|Press-Ctrl",
        "hugo|2. Tide Pools: a C++ *guide*|2-tide-pools-a-c-guide",
        "hugo|A & B|a--b",
        "hugo|？！|heading",
    })
    void headingsHaveTheIdsOfTheGeneratorTheyCameFrom(String style, String heading, String id) {
        page.settings.put("heading.ids", style);
        var html = render("## " + heading + "\n\n## " + heading + "\n\n## " + heading);
        for (var each : List.of(id, id + "-1", id + "-2")) {
            assertTrue(html.contains(" id=\"" + each + "\""), each + " in " + html);
        }
    }

    @Test
    void anUnknownWayToMakeIdsIsNamed() {
        assertEquals("heading.ids is 'jekyll', expected kramdown, github, hexo or hugo, or no such line",
                assertThrows(IllegalArgumentException.class, () -> HeadingIds.named("jekyll")).getMessage());
    }
}
