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
    void filesThatIncludeThemselves() {
        page.includes.put("a.md", "{% include a.md %}".repeat(10));
        assertTrue(html("{% include a.md %}").length() < 12_000_000);
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
