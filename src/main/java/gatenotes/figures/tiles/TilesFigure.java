package gatenotes.figures.tiles;

import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Label.Anchor;
import gatenotes.scene.LabelLines;
import gatenotes.scene.Language;
import gatenotes.scene.Mark;
import gatenotes.scene.Palette;
import gatenotes.scene.PartName;
import gatenotes.scene.Path;
import gatenotes.scene.Rect;
import gatenotes.scene.Scene;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/** A product of matrices in blocks of 8×4: what one run of the shader reads and writes, and how texels hold a block. */
final class TilesFigure {
    /** The number of blocks along the rows of C. */
    public static final int BLOCK_ROWS = 2;
    /** The number of blocks along the columns of C. */
    public static final int BLOCK_COLUMNS = 3;
    /** The number of rounds; each is a step of four along the sum. */
    public static final int ROUNDS = 4;

    private static final double CELL = 10;
    private static final int LAYERS = 8;
    private static final double WIDE = 4 * CELL;
    private static final double HIGH = LAYERS * CELL;
    private static final double B_Y = TilesLayout.B_Y;
    private static final double A_Y = TilesLayout.A_Y;

    private final Language language;
    private final TilesLayout at;
    private final int row;
    private final int column;
    private final int step;
    private final List<Mark> marks = new ArrayList<>();

    private TilesFigure(Language language, TilesLayout layout, int row, int column, int step) {
        this.language = language;
        at = layout;
        this.row = row;
        this.column = column;
        this.step = step;
    }

    /**
     * Draws the run for one block of C.
     *
     * @param row the row of the block, from 0
     * @param column the column of the block, from 0
     * @param step the round, from 0
     */
    public static Scene draw(Language language, TilesLayout layout, int row, int column, int step) {
        var figure = new TilesFigure(language, layout, row, column, step);
        figure.matrix("A  [16, 16]", layout.aX(), A_Y, BLOCK_ROWS, LAYERS, ROUNDS);
        figure.matrix("B  [16, 12]", layout.cX(), B_Y, ROUNDS, 4, BLOCK_COLUMNS);
        figure.matrix("C = A·B", layout.cX(), A_Y, BLOCK_ROWS, LAYERS, BLOCK_COLUMNS);
        figure.read();
        figure.written();
        figure.facts();
        figure.texels();
        return new Scene(layout.width(), layout.height(), figure.marks);
    }

    private void matrix(String name, double x, double y, int blockRows, int rowsOfBlock, int blockColumns) {
        var fine = new Path.Pen();
        var coarse = new Path.Pen();
        var right = x + blockColumns * WIDE;
        var rows = blockRows * rowsOfBlock;
        for (int r = 0; r <= rows; r++) {
            (r % rowsOfBlock == 0 ? coarse : fine).moveTo(x, y + r * CELL).lineTo(right, y + r * CELL);
        }
        for (int c = 0; c <= 4 * blockColumns; c++) {
            (c % 4 == 0 ? coarse : fine).moveTo(x + c * CELL, y).lineTo(x + c * CELL, y + rows * CELL);
        }
        marks.add(fine.path(Style.stroke(Palette.HAIRLINE, Style.HAIR)));
        marks.add(coarse.path(Style.stroke(Palette.OUTLINE, Style.HAIR)));
        marks.add(Label.of(x, y - 9, name).sized(Label.MEDIUM).inBold());
    }

    private void read() {
        for (int i = 0; i < ROUNDS; i++) {
            var strength = i == step ? 0.75 : i < step ? 0.3 : 0.12;
            marks.add(block(at.aX() + i * WIDE, A_Y + row * HIGH, HIGH, Style.pastel(Palette.INPUT, strength)));
            marks.add(block(at.cX() + column * WIDE, B_Y + i * WIDE, WIDE, Style.pastel(Palette.FORGET, strength)));
        }
    }

    private void written() {
        for (int r = 0; r < BLOCK_ROWS; r++) {
            for (int c = 0; c < BLOCK_COLUMNS; c++) {
                var number = r * BLOCK_COLUMNS + c + 1;
                var chosen = r == row && c == column;
                var style = Style.pastel(Palette.ACCENT, chosen ? 0.75 : 0.08);
                marks.add(Group.of(PartName.of("block", number), List.of(block(at.cX() + c * WIDE, A_Y + r * HIGH, HIGH,
                        chosen ? style.edged(Palette.INK, Style.LINE) : style))).named(
                                language.pick("C 的第 " + number + " 块", "block " + number + " of C")));
            }
        }
    }

    private Mark block(double x, double y, double height, Style style) {
        return new Rect(x, y, WIDE, height, 0, style);
    }

    /** Says what this round fetches and computes. */
    private void facts() {
        double x = at.factsX();
        marks.add(Label.of(x, B_Y - 9, language.pick("这一轮 i = ", "this round, i = ") + step).sized(Label.MEDIUM).inBold());
        var lines = new String[] {
            language.pick("A 的一块：取 8 个纹素", "a block of A: 8 texels"),
            language.pick("B 的一块：取 4 个纹素", "a block of B: 4 texels"),
            language.pick("12 次读取，128 次乘加", "12 fetches, 128 multiply-adds")};
        for (int i = 0; i < lines.length; i++) {
            var label = Label.of(x + (i < 2 ? 18 : 0), B_Y + 18 + 24 * i, lines[i]);
            marks.addAll(LabelLines.set(label, at.isNarrow() ? at.cX() - x - 16 : at.width() - x));
            if (i < 2) {
                marks.add(new Rect(x, B_Y + 8 + 24 * i, 11, 11, 0, Style.pastel(i == 0 ? Palette.INPUT : Palette.FORGET, 0.75)));
            }
        }
    }

    /** Draws the chosen block's texels: each row of the block is a texel in a different layer. */
    private void texels() {
        double x = at.texelsX();
        double top = at.texelsY();
        leader();
        marks.add(Label.of(x, top - 38, language.pick("C 的一块：写 8 个纹素", "of C: 8 texels out")).sized(Label.MEDIUM).inBold());
        for (int channel = 0; channel < 4; channel++) {
            marks.add(Label.of(x + (channel + 0.5) * at.texel(), top - 12, "RGBA".substring(channel, channel + 1))
                    .anchored(Anchor.MIDDLE).in(Palette.MUTED));
        }
        for (int layer = 0; layer < LAYERS; layer++) {
            var y = top + layer * 21;
            for (int channel = 0; channel < 4; channel++) {
                marks.add(new Rect(x + channel * at.texel(), y, at.texel(), 18, 0,
                        Style.pastel(Palette.ACCENT, 0.25).edged(Palette.OUTLINE, Style.HAIR)));
                marks.add(Label.of(x + (channel + 0.5) * at.texel(), y + 13.5,
                        (LAYERS * row + layer) + "," + (4 * column + channel)).anchored(Anchor.MIDDLE));
            }
            marks.add(Label.of(x + 4 * at.texel() + 8, y + 13.5, language.pick("层 ", "layer ") + layer).in(Palette.MUTED));
        }
    }

    /** A line from the block to its texels. */
    private void leader() {
        double fromX = at.cX() + (column + 1) * WIDE + 4;
        double fromY = A_Y + (row + 0.5) * HIGH;
        var pen = new Path.Pen().moveTo(fromX, fromY);
        if (at.isNarrow()) {
            double end = at.texelsY() - 43;
            pen.curveTo(at.width() + 6, fromY, at.width(), end, at.width() - 74, end);
        } else {
            pen.curveTo(at.texelsX() - 30, fromY, at.texelsX() - 60, A_Y + HIGH, at.texelsX() - 18, A_Y + HIGH);
        }
        marks.add(pen.path(Style.stroke(Palette.OUTLINE, Style.LINE)));
    }
}
