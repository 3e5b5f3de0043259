package gatenotes.figures.tensor;

import gatenotes.figures.tensor.TensorKind.Axis;
import gatenotes.math.Shape;
import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Label.Anchor;
import gatenotes.scene.Language;
import gatenotes.scene.Mark;
import gatenotes.scene.Palette;
import gatenotes.scene.PartName;
import gatenotes.scene.Rect;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/** The cells of a tensor, each with its value and its offset, and the names of the axes and blocks around them. */
final class TensorCells {
    private static final double CAPTION = TensorLayout.CAPTION;
    private static final List<String> COLOURS = List.of("R", "G", "B");

    private final Language language;
    private final TensorLayout at;
    private final DrawnTensor tensor;
    private final Shape shape;
    private final List<Axis> axes;
    private final CellGrid grid;
    /** Whether cells show their offsets; a video's cells in a wide column are too small for them. */
    private final boolean showsOffsets;

    TensorCells(Language language, TensorLayout layout, DrawnTensor tensor) {
        this.language = language;
        at = layout;
        this.tensor = tensor;
        shape = tensor.shape();
        axes = tensor.axes();
        var kind = tensor.kind();
        showsOffsets = at.isNarrow() || kind != TensorKind.VIDEO;
        double width = at.isNarrow() ? kind.hasChannels() ? 27 : 84 : kind.hasChannels() ? 19 : kind == TensorKind.SERIES ? 42 : 52;
        grid = new CellGrid(axes, shape, at.isNarrow(), width, !showsOffsets ? 19 : kind.hasChannels() ? 38 : 44);
    }

    /** The line above the cells that explains how to read them. */
    String legend() {
        return showsOffsets ? language.pick("格子里大的是值，小的是偏移", "large in a cell its value, small its offset")
                : language.pick("格子里是值", "in each cell its value");
    }

    /** Draws the cells; the first cell's corner is the origin. */
    List<Mark> draw() {
        // Cells first: the page reuses elements at the same position in the list, and every tensor has other captions.
        var inside = new ArrayList<Mark>();
        for (int offset = 0; offset < tensor.size(); offset++) {
            inside.add(cell(offset));
        }
        if (at.isNarrow()) {
            captionsAbove(inside);
        } else {
            captionsAround(inside);
        }
        return inside;
    }

    double width() {
        return grid.width(0);
    }

    double height() {
        return grid.height(0);
    }

    /** The height of the captions above the cells. */
    double above() {
        return (at.isNarrow() ? (shape.rank() > 0 ? 1 : 0) + (tensor.kind().hasChannels() ? 1 : 0) + (shape.rank() > 2 ? 1 : 0)
                : captionLines()) * CAPTION;
    }

    /** The height of the captions below the cells. */
    double below() {
        return at.isNarrow() || shape.rank() == 0 ? 0 : CAPTION;
    }

    private Mark cell(int offset) {
        var index = shape.index(offset);
        var here = offset == tensor.pointed();
        var x = grid.x(index);
        var y = grid.y(index);
        var width = grid.width(shape.rank());
        var height = grid.height(shape.rank());
        var inside = new ArrayList<Mark>();
        inside.add(new Rect(x, y, width, height, 0, Style.ground(Palette.ACCENT, tensor.strength(offset))
                .edged(Palette.OUTLINE, Style.HAIR)));
        var value = Label.of(x + width / 2, y + (showsOffsets ? height / 2 - 2 : 14), Integer.toString(tensor.value(offset)))
                .anchored(Anchor.MIDDLE).sized(showsOffsets ? Label.MEDIUM : Label.SMALL);
        inside.add(here ? value.inBold() : value);
        if (showsOffsets) {
            inside.add(Label.of(x + width / 2, y + height - 5, Integer.toString(offset)).anchored(Anchor.MIDDLE)
                    .in(tensor.strength(offset) > 0 ? Palette.INK : Palette.MUTED));
        }
        if (here) {
            inside.add(new Rect(x + 1.5, y + 1.5, width - 3, height - 3, 0, Style.stroke(Palette.INK, Style.BOLD)));
        }
        return Group.of(PartName.of("cell", offset), inside).named(TensorFigure.place(language, shape, offset));
    }

    // The captions in a wide column.

    /** Draws the names of blocks above them, one line for each axis of blocks, and the names of axes beside the first block. */
    private void captionsAround(List<Mark> inside) {
        var line = captionLines();
        for (int k = 0; k < shape.rank(); k++) {
            if (grid.blocks(k) && !grid.down(k)) {
                line--;
                blockCaptions(inside, k, -7 - line * CAPTION);
                beside(inside, -7 - line * CAPTION, axes.get(k).name(language) + " →");
            }
        }
        if (tensor.kind().hasChannels() && !tensor.hasPlanes()) {
            colours(inside, -7);
            beside(inside, -7, Axis.CHANNELS.name(language) + " →");
        }
        var side = grid.height(shape.rank()) / 2 + 4.5;
        for (int k = 0; k < shape.rank(); k++) {
            if (grid.down(k) && axes.get(k) == Axis.SAMPLES) {
                for (int i = 0; i < shape.axis(k); i++) {
                    beside(inside, grid.y(i) + side, axes.get(k).one(language) + " " + i);
                }
            } else if (grid.down(k)) {
                var row = tensor.kind() == TensorKind.VIDEO ? grid.height(shape.rank()) + 4 : 0;
                beside(inside, row + side, axes.get(k).name(language) + " ↓");
            }
        }
        if (shape.rank() > 0) {
            inside.add(Label.of(0, grid.height(0) + CAPTION - 2, across() + " →").in(Palette.MUTED));
        }
    }

    private static void beside(List<Mark> inside, double baseline, String text) {
        inside.add(Label.of(-10, baseline, text).anchored(Anchor.END).in(Palette.MUTED));
    }

    private int captionLines() {
        var lines = tensor.kind().hasChannels() && !tensor.hasPlanes() ? 1 : 0;
        for (int k = 0; k < shape.rank(); k++) {
            lines += grid.blocks(k) && !grid.down(k) ? 1 : 0;
        }
        return lines;
    }

    // The captions in a narrow column.

    /** Draws the axes of a block, then the colours, then above each block its name. */
    private void captionsAbove(List<Mark> inside) {
        if (shape.rank() == 0) {
            return;
        }
        var kind = tensor.kind();
        var comma = language.pick("，", ", ");
        var channels = Axis.CHANNELS.name(language) + " →";
        var names = across() + " →";
        if (shape.rank() > 1) {
            names = (kind.hasChannels() ? Axis.HEIGHT : Axis.TIME_STEPS).name(language) + " ↓" + comma + names;
        }
        if (kind.hasChannels()) {
            names = tensor.hasPlanes() ? channels + comma + names : names + comma + channels;
        }
        inside.add(Label.of(0, CAPTION - above() - 6, names).in(Palette.MUTED));
        if (tensor.hasPlanes()) {
            blockCaptions(inside, 1, 2 * CAPTION - above() - 6);
        } else if (kind.hasChannels()) {
            colours(inside, 2 * CAPTION - above() - 6);
        }
        for (int sample = 0; shape.rank() > 2 && sample < shape.axis(0); sample++) {
            int frames = kind == TensorKind.VIDEO ? Axis.FRAMES.drawn() : 1;
            for (int frame = 0; frame < frames; frame++) {
                double y = tensor.hasPlanes() && frames > 1 ? grid.y(sample, 0, frame) : frames > 1 ? grid.y(sample, frame)
                        : grid.y(sample);
                inside.add(Label.of(0, y - 6, Axis.SAMPLES.one(language) + " " + sample
                        + (frames > 1 ? language.pick("，", ", ") + Axis.FRAMES.one(language) + " " + frame : ""))
                        .in(Palette.MUTED));
            }
        }
    }

    // Parts for both columns.

    private void colours(List<Mark> inside, double baseline) {
        for (int c = 0; c < COLOURS.size(); c++) {
            inside.add(Label.of((c + 0.5) * grid.width(shape.rank()), baseline, COLOURS.get(c)).anchored(Anchor.MIDDLE)
                    .in(Palette.MUTED));
        }
    }

    private void blockCaptions(List<Mark> inside, int k, double baseline) {
        var blocks = shape.outer(k + 1);
        for (int block = 0; block < blocks.size(); block++) {
            var index = blocks.index(block);
            if (grid.y(index) == 0) {
                var text = axes.get(k) == Axis.CHANNELS ? COLOURS.get(index[k]) : axes.get(k).one(language) + " " + index[k];
                inside.add(Label.of(grid.x(index) + grid.width(k + 1) / 2, baseline, text).anchored(Anchor.MIDDLE)
                        .in(Palette.MUTED));
            }
        }
    }

    /** The axis that runs to the right inside a block. */
    private String across() {
        return (tensor.kind().hasChannels() ? Axis.WIDTH : Axis.FEATURES).name(language);
    }
}
