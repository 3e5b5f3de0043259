package gatenotes.figures.tiles;

import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Label.Anchor;
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

/** A product of matrices in blocks of 8×4: what one run of the shader reads and writes, and how a block lies in texels. */
final class TilesFigure {
    /** Blocks along the rows of C. */
    public static final int BLOCK_ROWS = 2;
    /** Blocks along the columns of C. */
    public static final int BLOCK_COLUMNS = 3;
    /** Rounds: steps of four along the sum. */
    public static final int ROUNDS = 4;

    private static final double WIDTH = 600;
    private static final double HEIGHT = 400;
    private static final double CELL = 10;
    private static final int LAYERS = 8;
    private static final double WIDE = 4 * CELL;
    private static final double HIGH = LAYERS * CELL;
    private static final double A_X = 14;
    private static final double C_X = 204;
    private static final double B_Y = 30;
    private static final double A_Y = 222;
    private static final double TEXELS_X = 386;
    private static final double TEXEL = 38;

    private final Language language;
    private final int row;
    private final int column;
    private final int step;
    private final List<Mark> marks = new ArrayList<>();

    private TilesFigure(Language language, int row, int column, int step) {
        this.language = language;
        this.row = row;
        this.column = column;
        this.step = step;
    }

    /**
     * Draws the run for one block of C.
     *
     * @param row of the block, from 0
     * @param column of the block, from 0
     * @param step along the sum, from 0
     */
    public static Scene draw(Language language, int row, int column, int step) {
        var figure = new TilesFigure(language, row, column, step);
        figure.matrix("A  [16, 16]", A_X, A_Y, BLOCK_ROWS, LAYERS, ROUNDS);
        figure.matrix("B  [16, 12]", C_X, B_Y, ROUNDS, 4, BLOCK_COLUMNS);
        figure.matrix("C = A·B", C_X, A_Y, BLOCK_ROWS, LAYERS, BLOCK_COLUMNS);
        figure.read();
        figure.written();
        figure.texels();
        return new Scene(WIDTH, HEIGHT, figure.marks);
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
            marks.add(block(A_X + i * WIDE, A_Y + row * HIGH, HIGH, Style.pastel(Palette.INPUT, strength)));
            marks.add(block(C_X + column * WIDE, B_Y + i * WIDE, WIDE, Style.pastel(Palette.FORGET, strength)));
        }
    }

    private void written() {
        for (int r = 0; r < BLOCK_ROWS; r++) {
            for (int c = 0; c < BLOCK_COLUMNS; c++) {
                var number = r * BLOCK_COLUMNS + c + 1;
                var chosen = r == row && c == column;
                var style = Style.pastel(Palette.ACCENT, chosen ? 0.75 : 0.08);
                marks.add(Group.of(PartName.of("block", number), List.of(block(C_X + c * WIDE, A_Y + r * HIGH, HIGH,
                        chosen ? style.edged(Palette.INK, Style.LINE) : style))).named(
                                language.pick("C 的第 " + number + " 块", "block " + number + " of C")));
            }
        }
    }

    private static Mark block(double x, double y, double height, Style style) {
        return new Rect(x, y, WIDE, height, 0, style);
    }

    /** The chosen block, one row of it a texel in a layer of its own. */
    private void texels() {
        marks.add(new Path.Pen().moveTo(C_X + (column + 1) * WIDE + 4, A_Y + (row + 0.5) * HIGH)
                .curveTo(TEXELS_X - 30, A_Y + (row + 0.5) * HIGH, TEXELS_X - 60, A_Y + HIGH, TEXELS_X - 18, A_Y + HIGH)
                .path(Style.stroke(Palette.OUTLINE, Style.LINE)));
        marks.add(Label.of(TEXELS_X, B_Y - 9, language.pick("这一轮 i = ", "this round, i = ") + step)
                .sized(Label.MEDIUM).inBold());
        var lines = new String[] {
            language.pick("A 的一块：取 8 个纹素", "a block of A: 8 texels"),
            language.pick("B 的一块：取 4 个纹素", "a block of B: 4 texels"),
            language.pick("12 次读取，128 次乘加", "12 fetches, 128 multiply-adds")};
        for (int i = 0; i < lines.length; i++) {
            marks.add(Label.of(TEXELS_X + (i < 2 ? 18 : 0), B_Y + 18 + 24 * i, lines[i]));
            if (i < 2) {
                marks.add(new Rect(TEXELS_X, B_Y + 8 + 24 * i, 11, 11, 0,
                        Style.pastel(i == 0 ? Palette.INPUT : Palette.FORGET, 0.75)));
            }
        }
        marks.add(Label.of(TEXELS_X, A_Y - 38, language.pick("C 的一块：写 8 个纹素", "of C: 8 texels out"))
                .sized(Label.MEDIUM).inBold());
        for (int channel = 0; channel < 4; channel++) {
            marks.add(Label.of(TEXELS_X + (channel + 0.5) * TEXEL, A_Y - 12, "RGBA".substring(channel, channel + 1))
                    .anchored(Anchor.MIDDLE).in(Palette.MUTED));
        }
        for (int layer = 0; layer < LAYERS; layer++) {
            var y = A_Y + layer * 21;
            for (int channel = 0; channel < 4; channel++) {
                marks.add(new Rect(TEXELS_X + channel * TEXEL, y, TEXEL, 18, 0,
                        Style.pastel(Palette.ACCENT, 0.25).edged(Palette.OUTLINE, Style.HAIR)));
                marks.add(Label.of(TEXELS_X + (channel + 0.5) * TEXEL, y + 13.5,
                        (LAYERS * row + layer) + "," + (4 * column + channel)).anchored(Anchor.MIDDLE));
            }
            marks.add(Label.of(TEXELS_X + 4 * TEXEL + 8, y + 13.5, language.pick("层 ", "layer ") + layer)
                    .in(Palette.MUTED));
        }
    }
}
