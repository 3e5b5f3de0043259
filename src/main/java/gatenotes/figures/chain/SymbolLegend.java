package gatenotes.figures.chain;

import gatenotes.figures.parts.ArrowHead;
import gatenotes.scene.Circle;
import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Language;
import gatenotes.scene.Line;
import gatenotes.scene.Mark;
import gatenotes.scene.Palette;
import gatenotes.scene.Path;
import gatenotes.scene.Rect;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/** The five symbols that drawings of a cell are made of, each with its name, in one line or in three. */
final class SymbolLegend {
    private static final double[] CHINESE_X = {4, 150, 282, 410, 516};
    private static final double[] ENGLISH_X = {4, 172, 352, 456, 552};
    private static final double[] NARROW_X = {0, 0, 180, 180, 0};
    private static final double[] ONE_ROW = new double[5];
    private static final double[] NARROW_ROWS = {0, 24, 24, 0, 48};
    private static final Style WIRE = Style.stroke(Palette.INK, Style.LINE);

    private SymbolLegend() {
    }

    public static List<Mark> draw(Language language, boolean isNarrow) {
        var marks = new ArrayList<Mark>();
        var places = isNarrow ? NARROW_X : language == Language.CHINESE ? CHINESE_X : ENGLISH_X;
        var rows = isNarrow ? NARROW_ROWS : ONE_ROW;
        symbol(marks, places[0], rows[0], language.pick("带权重的一层", "layer with weights"),
                new Rect(0, 1, 24, 15, 2, Style.pastel(Palette.OUTLINE, 0.3).edged(Palette.INK, Style.HAIR)));
        symbol(marks, places[1], rows[1], language.pick("逐元素运算", "element by element"),
                new Circle(15, 8.5, 7.5, Style.fill(Palette.BACKGROUND).edged(Palette.INK, Style.LINE)),
                new Path.Pen().moveTo(11, 8.5).lineTo(19, 8.5).moveTo(15, 4.5).lineTo(15, 12.5).path(WIRE));
        symbol(marks, places[2], rows[2], language.pick("传送向量", "vector"), new Line(0, 8.5, 25, 8.5, WIRE),
                ArrowHead.at(26, 8.5, 1, 0));
        symbol(marks, places[3], rows[3], language.pick("拼接", "join"), new Path.Pen().moveTo(0, 4).lineTo(25, 4).moveTo(2, 15)
                .curveTo(10, 15, 8, 4, 16, 4).path(WIRE));
        symbol(marks, places[4], rows[4], language.pick("复制", "copy"), new Line(0, 13, 25, 13, WIRE),
                new Circle(10, 13, 2.5, Style.fill(Palette.INK)),
                new Path.Pen().moveTo(10, 13).curveTo(10, 4, 14, 3, 25, 3).path(WIRE));
        return marks;
    }

    private static void symbol(List<Mark> marks, double x, double y, String name, Mark... drawn) {
        marks.add(Group.at(null, x, y, List.of(drawn)));
        marks.add(Label.of(x + 32, y + 13, name).in(Palette.MUTED));
    }
}
