package gatenotes.figures.tensor;

import gatenotes.figures.tensor.TensorKind.Axis;
import gatenotes.math.Shape;
import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Label.Anchor;
import gatenotes.scene.Language;
import gatenotes.scene.Line;
import gatenotes.scene.Mark;
import gatenotes.scene.Numbers;
import gatenotes.scene.Palette;
import gatenotes.scene.PartName;
import gatenotes.scene.Path;
import gatenotes.scene.Rect;
import gatenotes.scene.Scene;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * A small tensor of one kind, cell by cell: the ladder of kinds on top, the cells with their place in memory, the
 * sum that leads from an index to that place, memory as one line, and a real tensor of the kind.
 */
final class TensorFigure {
    /** Natural width, in CSS pixels. */
    public static final double WIDTH = 600;

    private static final double HEIGHT = 520;
    private static final double GUTTER = 84;
    private static final double CELLS_TOP = 76;
    private static final double CELLS_BOTTOM = 268;
    private static final double CAPTION = 19;
    private static final double SUM_Y = 296;
    private static final double SUM_ROW = 23;
    private static final double SUM_COLUMN = 80;
    private static final double MEMORY_Y = 410;
    private static final double MEMORY_HEIGHT = 22;
    private static final double EXAMPLE_Y = 496;
    private static final List<String> COLOURS = List.of("R", "G", "B");

    private final Language language;
    private final TensorKind kind;
    private final boolean channelsFirst;
    private final Shape shape;
    private final int size;
    private final List<Axis> axes;
    private final int pointed;
    private final int[] index;
    private final List<Mark> marks = new ArrayList<>();

    private TensorFigure(Language language, TensorKind kind, boolean channelsFirst, int pointed) {
        this.language = language;
        this.kind = kind;
        this.channelsFirst = channelsFirst;
        this.pointed = pointed;
        shape = kind.drawn(channelsFirst);
        size = (int) shape.size();
        axes = kind.axes(channelsFirst);
        index = shape.index(pointed);
    }

    /**
     * Draws a tensor.
     *
     * @param channelsFirst whether channels come before height, where there are any
     * @param pointed the offset of the cell that the sum is about
     */
    public static Scene draw(Language language, TensorKind kind, boolean channelsFirst, int pointed) {
        var figure = new TensorFigure(language, kind, channelsFirst, pointed);
        figure.ladder();
        figure.cells();
        figure.sum();
        figure.memory();
        figure.example();
        return new Scene(WIDTH, HEIGHT, figure.marks);
    }

    private void ladder() {
        var width = WIDTH / TensorKind.values().length;
        for (var step : TensorKind.values()) {
            var here = step == kind;
            var middle = (step.ordinal() + 0.5) * width;
            var rung = new ArrayList<Mark>();
            rung.add(new Rect(middle - width / 2 + 2, 0, width - 4, 44, 4, Style.fill(Palette.BACKGROUND)));
            var number = Label.of(middle, 16, Integer.toString(step.ordinal())).anchored(Anchor.MIDDLE)
                    .sized(Label.MEDIUM);
            var name = Label.of(middle, 35, step.name(language)).anchored(Anchor.MIDDLE);
            rung.add(here ? number.inBold() : number.in(Palette.MUTED));
            rung.add(here ? name.inBold() : name.in(Palette.MUTED));
            rung.add(new Line(middle - width / 2, 44, middle + width / 2, 44,
                    here ? Style.stroke(Palette.ACCENT, 3) : Style.stroke(Palette.HAIRLINE, Style.HAIR)));
            marks.add(Group.of(PartName.of("rank", step.ordinal()), rung).named(language.pick(
                    step.ordinal() + " 阶：" + step.name(language), "rank " + step.ordinal() + ": "
                            + step.name(language))));
        }
    }

    private void cells() {
        var grid = new CellGrid(axes, shape, kind.hasChannels() ? 19 : kind == TensorKind.SERIES ? 42 : 52,
                kind == TensorKind.VIDEO ? 19 : 36);
        var captions = captionLines(grid) * CAPTION;
        var room = CELLS_BOTTOM - CELLS_TOP;
        var below = lowerLabel() == null ? 0 : CAPTION;
        var x = Math.max(GUTTER, (WIDTH - grid.width(0)) / 2);
        var y = CELLS_TOP + captions + (room - captions - below - grid.height(0)) / 2;
        // Cells first: the page keeps what stands at the same place, and every tensor has other captions.
        var inside = new ArrayList<Mark>();
        for (int offset = 0; offset < size; offset++) {
            inside.add(cell(grid, offset));
        }
        captions(inside, grid);
        marks.add(Group.at("cells", x, y, inside));
    }

    private Mark cell(CellGrid grid, int offset) {
        var at = shape.index(offset);
        var here = offset == pointed;
        var x = grid.x(at);
        var y = grid.y(at);
        var width = grid.width(shape.rank());
        var height = grid.height(shape.rank());
        var inside = new ArrayList<Mark>();
        inside.add(new Rect(x, y, width, height, 0, Style.pastel(Palette.ACCENT, strength(offset))
                .edged(Palette.OUTLINE, Style.HAIR)));
        if (kind != TensorKind.VIDEO && (!kind.hasChannels() || at[at.length - 1] == 0 || strength(offset) > 0)) {
            var number = Label.of(x + width / 2, y + height / 2 + 4.5, Integer.toString(offset))
                    .anchored(Anchor.MIDDLE);
            inside.add(here ? number.inBold() : number.in(Palette.MUTED));
        }
        if (here) {
            inside.add(new Rect(x + 1.5, y + 1.5, width - 3, height - 3, 0, Style.stroke(Palette.INK, Style.BOLD)));
        }
        return Group.of(PartName.of("cell", offset), inside).named(place(language, shape, offset));
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

    /** The pointed cell stands out most, then those that lie next to it in memory: its run along the last axis. */
    private double strength(int offset) {
        if (offset == pointed) {
            return 0.45;
        }
        var run = shape.rank() == 0 ? 1 : shape.axis(shape.rank() - 1);
        return offset / run == pointed / run ? 0.2 : 0;
    }

    /** Names of blocks above them, one line for each axis of blocks; names of axes beside the first block. */
    private void captions(List<Mark> inside, CellGrid grid) {
        var line = captionLines(grid);
        for (int k = 0; k < shape.rank(); k++) {
            if (grid.blocks(k) && !grid.down(k)) {
                blockCaptions(inside, grid, k, -7 - --line * CAPTION);
            }
        }
        if (kind.hasChannels() && !channelsFirst) {
            for (int c = 0; c < COLOURS.size(); c++) {
                inside.add(Label.of((c + 0.5) * grid.width(shape.rank()), -7, COLOURS.get(c)).anchored(Anchor.MIDDLE)
                        .in(Palette.MUTED));
            }
        }
        var side = grid.height(shape.rank()) / 2 + 4.5;
        for (int k = 0; k < shape.rank(); k++) {
            if (grid.down(k) && axes.get(k) == Axis.SAMPLES) {
                for (int i = 0; i < shape.axis(k); i++) {
                    inside.add(Label.of(-10, grid.y(i) + side, axes.get(k).one(language) + " " + i)
                            .anchored(Anchor.END).in(Palette.MUTED));
                }
            } else if (grid.down(k)) {
                var row = kind == TensorKind.VIDEO ? grid.height(shape.rank()) + 4 : 0;
                inside.add(Label.of(-10, row + side, axes.get(k).name(language) + " ↓").anchored(Anchor.END)
                        .in(Palette.MUTED));
            }
        }
        if (lowerLabel() != null) {
            inside.add(Label.of(0, grid.height(0) + CAPTION - 2, lowerLabel().name(language) + " →")
                    .in(Palette.MUTED));
        }
    }

    private void blockCaptions(List<Mark> inside, CellGrid grid, int k, double baseline) {
        var blocks = shape.outer(k + 1);
        for (int block = 0; block < blocks.size(); block++) {
            var at = blocks.index(block);
            if (grid.y(at) == 0) {
                var text = axes.get(k) == Axis.CHANNELS ? COLOURS.get(at[k])
                        : axes.get(k).one(language) + " " + at[k];
                inside.add(Label.of(grid.x(at) + grid.width(k + 1) / 2, baseline, text).anchored(Anchor.MIDDLE)
                        .in(Palette.MUTED));
            }
        }
    }

    private int captionLines(CellGrid grid) {
        var lines = kind.hasChannels() && !channelsFirst ? 1 : 0;
        for (int k = 0; k < shape.rank(); k++) {
            lines += grid.blocks(k) && !grid.down(k) ? 1 : 0;
        }
        return lines;
    }

    /** The axis that runs to the right inside a block, or null for a scalar. */
    private Axis lowerLabel() {
        return shape.rank() == 0 ? null : kind.hasChannels() ? Axis.WIDTH : Axis.FEATURES;
    }

    private void sum() {
        var rows = new ArrayList<Mark>();
        rowName(rows, 1, language.pick("形状", "shape"));
        rowName(rows, 2, language.pick("步幅", "stride"));
        rowName(rows, 3, language.pick("下标", "index"));
        rowName(rows, 4, language.pick("偏移", "offset"));
        for (int k = 0; k < shape.rank(); k++) {
            var last = k == shape.rank() - 1;
            column(rows, k, 0, axes.get(k).name(language), Palette.MUTED, false);
            column(rows, k, 1, Integer.toString(shape.axis(k)), Palette.INK, true);
            column(rows, k, 2, Numbers.grouped(shape.stride(k)), Palette.INK, false);
            column(rows, k, 3, Integer.toString(index[k]), Palette.INK, true);
            column(rows, k, 4, index[k] + "·" + (int) shape.stride(k), Palette.INK, false);
            if (!last) {
                between(rows, k, 1, "×");
                between(rows, k, 4, "+");
            }
        }
        var end = shape.rank();
        result(rows, end, 1, "= " + size + language.pick(" 个值", size == 1 ? " value" : " values"));
        result(rows, end, 4, "= " + pointed);
        marks.add(Group.at("sum", 0, SUM_Y, rows));
    }

    private static void rowName(List<Mark> rows, int row, String name) {
        rows.add(Label.of(0, row * SUM_ROW, name).in(Palette.MUTED));
    }

    private static void column(List<Mark> rows, int k, int row, String text, Palette role, boolean bold) {
        var label = Label.of(columnMiddle(k), row * SUM_ROW, text).anchored(Anchor.MIDDLE).in(role);
        rows.add(bold ? label.inBold() : label);
    }

    private static void between(List<Mark> rows, int k, int row, String sign) {
        rows.add(Label.of(columnMiddle(k) + SUM_COLUMN / 2, row * SUM_ROW, sign).anchored(Anchor.MIDDLE)
                .in(Palette.MUTED));
    }

    private static void result(List<Mark> rows, int k, int row, String text) {
        rows.add(Label.of(columnMiddle(k) - SUM_COLUMN / 2 + 10, row * SUM_ROW, text).inBold());
    }

    private static double columnMiddle(int k) {
        return GUTTER + (k + 0.5) * SUM_COLUMN;
    }

    private void memory() {
        var width = Math.min(36, (WIDTH - GUTTER - 6) / size);
        var lit = new ArrayList<Mark>();
        var numbers = new ArrayList<Mark>();
        var block = shape.rank() > 1 ? (int) shape.stride(0) : size;
        // One path for all edges of a kind: over a hundred lines of their own would cost more than all else here.
        var cellEdges = new Path.Pen();
        var blockEdges = new Path.Pen();
        for (int offset = 0; offset < size; offset++) {
            var x = GUTTER + offset * width;
            if (strength(offset) > 0) {
                lit.add(new Rect(x, 0, width, MEMORY_HEIGHT, 0, Style.pastel(Palette.ACCENT, strength(offset))));
            }
            if (offset > 0 && offset % block == 0) {
                blockEdges.moveTo(x, -5).lineTo(x, MEMORY_HEIGHT + 5);
            } else if (offset > 0) {
                cellEdges.moveTo(x, 0).lineTo(x, MEMORY_HEIGHT);
            }
            if (width >= 20) {
                var number = Label.of(x + width / 2, MEMORY_HEIGHT / 2 + 4.5, Integer.toString(offset))
                        .anchored(Anchor.MIDDLE);
                numbers.add(offset == pointed ? number.inBold() : number.in(Palette.MUTED));
            }
        }
        var strip = new ArrayList<Mark>();
        strip.add(Label.of(0, MEMORY_HEIGHT / 2 + 4.5, language.pick("内存", "memory")).in(Palette.MUTED));
        strip.add(Group.of(null, lit));
        strip.add(cellEdges.path(Style.stroke(width < 5 ? Palette.HAIRLINE : Palette.OUTLINE, Style.HAIR)));
        strip.add(blockEdges.path(Style.stroke(Palette.INK, Style.HAIR)));
        strip.add(new Rect(GUTTER, 0, width * size, MEMORY_HEIGHT, 0, Style.stroke(Palette.OUTLINE, Style.HAIR)));
        var x = GUTTER + (pointed + 0.5) * width;
        strip.add(new Path.Pen().moveTo(x, MEMORY_HEIGHT + 3).lineTo(x + 5, MEMORY_HEIGHT + 11)
                .lineTo(x - 5, MEMORY_HEIGHT + 11).close().path(Style.fill(Palette.INK)));
        strip.add(Label.of(Math.min(x, WIDTH - 14), MEMORY_HEIGHT + 26, Integer.toString(pointed)).anchored(Anchor.MIDDLE).inBold());
        strip.addAll(numbers);
        marks.add(Group.at("memory", 0, MEMORY_Y, strip));
    }

    private void example() {
        var real = kind.real(channelsFirst);
        var values = Numbers.grouped(real.size()) + language.pick(" 个值 × 4 字节 = ", " × 4 bytes = ")
                + Numbers.grouped(real.bytes()) + language.pick(" 字节", " bytes");
        marks.add(new Line(0, EXAMPLE_Y - 22, WIDTH, EXAMPLE_Y - 22, Style.stroke(Palette.HAIRLINE, Style.HAIR)));
        marks.add(Label.of(0, EXAMPLE_Y, language.pick("实例", "for real")).in(Palette.MUTED));
        marks.add(Label.of(GUTTER, EXAMPLE_Y, kind.example(language)));
        marks.add(Label.of(GUTTER, EXAMPLE_Y + 20, real + language.pick("：", ": ") + values).inBold());
    }
}
