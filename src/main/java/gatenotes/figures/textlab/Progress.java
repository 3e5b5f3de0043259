package gatenotes.figures.textlab;

import gatenotes.scene.Label;
import gatenotes.scene.Mark;
import gatenotes.scene.Palette;
import gatenotes.scene.Rect;
import gatenotes.scene.Style;
import java.util.List;

/** Draws how much of the network has arrived. */
final class Progress {
    private static final double WIDTH = 280;

    private Progress() {
    }

    static List<Mark> draw(double x, double y, boolean isNarrow, int loaded, LabWords words) {
        var all = ShippedModel.FILE.bytes();
        return List.of(
                new Rect(x, y, WIDTH, 8, 4, Style.pastel(Palette.ACCENT, 0.15)),
                new Rect(x, y, WIDTH * Math.min(all, loaded) / all, 8, 4, Style.fill(Palette.ACCENT)),
                Label.of(isNarrow ? x : x + WIDTH + 12, isNarrow ? y + 28 : y + 9, words.loading(loaded)).in(Palette.MUTED));
    }
}
