package gatenotes.figures.tensor;

import gatenotes.math.Shape;
import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Label.Anchor;
import gatenotes.scene.LabelLines;
import gatenotes.scene.Language;
import gatenotes.scene.Line;
import gatenotes.scene.Mark;
import gatenotes.scene.Numbers;
import gatenotes.scene.Palette;
import gatenotes.scene.PartName;
import gatenotes.scene.Rect;
import gatenotes.scene.Scene;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * A small tensor of one kind, cell by cell. The ladder of kinds is on top, and below it are the cells with their values
 * and offsets in memory. The sum that gives an index's offset, memory as one line, and a real tensor of the kind follow.
 */
final class TensorFigure {
    private static final double MEMORY_HEIGHT = 64;

    private final Language language;
    private final TensorLayout at;
    private final DrawnTensor tensor;
    private final List<Mark> marks = new ArrayList<>();

    private TensorFigure(Language language, TensorLayout layout, DrawnTensor tensor) {
        this.language = language;
        at = layout;
        this.tensor = tensor;
    }

    /** Draws a tensor. */
    public static Scene draw(Language language, TensorLayout layout, DrawnTensor tensor) {
        return new TensorFigure(language, layout, tensor).draw();
    }

    private Scene draw() {
        ladder();
        double bottom = cells();
        var memory = new TensorMemory(language, at, tensor);
        double sumY = at.isNarrow() ? bottom + 36 : 296;
        marks.add(Group.at("sum", 0, sumY, memory.sum()));
        double memoryY = sumY + memory.sumHeight() + (at.isNarrow() ? 34 : 22);
        marks.add(Group.at("memory", 0, memoryY, memory.strip()));
        return new Scene(at.width(), example(memoryY + MEMORY_HEIGHT), marks);
    }

    private void ladder() {
        double width = at.width() / at.kinds();
        for (var step : TensorKind.values()) {
            var here = step == tensor.kind();
            double middle = (step.ordinal() % at.kinds() + 0.5) * width;
            double top = step.ordinal() / at.kinds() * TensorLayout.RUNG;
            var rung = new ArrayList<Mark>();
            rung.add(new Rect(middle - width / 2 + 2, top, width - 4, 44, 4, Style.fill(Palette.BACKGROUND)));
            var number = Label.of(middle, top + 16, Integer.toString(step.ordinal())).anchored(Anchor.MIDDLE)
                    .sized(Label.MEDIUM);
            var name = Label.of(middle, top + 35, step.name(language)).anchored(Anchor.MIDDLE);
            rung.add(here ? number.inBold() : number.in(Palette.MUTED));
            rung.add(here ? name.inBold() : name.in(Palette.MUTED));
            rung.add(new Line(middle - width / 2, top + 44, middle + width / 2, top + 44,
                    here ? Style.stroke(Palette.ACCENT, 3) : Style.stroke(Palette.HAIRLINE, Style.HAIR)));
            marks.add(Group.of(PartName.of("rank", step.ordinal()), rung).named(language.pick(
                    step.ordinal() + " 阶：" + step.name(language), "rank " + step.ordinal() + ": "
                            + step.name(language))));
        }
    }

    /** Draws the cells in the middle of their room, or in a narrow column below the ladder. Returns the y at which they end. */
    private double cells() {
        var cells = new TensorCells(language, at, tensor);
        double legendY = at.ladderBottom() + 20;
        marks.add((at.isNarrow() ? Label.of(0, legendY, cells.legend())
                : Label.of(at.width(), legendY, cells.legend()).anchored(Anchor.END)).in(Palette.MUTED));
        double room = TensorLayout.CELLS_BOTTOM - TensorLayout.CELLS_TOP;
        double x = at.isNarrow() ? 1 : Math.max(at.gutter(), (at.width() - cells.width()) / 2);
        double y = cells.above() + (at.isNarrow() ? legendY + 14
                : TensorLayout.CELLS_TOP + (room - cells.above() - cells.below() - cells.height()) / 2);
        marks.add(Group.at("cells", x, y, cells.draw()));
        return y + cells.height();
    }

    /** A cell in words: its index and its offset. */
    public static String place(Language language, Shape shape, int offset) {
        var text = "[";
        var index = shape.index(offset);
        for (int k = 0; k < index.length; k++) {
            text += (k == 0 ? "" : ", ") + index[k];
        }
        return text + language.pick("]，偏移 ", "], offset ") + offset;
    }

    /** Draws a real tensor of the kind, below a rule. Returns the y at which it ends. */
    private double example(double rule) {
        var real = tensor.kind().real(tensor.channelsFirst());
        var values = Numbers.grouped(real.size()) + language.pick(" 个值 × 4 字节 = ", " × 4 bytes = ")
                + Numbers.grouped(real.bytes()) + language.pick(" 字节", " bytes");
        marks.add(new Line(0, rule, at.width(), rule, Style.stroke(Palette.HAIRLINE, Style.HAIR)));
        marks.add(Label.of(0, rule + 22, language.pick("实例", "for real")).in(Palette.MUTED));
        var example = Label.of(0, rule + 42, tensor.kind().example(language));
        var bytes = Label.of(0, 0, real + language.pick("：", ": ") + values).inBold();
        if (!at.isNarrow()) {
            marks.add(example.movedTo(at.gutter(), rule + 22));
            marks.add(bytes.movedTo(at.gutter(), rule + 42));
            return rule + 46;
        }
        var lines = LabelLines.set(example, at.width());
        marks.addAll(lines);
        double y = rule + 44 + lines.size() * 18;
        lines = LabelLines.set(bytes.movedTo(0, y), at.width());
        marks.addAll(lines);
        return y + lines.size() * 18 - 10;
    }
}
