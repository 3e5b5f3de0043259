package gatenotes.figures.shapes;

import gatenotes.figures.parts.ArrowHead;
import gatenotes.math.Shape;
import gatenotes.nn.NetworkSpec;
import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Label.Anchor;
import gatenotes.scene.Language;
import gatenotes.scene.Line;
import gatenotes.scene.Mark;
import gatenotes.scene.Numbers;
import gatenotes.scene.Palette;
import gatenotes.scene.Path;
import gatenotes.scene.Rect;
import gatenotes.scene.Scene;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * The tensors on their way through a network, each with its shape, its bytes and the number of parameters of its layer.
 * Beneath them is the same network in the terms of two libraries.
 */
final class ShapesFigure {
    /** Natural width, in CSS pixels. */
    public static final double WIDTH = 600;
    /** The width in a narrow column, where the tensors are below each other. */
    public static final double NARROW_WIDTH = 340;
    /** The most recurrent layers that fit. */
    public static final int MAX_LAYERS = 3;

    private static final double HEIGHT = 500;
    private static final double GUTTER = 64;
    private static final double DRAWING_Y = 36;
    private static final double DRAWING_HEIGHT = 104;
    private static final double MAX_CELL = 22;
    private static final double SHEET = 5;
    private static final int SHEETS = 3;
    private static final double ROWS_Y = 176;
    private static final double ROW = 23;
    private static final int ROW_NAMES = 4;
    private static final double TOTAL_Y = 306;
    /**
     * Places in a narrow column: the distance from one tensor to the next, the x of a tensor's middle, and the x of its
     * names and numbers.
     */
    private static final double NARROW_PITCH = 140;
    private static final double NARROW_MIDDLE = 68;
    private static final double NAMES_X = 152;
    private static final double NUMBERS_X = 222;

    private final Language language;
    private final NetworkSpec network;
    private final int batchSize;
    private final int timeSteps;
    private final boolean isNarrow;
    private final double pitch;
    private final double cellWidth;
    private final double cellHeight;
    private final List<Mark> marks = new ArrayList<>();

    private ShapesFigure(Language language, boolean isNarrow, NetworkSpec network, int batchSize, int timeSteps) {
        this.language = language;
        this.network = network;
        this.batchSize = batchSize;
        this.timeSteps = timeSteps;
        this.isNarrow = isNarrow;
        pitch = isNarrow ? NARROW_PITCH : (WIDTH - GUTTER) / (network.layers().size() + 2);
        var widest = Math.max(network.inputSize(), network.classes());
        for (var layer : network.layers()) {
            widest = Math.max(widest, layer.units());
        }
        cellWidth = Math.min(MAX_CELL, (isNarrow ? 2 * NARROW_MIDDLE - 4 * SHEET : Math.min(pitch, 140) - 52) / widest);
        cellHeight = Math.min(MAX_CELL, (DRAWING_HEIGHT - 3 * SHEET) / timeSteps);
    }

    /**
     * Draws a network with LSTM layers and a dense layer on top.
     *
     * @param network a network of at most {@link #MAX_LAYERS} LSTM layers
     */
    public static Scene draw(Language language, boolean isNarrow, NetworkSpec network, int batchSize, int timeSteps) {
        return new ShapesFigure(language, isNarrow, network, batchSize, timeSteps).draw();
    }

    private Scene draw() {
        pipeline();
        double tableY = total() + 18;
        var table = new LibraryTable(isNarrow, LibraryTable.rows(language, network, batchSize, timeSteps));
        marks.add(Group.at("libraries", 0, tableY, table.draw()));
        return new Scene(isNarrow ? NARROW_WIDTH : WIDTH, isNarrow ? tableY + table.height() : HEIGHT, marks);
    }

    /** The shape of the output of layer {@code index}: a sequence, or for the top layer only the last step if only that counts. */
    public static Shape output(NetworkSpec network, int index, int batchSize, int timeSteps) {
        var units = network.layers().get(index).units();
        var top = index == network.layers().size() - 1;
        return top && network.lastOnly() ? new Shape(batchSize, units) : new Shape(batchSize, timeSteps, units);
    }

    /** The shape of the scores. */
    public static Shape scores(NetworkSpec network, int batchSize, int timeSteps) {
        return network.lastOnly() ? new Shape(batchSize, network.classes())
                : new Shape(batchSize, timeSteps, network.classes());
    }

    private void pipeline() {
        for (int row = 0; row < ROW_NAMES && !isNarrow; row++) {
            marks.add(Label.of(0, ROWS_Y + row * ROW, rowName(row)).in(Palette.MUTED));
        }
        var count = network.layers().size();
        column(0, language.pick("输入 x", "input x"), new Shape(batchSize, timeSteps, network.inputSize()), "", "");
        for (int i = 0; i < count; i++) {
            var layer = network.layers().get(i);
            column(i + 1, count == 1 ? "LSTM" : "LSTM " + (i + 1), output(network, i, batchSize, timeSteps),
                    Numbers.grouped(layer.parameterCount(network.inputSize(i))),
                    "2 × " + new Shape(batchSize, layer.units()));
        }
        var dense = network.parameterCount() - network.dense(0).parameterCount();
        column(count + 1, language.pick("全连接", "dense"), scores(network, batchSize, timeSteps),
                Numbers.grouped(dense), "");
    }

    private String rowName(int row) {
        return switch (row) {
            case 0 -> language.pick("形状", "shape");
            case 1 -> language.pick("字节", "bytes");
            case 2 -> language.pick("参数", "params");
            default -> language.pick("状态 c、h", "state c, h");
        };
    }

    private void column(int index, String name, Shape shape, String parameters, String state) {
        var texts = new String[] {shape.toString(), Numbers.grouped(shape.bytes()), parameters, state};
        marks.add(Group.of("tensor-" + index, isNarrow ? below(index, name, shape, texts) : beside(index, name, shape, texts)));
    }

    /** Draws a tensor below the one before, with its numbers on its right. */
    private List<Mark> below(int index, String name, Shape shape, String[] texts) {
        var top = index * pitch;
        var inside = new ArrayList<Mark>();
        inside.add(Label.of(NAMES_X, top + 22, name).sized(Label.MEDIUM).inBold());
        tensor(inside, NARROW_MIDDLE, top, shape);
        for (int row = 0; row < texts.length; row++) {
            if (!texts[row].isEmpty()) {
                var y = top + 46 + row * 20;
                inside.add(Label.of(NAMES_X, y, rowName(row)).in(Palette.MUTED));
                var label = Label.of(NUMBERS_X, y, texts[row]);
                inside.add(row == 0 ? label.inBold() : label);
            }
        }
        if (index > 0) {
            inside.add(new Line(NARROW_MIDDLE, top - 26, NARROW_MIDDLE, top - 4, Style.stroke(Palette.INK, Style.LINE)));
            inside.add(ArrowHead.at(NARROW_MIDDLE, top - 4, 0, 1));
        }
        return inside;
    }

    /** Draws a tensor to the right of the one before, with its numbers below it. */
    private List<Mark> beside(int index, String name, Shape shape, String[] texts) {
        var x = GUTTER + (index + 0.5) * pitch;
        var inside = new ArrayList<Mark>();
        inside.add(Label.of(x, 14, name).anchored(Anchor.MIDDLE).sized(Label.MEDIUM).inBold());
        tensor(inside, x, DRAWING_Y, shape);
        for (int row = 0; row < texts.length; row++) {
            if (!texts[row].isEmpty()) {
                var label = Label.of(x, ROWS_Y + row * ROW, texts[row]).anchored(Anchor.MIDDLE);
                inside.add(row == 0 && pitch > 120 ? label.inBold() : label);
            }
        }
        if (index > 0) {
            arrow(inside, x - pitch / 2);
        }
        return inside;
    }

    /** Draws a tensor: rows are time steps, columns are features, sheets behind are further sequences of the batch. */
    private void tensor(List<Mark> inside, double middle, double drawingTop, Shape shape) {
        var features = shape.axis(shape.rank() - 1);
        var width = features * cellWidth;
        var height = timeSteps * cellHeight;
        var x = middle - (width + (Math.min(batchSize, SHEETS) - 1) * SHEET) / 2;
        var y = drawingTop + 2 * SHEET + (DRAWING_HEIGHT - 2 * SHEET - height) / 2;
        var last = shape.rank() == 2;
        var top = last ? y + height - cellHeight : y;
        if (last && timeSteps > 1) {
            inside.add(new Rect(x, y, width, height - cellHeight, 0,
                    Style.stroke(Palette.OUTLINE, Style.HAIR).broken()));
        }
        for (int sheet = Math.min(batchSize, SHEETS) - 1; sheet >= 0; sheet--) {
            var sheetX = x + sheet * SHEET;
            var sheetY = top - sheet * SHEET;
            inside.add(new Rect(sheetX, sheetY, width, y + height - top, 0, Style.fill(Palette.BACKGROUND)));
            inside.add(new Rect(sheetX, sheetY, width, y + height - top, 0,
                    Style.pastel(Palette.ACCENT, 0.2).edged(Palette.OUTLINE, Style.HAIR)));
        }
        var line = Style.stroke(Palette.OUTLINE, Style.HAIR);
        for (int k = 1; k < features && cellWidth >= 4; k++) {
            inside.add(new Line(x + k * cellWidth, top, x + k * cellWidth, y + height, line));
        }
        if (timeSteps > 1 && !last) {
            var rows = new Path.Pen();
            for (int t = 1; t < timeSteps; t++) {
                rows.moveTo(x, y + t * cellHeight).lineTo(x + width, y + t * cellHeight);
            }
            // Many rows get thin lines, so that paper stays visible between them.
            inside.add(rows.path(Style.stroke(Palette.OUTLINE, cellHeight < 4 ? 0.6 : Style.HAIR)));
        }
    }

    private void arrow(List<Mark> inside, double middle) {
        var y = DRAWING_Y + SHEET + DRAWING_HEIGHT / 2;
        inside.add(new Line(middle - 12, y, middle + 12, y, Style.stroke(Palette.INK, Style.LINE)));
        inside.add(ArrowHead.at(middle + 12, y, 1, 0));
    }

    /** Draws the sum of all parameters, and how to read the drawing. Returns the y at which that ends. */
    private double total() {
        var count = Numbers.grouped(network.parameterCount());
        double y = isNarrow ? (network.layers().size() + 2) * pitch + 10 : TOTAL_Y - 16;
        marks.add(Label.of(0, y, language.pick("共 " + count + " 个参数", count + " parameters")).sized(Label.LARGE).inBold());
        var note = language.pick("一行是一个时间步，一页是一条序列", "a row is a time step, a sheet is a sequence");
        marks.add((isNarrow ? Label.of(0, y + 24, note) : Label.of(WIDTH, y, note).anchored(Anchor.END)).in(Palette.MUTED));
        return isNarrow ? y + 24 : TOTAL_Y;
    }
}
