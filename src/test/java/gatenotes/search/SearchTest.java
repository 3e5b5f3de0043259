package gatenotes.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A query, the part of the index that it reads, the order of its results, and the words that it shows. */
class SearchTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "记忆 | 记忆",
        "长短期记忆 | 长短 短期 期记 记忆",
        "门 | 门*",
        "LSTM 门 lstm | lstm* 门*",
        "c | c",
        "<b>网络</b> | b 网络",
        "?!。 | ''"})
    void aQueryHasTerms(String text, String expected) {
        var terms = Query.of(text).terms().stream().map(term -> term.token() + (term.asPrefix() ? "*" : "")).toList();
        assertEquals(expected, String.join(" ", terms));
    }

    @Test
    void aLongQueryIsCutOff() {
        var text = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            text.append("word").append(i).append(' ');
        }
        assertEquals(24, Query.of(text.toString()).terms().size());
    }

    @Test
    void aLineIsReadAsItWasWritten() {
        var line = Shard.line("lstm", List.of(0, 3, 4, 1000), List.of(16, 1, 0, 25));
        // 1000 - 5 = 995 = 31 · 32 + 3.
        assertEquals("lstm 0Q2B0Av3Z\n", line);
        var found = new ArrayList<String>();
        new Shard("ls 0A\n" + line + "lstms 1C\n").find("lstm", false,
                (text, weight, exact) -> found.add(text + ":" + weight + ":" + exact));
        assertEquals(List.of("0:16:true", "3:1:true", "4:0:true", "1000:25:true"), found);
    }

    @Test
    void aPrefixFindsLongerTokens() {
        var shard = new Shard("网 5A\n网格 0A\n网络 1A2A\n罗网 9A\n");
        var found = new ArrayList<String>();
        shard.find("网", true, (text, weight, exact) -> found.add(text + ":" + exact));
        assertEquals(List.of("5:true", "0:false", "1:false", "4:false"), found);
    }

    @Test
    void aTokenLiesWithAllThatASearchForItHasToSee() {
        for (int count = 1; count <= 1024; count *= 2) {
            assertEquals(Shard.of("门", count), Shard.of("门控", count));
            assertEquals(Shard.of("ls", count), Shard.of("lstm", count));
            assertTrue(Shard.of("lstm", count) >= 0 && Shard.of("lstm", count) < count);
        }
    }

    private static List<Integer> best(String query, String lines, int documents) {
        return ranking(query, lines, documents).best();
    }

    private static Ranking ranking(String query, String lines, int documents) {
        var ranking = new Ranking(documents);
        Query.of(query).terms().forEach(term -> ranking.add(term, new Shard(lines)));
        return ranking;
    }

    @Test
    void textsWithAllTermsComeBeforeTheRestAndRareWordsCountMore() {
        // gate: 0, 1, 2; peephole: 1, 3; the weights are equal.
        var lines = "gate 0F0F0F\npeephole 1F1F\n";
        assertEquals(List.of(1), best("gate peephole", lines, 10));
        assertTrue(ranking("gate peephole", lines, 10).isComplete());
        var none = ranking("gate nowhere", lines, 10);
        assertEquals(List.of(0, 1, 2), none.best());
        assertFalse(none.isComplete());
        assertEquals(List.of(), best("gate nowhere never", lines, 10));
        // Each text has one of the two words. The text with the rarer word comes first; among equals the newer one does.
        assertEquals(List.of(9, 0, 1), best("common rare", "common 0F0F\nrare 9F\n", 10));
    }

    @Test
    void heavierTextsAndWholeWordsComeFirst() {
        assertEquals(List.of(2, 1, 0), best("gate", "gate 0A0F0Z\n", 10));
        assertEquals(List.of(1, 0), best("gate", "gate 1M\ngates 0M\n", 10));
        assertEquals(List.of(), best("gate", "", 10));
    }

    private static String shown(Snippet snippet) {
        var text = new StringBuilder();
        snippet.parts().forEach(part -> text.append(part.found() ? "[" + part.text() + "]" : part.text()));
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "记忆 | 长短期记忆网络的记忆。 | 长短期[记忆]网络的[记忆]。",
        "期记忆 | 长短期记忆网络 | 长短[期记忆]网络",
        "门 | 门和阀门 | [门]和阀[门]",
        "Gate | The gates of a GATE, aggregate | The [gates] of a [GATE], aggregate",
        "<img> | an <img> & more | an <[img]> & more",
        "x | nothing here | nothing here"})
    void foundWordsAreMarked(String query, String text, String expected) {
        assertEquals(expected, shown(Snippet.whole(text, Query.of(query))));
    }

    @Test
    void aSnippetIsThePartWithTheMostTerms() {
        var text = "alpha " + "filler ".repeat(60) + "the alpha stands beside beta here " + "filler ".repeat(60);
        var shown = shown(Snippet.of(text, Query.of("alpha beta")));
        assertTrue(shown.contains("the [alpha] stands beside [beta] here"), shown);
        assertTrue(shown.startsWith("…filler ") && shown.endsWith(" filler…"), shown);
        assertTrue(shown.length() < 240, shown);
        var chinese = shown(Snippet.of("字".repeat(300) + "，记忆" + "字".repeat(300), Query.of("记忆")));
        assertEquals("…" + "字".repeat(20) + "，[记忆]" + "字".repeat(68) + "…", chinese);
    }

    @Test
    void aSnippetWithoutATermIsTheStart() {
        assertEquals("短文。", shown(Snippet.of("短文。", Query.of("长"))));
        assertEquals("", shown(Snippet.of("", Query.of("长"))));
    }
}
