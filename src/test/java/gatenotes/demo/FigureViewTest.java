package gatenotes.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.scene.Circle;
import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Mark;
import gatenotes.scene.Markup;
import gatenotes.scene.MarkupText;
import gatenotes.scene.Palette;
import gatenotes.scene.Scene;
import gatenotes.scene.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureViewTest {
    @Test
    void everyKindOfControlIsAPlainLabelledElement() {
        var text = MarkupText.of(controls(true));
        assertEquals("<div class=\"controls\">"
                + "<button type=\"button\" data-control=\"go\" disabled=\"\">走</button>"
                + "<button type=\"button\" data-control=\"run\" aria-pressed=\"true\">训练</button>"
                + "<label><span>单元</span><input type=\"range\" data-control=\"units\" min=\"1\" max=\"8\" step=\"1\""
                + " value=\"3\" aria-label=\"单元\" aria-valuetext=\"3 个\"><span class=\"value\">3 个</span></label>"
                + "<label><span>种子</span><input type=\"number\" data-control=\"seed\" min=\"0\" max=\"999\" value=\"7\">"
                + "</label>"
                + "<div class=\"pair\" role=\"group\" aria-label=\"单元类型\"><span>单元类型</span>"
                + "<button type=\"button\" data-control=\"cell\" data-value=\"a\" aria-pressed=\"false\">A</button>"
                + "<button type=\"button\" data-control=\"cell\" data-value=\"b\" aria-pressed=\"true\" disabled=\"\">B"
                + "</button></div>"
                + "<label><span>引擎</span><select data-control=\"engine\"><option value=\"a\">A</option>"
                + "<option value=\"b\" selected=\"\" disabled=\"\">B</option><option value=\"c\">C</option></select></label>"
                + "</div>", text);
    }

    @Test
    void controlsAreInertUntilTheFigureLives() {
        assertEquals("", controls(false).attribute("inert"));
        assertEquals(null, controls(true).attribute("inert"));
    }

    @Test
    void sceneThenControlsThenStatus() {
        var view = FigureView.still(new Fixed(), "名字");
        assertEquals("demo", view.attribute("class"));
        assertEquals(List.of("scene", "controls", "status"),
                view.children().stream().map(child -> child.attribute("class")).toList());
        var svg = view.children().get(0).children().get(0);
        assertEquals("名字", svg.attribute("aria-label"));
        assertEquals("img", svg.attribute("role"));
        var status = view.children().get(2);
        assertEquals("polite", status.attribute("aria-live"));
        assertEquals("好", status.text());
        assertFalse(view.children().isEmpty());
        assertTrue(MarkupText.of(view).endsWith("</p></div>"));
    }

    @Test
    void whereThereIsANarrowPictureBothArePrintedAndOneLives() {
        var both = new Fixed() {
            @Override
            public Scene narrowScene() {
                return new Scene(7, 70, List.of());
            }
        };
        var printed = FigureView.still(both, "名字").children().get(0);
        assertEquals("scene two", printed.attribute("class"));
        assertEquals(List.of("10", "7"), printed.children().stream().map(svg -> svg.attribute("width")).toList());
        for (var isNarrow : List.of(true, false)) {
            var live = FigureView.live(both, "名字", isNarrow).children().get(0);
            assertEquals("scene", live.attribute("class"));
            assertEquals(List.of(isNarrow ? "7" : "10"), live.children().stream().map(svg -> svg.attribute("width")).toList());
        }
    }

    @Test
    void namedPartsAreButtonsOnlyWhereTheFigureLives() {
        var dot = List.<Mark>of(new Circle(1, 1, 1, Style.fill(Palette.INK)));
        var pointing = new Fixed() {
            @Override
            public Scene scene() {
                return new Scene(10, 10, List.of(Group.of("rows", List.of(Group.of("a", dot).named("甲"),
                        Group.of("b", dot), Group.of("c", dot).named("丙")))));
            }
        };
        var still = MarkupText.of(FigureView.still(pointing, "名字"));
        assertTrue(still.contains("role=\"img\"") && !still.contains("role=\"button\""), still);
        // Browsers ignore names inside an image.
        assertTrue(still.contains("<g data-part=\"a\" data-name=\"甲\"><circle") && !still.contains("aria-label=\"甲\""), still);
        var live = MarkupText.of(FigureView.live(pointing, "名字", false));
        assertTrue(live.contains("role=\"group\" aria-label=\"名字\""), live);
        assertTrue(live.contains("<g data-part=\"a\" aria-label=\"甲\" role=\"button\" tabindex=\"0\">"), live);
        assertTrue(live.contains("<g data-part=\"b\"><circle"), live);
        assertTrue(live.contains("<g data-part=\"c\" aria-label=\"丙\" role=\"button\" tabindex=\"-1\">"), live);
    }

    /** A screen reader says only the name of a button, not its content, so the name contains the words in it. */
    @Test
    void aPartIsCalledByTheWordsInIt() {
        var formula = List.<Mark>of(Group.of(null, List.of(Label.of(1, 1, "tanh"))), Label.of(1, 9, "0.3"));
        var pointing = new Fixed() {
            @Override
            public Scene scene() {
                return new Scene(10, 10,
                        List.of(Group.of("g", formula).named("candidate"), Group.of("h", formula).named("tanh 0.3, h")));
            }
        };
        var live = MarkupText.of(FigureView.live(pointing, "名字", false));
        assertTrue(live.contains("aria-label=\"candidate: tanh 0.3\""), live);
        assertTrue(live.contains("aria-label=\"tanh 0.3, h\""), live);
        assertTrue(MarkupText.of(FigureView.still(pointing, "")).contains("data-name=\"candidate: tanh 0.3\""));
    }

    @Test
    void aTablesCornerWithoutWordsHeadsNothing() {
        var table = MarkupText.of(new Table("t", List.of("", "a"), List.of(List.of("b", "c"))).toHtml());
        assertTrue(table.contains("<tr><td></td><th scope=\"col\">a</th></tr>"), table);
    }

    @Test
    void numbersStandInTablesUnderTheStatus() {
        var counting = new Fixed() {
            @Override
            public List<Table> tables() {
                return List.of(new Table("图中的数", List.of("层", "参数"), List.of(List.of("LSTM", "96"))));
            }
        };
        assertTrue(MarkupText.of(FigureView.still(counting, "")).endsWith("</p><details class=\"numbers\">"
                + "<summary>图中的数</summary><div class=\"table-scroll\"><table><thead><tr><th scope=\"col\">层</th>"
                + "<th scope=\"col\">参数</th></tr></thead><tbody><tr><th scope=\"row\">LSTM</th><td>96</td></tr>"
                + "</tbody></table></div></details></div>"));
    }

    private static Markup controls(boolean live) {
        return (live ? FigureView.live(new Fixed(), "", false) : FigureView.still(new Fixed(), "")).children().get(1);
    }

    /** A session that never changes, with one control of each kind. */
    private static class Fixed implements Session {
        @Override
        public Scene scene() {
            return new Scene(10, 10, List.of());
        }

        @Override
        public List<Control> controls() {
            return List.of(new Control.Button("go", "走", false), new Control.Toggle("run", "训练", true),
                    new Control.Slider("units", "单元", 1, 8, 1, 3, "3 个"),
                    new Control.NumberField("seed", "种子", 0, 999, 7),
                    new Control.Choice("cell", "单元类型", List.of(new Control.Option("a", "A", true),
                            new Control.Option("b", "B", false)), "b"),
                    new Control.Choice("engine", "引擎", List.of(new Control.Option("a", "A", true),
                            new Control.Option("b", "B", false), new Control.Option("c", "C", true)), "b"));
        }

        @Override
        public Values values() {
            throw new IllegalStateException("no values");
        }

        @Override
        public String status() {
            return "好";
        }

        @Override
        public void act(String id, String value) {
            throw new IllegalArgumentException(id);
        }

        @Override
        public boolean running() {
            return false;
        }

        @Override
        public void advance(double seconds) {
            throw new IllegalStateException("does not run");
        }

        @Override
        public void close() {
        }
    }
}
