package gatenotes.site.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class TableHeadsTest {
    private static String cells(String table) {
        var cells = Jsoup.parse(new Markdown().render(table, 1, new RecordingPage())).select("tr > *");
        return String.join(" ", cells.stream().map(cell -> cell.normalName() + cell.attr("scope") + "=" + cell.text()).toList());
    }

    @Test
    void aCornerWithoutWordsHeadsNothingAndLinesAreNamedByTheirFirstCell() {
        assertEquals("td= th=b throw=c td=d td= td=e", cells("| | b |\n| --- | --- |\n| c | d |\n| | e |\n"));
    }

    @Test
    void aTableWhoseColumnsAllHaveNamesStaysAsItIs() {
        assertEquals("th=a th=b td=c td=d", cells("| a | b |\n| --- | --- |\n| c | d |\n"));
    }
}
