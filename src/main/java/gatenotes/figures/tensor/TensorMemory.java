package gatenotes.figures.tensor;

import gatenotes.figures.tensor.TensorKind.Axis;
import gatenotes.math.Shape;
import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Label.Anchor;
import gatenotes.scene.Language;
import gatenotes.scene.Mark;
import gatenotes.scene.Numbers;
import gatenotes.scene.Palette;
import gatenotes.scene.Path;
import gatenotes.scene.Rect;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/** Draws the sum that gives an index's offset, and memory as one line. */
final class TensorMemory {
    private static final double SUM_ROW = 23;
    private static final double SUM_COLUMN = 80;
    private static final double STRIP = 22;

    private final Language language;
    private final TensorLayout at;
    private final DrawnTensor tensor;
    private final Shape shape;
    private final double column;

    TensorMemory(Language language, TensorLayout layout, DrawnTensor tensor) {
        this.language = language;
        at = layout;
        this.tensor = tensor;
        shape = tensor.shape();
        column = at.isNarrow() ? Math.min(SUM_COLUMN, (at.width() - at.gutter()) / Math.max(1, shape.rank())) : SUM_COLUMN;
    }

    /** The height of the sum; in a narrow column results have separate rows. */
    double sumHeight() {
        return (at.isNarrow() ? 6 : 4) * SUM_ROW;
    }

    List<Mark> sum() {
        var rows = new ArrayList<Mark>();
        int later = at.isNarrow() ? 1 : 0;
        int strides = 2 + later;
        int places = 3 + later;
        int offsets = 4 + later;
        rowName(rows, 1, language.pick("形状", "shape"));
        rowName(rows, strides, language.pick("步幅", "stride"));
        rowName(rows, places, language.pick("下标", "index"));
        rowName(rows, offsets, language.pick("偏移", "offset"));
        List<Axis> axes = tensor.axes();
        var index = shape.index(tensor.pointed());
        for (int k = 0; k < shape.rank(); k++) {
            var last = k == shape.rank() - 1;
            column(rows, k, 0, axes.get(k).name(language), Palette.MUTED, false);
            column(rows, k, 1, Integer.toString(shape.axis(k)), Palette.INK, true);
            column(rows, k, strides, Numbers.grouped(shape.stride(k)), Palette.INK, false);
            column(rows, k, places, Integer.toString(index[k]), Palette.INK, true);
            column(rows, k, offsets, index[k] + "·" + (int) shape.stride(k), Palette.INK, false);
            if (!last) {
                between(rows, k, 1, "×");
                between(rows, k, offsets, "+");
            }
        }
        result(rows, 1, "= " + tensor.size() + language.pick(" 个值", tensor.size() == 1 ? " value" : " values"));
        result(rows, offsets, "= " + tensor.pointed());
        return rows;
    }

    private static void rowName(List<Mark> rows, int row, String name) {
        rows.add(Label.of(0, row * SUM_ROW, name).in(Palette.MUTED));
    }

    private void column(List<Mark> rows, int k, int row, String text, Palette role, boolean bold) {
        var label = Label.of(columnMiddle(k), row * SUM_ROW, text).anchored(Anchor.MIDDLE).in(role);
        rows.add(bold ? label.inBold() : label);
    }

    private void between(List<Mark> rows, int k, int row, String sign) {
        rows.add(Label.of(columnMiddle(k) + column / 2, row * SUM_ROW, sign).anchored(Anchor.MIDDLE).in(Palette.MUTED));
    }

    /** Draws a result to the right of the last column, or in a narrow column below the first. */
    private void result(List<Mark> rows, int row, String text) {
        rows.add((at.isNarrow() ? Label.of(columnMiddle(0) - 4, (row + 1) * SUM_ROW - 2, text)
                : Label.of(columnMiddle(shape.rank()) - column / 2 + 10, row * SUM_ROW, text)).inBold());
    }

    private double columnMiddle(int k) {
        return at.gutter() + (k + 0.5) * column;
    }

    /** Memory as one line that begins at y = 0, with values and, below them, offsets as far as they fit. */
    List<Mark> strip() {
        int size = tensor.size();
        int pointed = tensor.pointed();
        double left = at.stripX();
        double width = Math.min(36, (at.width() - left - (at.isNarrow() ? 1 : 6)) / size);
        var lit = new ArrayList<Mark>();
        var numbers = new ArrayList<Mark>();
        var block = shape.rank() > 1 ? (int) shape.stride(0) : size;
        // One path for all edges of a kind: over a hundred separate lines would cost more than all other marks here.
        var cellEdges = new Path.Pen();
        var blockEdges = new Path.Pen();
        for (int offset = 0; offset < size; offset++) {
            var x = left + offset * width;
            if (tensor.strength(offset) > 0) {
                lit.add(new Rect(x, 0, width, STRIP, 0, Style.ground(Palette.ACCENT, tensor.strength(offset))));
            }
            if (offset > 0 && offset % block == 0) {
                blockEdges.moveTo(x, -5).lineTo(x, STRIP + 5);
            } else if (offset > 0) {
                cellEdges.moveTo(x, 0).lineTo(x, STRIP);
            }
            if (width >= 11) {
                var value = Label.of(x + width / 2, STRIP / 2 + 4.5, Integer.toString(tensor.value(offset)))
                        .anchored(Anchor.MIDDLE);
                numbers.add(offset == pointed ? value.inBold() : value);
            }
            if (width >= 20 && offset != pointed) {
                numbers.add(Label.of(x + width / 2, STRIP + 26, Integer.toString(offset)).anchored(Anchor.MIDDLE)
                        .in(Palette.MUTED));
            }
        }
        var strip = new ArrayList<Mark>();
        strip.add((at.isNarrow() ? Label.of(0, -10, language.pick("内存", "memory"))
                : Label.of(0, STRIP / 2 + 4.5, language.pick("内存", "memory"))).in(Palette.MUTED));
        strip.add(Group.of(null, lit));
        strip.add(cellEdges.path(Style.stroke(width < 5 ? Palette.HAIRLINE : Palette.OUTLINE, Style.HAIR)));
        strip.add(blockEdges.path(Style.stroke(Palette.INK, Style.HAIR)));
        strip.add(new Rect(left, 0, width * size, STRIP, 0, Style.stroke(Palette.OUTLINE, Style.HAIR)));
        var x = left + (pointed + 0.5) * width;
        strip.add(new Path.Pen().moveTo(x, STRIP + 3).lineTo(x + 5, STRIP + 11).lineTo(x - 5, STRIP + 11).close()
                .path(Style.fill(Palette.INK)));
        strip.add(Label.of(Math.max(14, Math.min(x, at.width() - 14)), STRIP + 26, Integer.toString(pointed))
                .anchored(Anchor.MIDDLE)
                .inBold());
        strip.addAll(numbers);
        return strip;
    }
}
