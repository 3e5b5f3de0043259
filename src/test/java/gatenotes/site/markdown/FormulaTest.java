package gatenotes.site.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    private final RecordingPage page = new RecordingPage();

    private String render(String text) {
        return new Markdown().render(text, 10, page).strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "设$x_1$与$x_2$为|设<math>x_1</math>与<math>x_2</math>为",
        "**$a*b$**，$c*d$|<strong><math>a*b</math></strong>，<math>c*d</math>",
        "for $5$then $6$than|for $5$then $6$than",
        "the $n$th, $k$-th|the <math>n</math>th, <math>k</math>-th",
        "($\\frac{a}{b}$)|(<math>\\frac{a}{b}</math>)",
        "$a\\$b$|<math>a\\$b</math>",
        "其中 $$c_t$$ 是状态|其中 <math>c_t</math> 是状态",
        "$损失=\\sum_i l_i$|<math>损失=\\sum_i l_i</math>",
        "[$x$](a)|<a href=\"a\"><math>x</math></a>",
    })
    void dollarSignsAroundAFormula(String text, String html) {
        assertEquals("<p>" + html + "</p>", render(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$5 and $6", "US$5和US$6", "价格$5，$6", "$HOME and $PATH", "$HOME/bin:$PATH", "$.ajax和$.get",
        "a $ b $ c", "\\$x\\$", "$", "$$", "一$", "$5，涨到了$"})
    void dollarSignsInProse(String text) {
        assertEquals("<p>" + text.replace("\\", "") + "</p>", render(text));
    }

    @Test
    void dollarSignsInCode() {
        assertEquals("<p><code>$x$</code></p>\n<pre><code>$y$\n</code></pre>", render("`$x$`\n\n    $y$"));
    }

    @Test
    void aFormulaOnLinesOfItsOwn() {
        var block = "<div class=\"formula\"><math display=\"block\">a/= b/- c</math></div>";
        assertEquals("<p>一</p>\n" + block + "\n<p>二</p>", render("一\n$$\na\n= b\n- c\n$$\n二"));
        assertEquals(block, render("```math\na\n= b\n- c\n```"));
        assertEquals("<ul>\n<li>x\n<div class=\"formula\"><math display=\"block\">y</math></div>\n</li>\n</ul>",
                render("- x\n  $$y$$"));
        assertEquals(List.of(), page.problems);
    }

    @Test
    void aFormulaThatNeverEndsIsText() {
        assertEquals("<p>$$ a</p>\n<p>b</p>", render("$$ a\n\nb"));
        assertEquals(List.of("10: warning: found $$ at the start of a line, expected a formula that ends with $$ before "
                + "the next empty line"), page.problems);
    }

    @Test
    void whatIsWrongIsSaidWithItsLine() {
        assertEquals("<p>一\n$\\wrong$</p>\n<p>$$\\wrong$$</p>", render("一\n$\\wrong$\n\n$$\\wrong$$"));
        assertEquals(List.of("11: formula \\wrong: Undefined control sequence: \\wrong",
                "13: formula \\wrong: Undefined control sequence: \\wrong"), page.problems);
    }

    @Test
    void aFormulaInAHeadingIsPartOfItsAnchor() {
        assertTrue(render("## 求 $x_t$").contains("id=\"求-x_t\""));
    }

    /** Presentation elements as in the MathML specification: msub, mfrac, munderover; Greek letters are mi. */
    @Test
    void katexWritesMathml(@TempDir Path folder) throws IOException {
        var formulas = new Formulas(folder.resolve("formulas"));
        assertEquals("<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><semantics><mrow><msub><mi>x</mi><mi>t</mi>"
                + "</msub></mrow><annotation encoding=\"application/x-tex\">x_t</annotation></semantics></math>",
                formulas.mathml("x_t", false));
        var sum = formulas.mathml("\\sum_{i=1}^n \\frac{\\sigma}{2} \\text{你好}", true);
        for (var part : List.of(" display=\"block\"", "<munderover><mo>∑</mo>", "<mfrac><mi>σ</mi><mn>2</mn></mfrac>",
                "<mtext>你好</mtext>")) {
            assertTrue(sum.contains(part), part + " in " + sum);
        }
        var error = assertThrows(IllegalArgumentException.class, () -> formulas.mathml("a + \\nosuch", false));
        assertEquals("Undefined control sequence: \\nosuch at position 5: a + \\nosuch", error.getMessage());
        try (var files = Files.list(folder.resolve("formulas"))) {
            assertEquals(2, files.count());
        }
    }

    /** The letters are those of Unicode's letterlike symbols and mathematical alphanumeric symbols. */
    @ParameterizedTest
    @CsvSource({"\\mathbb{R},ℝ", "\\mathbb{A},𝔸", "\\mathbb{1},𝟙", "\\mathcal{L},ℒ", "\\mathcal{D},𝒟",
        "\\mathfrak{g},𝔤", "\\mathscr{o},ℴ"})
    void alphabetsAreCharacters(String tex, String letter, @TempDir Path folder) {
        var mathml = new Formulas(folder).mathml(tex, false);
        assertTrue(mathml.contains(">" + letter + "</m"), mathml);
    }

    @Test
    void aFormulaIsMadeOnce(@TempDir Path folder) throws IOException {
        var made = new Formulas(folder).mathml("y", false);
        try (var files = Files.list(folder)) {
            Files.writeString(files.findFirst().orElseThrow(), "kept");
        }
        assertTrue(made.contains("<mi>y</mi>"));
        assertEquals("kept", new Formulas(folder).mathml("y", false));
    }
}
