package gatenotes.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkupTextTest {
    @Test
    void textAndAttributesAreEscaped() {
        var markup = Markup.of("p").with("title", "a \"b\" <c> & 'd'").text("1 < 2 && \"x\" > 'y' 损失");
        assertEquals("<p title=\"a &quot;b&quot; &lt;c&gt; &amp; 'd'\">"
                + "1 &lt; 2 &amp;&amp; &quot;x&quot; &gt; 'y' 损失</p>", MarkupText.of(markup));
    }

    @Test
    void voidElementsOfHtmlHaveNoEndTagAndOthersKeepTheirs() {
        var markup = Markup.of("div").add(Markup.of("input").with("disabled", "")).add(Markup.of("p"));
        assertEquals("<div><input disabled=\"\"><p></p></div>", MarkupText.of(markup));
    }

    @Test
    void insideSvgEmptyElementsCloseThemselves() {
        var scene = new Scene(10, 20.006, List.of(
                new Rect(0, 1.125, 3, 4, 0, Style.fill(Palette.INK)),
                Label.of(1, 2, "a<b").anchored(Label.Anchor.END)));
        assertEquals("<div><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 20.01\" width=\"10\""
                + " height=\"20.01\" font-family=\"system-ui, sans-serif\" role=\"img\" aria-label=\"名 &amp; name\""
                + " class=\"narrow\">"
                + "<rect class=\"fill-ink\" fill=\"#1d2126\" x=\"0\" y=\"1.13\" width=\"3\" height=\"4\"/>"
                + "<text class=\"fill-ink\" fill=\"#1d2126\" x=\"1\" y=\"2\" text-anchor=\"end\" font-size=\"13\">"
                + "a&lt;b</text></svg></div>",
                MarkupText.of(Markup.of("div").add(scene.toSvg("名 & name"))));
    }

    @Test
    void nullAttributesAreLeftOut() {
        var markup = Markup.of("a").with("b", null).with("c", "d");
        assertNull(markup.attribute("b"));
        assertEquals("<a c=\"d\"></a>", MarkupText.of(markup));
    }
}
