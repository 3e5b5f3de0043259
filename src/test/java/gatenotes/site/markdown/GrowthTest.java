package gatenotes.site.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A few lines that would give a page of gigabytes give a page of about their own size, and a warning. */
class GrowthTest {
    private final RecordingPage page = new RecordingPage();

    private String html(String text) {
        return new Markdown().render(text, 1, page);
    }

    @Test
    void valuesThatDoubleWithEachLine() {
        var text = "{% assign a = \"0123456789\" %}\n" + "{% assign a = a | append: a %}\n".repeat(40) + "{{ a }}\n";
        assertTrue(html(text).length() < 2_100_000);
        // Line k + 1 reads 10·2ᵏ⁻¹ characters and makes twice as many: up to line 16 the sum is 10 + 30·(2¹⁵ - 1) = 983,020,
        // and with line 17 it exceeds a million plus ten times the text's 1,278.
        assertEquals(List.of("17: warning: the tags up to here fill in more than 1012780 characters, so what they stand for stays "
                + "out from here on; expected fewer"), page.problems);
    }

    @Test
    void aFileThatIncludesItself() {
        page.includes.put("a.md", "b {% include c.md %}");
        page.includes.put("c.md", "c {% include a.md %}{% include a.md %}");
        assertEquals("<p>b c</p>\n", html("{% include a.md %}"));
        assertEquals(List.of("1: warning: left out a.md inside a.md, c.md: expected a file that does not include itself"),
                page.problems.stream().distinct().toList());
    }

    @Test
    void tenFilesThatIncludeOneAnother() {
        for (int k = 0; k < 11; k++) {
            page.includes.put(k + ".md", k + " {% include " + (k + 1) + ".md %}");
        }
        assertEquals("<p>0 1 2 3 4 5 6 7 8 9</p>\n", html("{% include 0.md %}"));
        assertEquals(List.of("1: warning: left out 10.md inside 0.md, 1.md, 2.md, 3.md, 4.md, 5.md, 6.md, 7.md, 8.md, 9.md: "
                + "expected at most 10 files that include one another"), page.problems);
    }

    @Test
    void filesThatIncludeOthersTenTimesEach() {
        for (int k = 0; k < 9; k++) {
            page.includes.put(k + ".md", ("{% include " + (k + 1) + ".md %}").repeat(10));
        }
        page.includes.put("9.md", "");
        assertTrue(html("{% include 0.md %}").length() < 12_000_000);
        assertEquals(1, page.problems.stream().filter(problem -> problem.contains("fill in more than")).count());
    }

    @Test
    void aLongAddressThatAThousandReferencesRepeat() {
        // Each reference adds 50,003 - 3 characters, so the third exceeds the limit.
        var html = html("[a]: /" + "x".repeat(50_002) + "\n\n" + "[a]\n".repeat(1000) + "[b](c)\n");
        assertEquals(2, html.split("href=\"/x", -1).length - 1);
        assertTrue(html.contains("\na\na\n") && html.contains("<a href=\"c\">b</a>"));
        assertEquals(List.of("5: warning: the references up to here add more than 100000 characters of addresses and titles to the "
                + "text, so from here on they are no links; expected shorter ones"), page.problems);
    }

    @Test
    void aParagraphOfThousandsOfLines() {
        var html = html("(*a*)\n".repeat(2000) + "(*b*)\n".repeat(2000) + "\nc\n");
        assertEquals("<p>" + "(<em>a</em>)\n".repeat(1999) + "(<em>a</em>)</p>\n<p>" + "(<em>b</em>)\n".repeat(1999)
                + "(<em>b</em>)</p>\n<p>c</p>\n", html);
        assertEquals(List.of("2001: warning: a paragraph of more than 2000 lines is divided here, expected an empty line before"),
                page.problems);
    }

    @Test
    void aWideTableOfShortRows() {
        var html = html("|" + "a|".repeat(100) + "\n|" + "-|".repeat(100) + "\n" + "b\n".repeat(100) + "\nc\n");
        assertTrue(html.startsWith("<p>|a|") && html.endsWith("<p>c</p>\n"));
        assertEquals(List.of("2: warning: the table has 100 columns and so many short rows that most cells would be empty, so it "
                + "stays text; expected rows with as many cells"), page.problems);
    }

    @Test
    void aWideTableOfFullRowsIsOne() {
        html("|" + "a|".repeat(100) + "\n|" + "-|".repeat(100) + "\n" + ("|" + "b|".repeat(100) + "\n").repeat(100));
        assertEquals(List.of(), page.problems);
    }
}
