package gatenotes.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gatenotes.scene.Circle;
import gatenotes.scene.Contrast;
import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Mark;
import gatenotes.scene.Palette;
import gatenotes.scene.Rect;
import gatenotes.scene.Scene;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** Checks that every label of a picture can be read on what is painted beneath it, on light and on dark paper. */
final class LabelContrast {
    /** WCAG 2.2, 1.4.6. */
    private static final double TEXT = 7;
    /** WCAG 2.2, 1.4.11: the end of a line is a mark, not text. */
    private static final double MARK = 3;

    /** Something painted over a part of the picture. */
    private record Ground(double left, double top, double right, double bottom, Style style) {
        boolean holds(double x, double y) {
            return left <= x && x <= right && top <= y && y <= bottom;
        }
    }

    private final List<Ground> grounds = new ArrayList<>();
    private final TreeSet<String> weak = new TreeSet<>();

    private LabelContrast() {
    }

    /** Fails and names the labels with too little contrast. */
    static void require(String figure, Scene scene) {
        var contrast = new LabelContrast();
        contrast.paint(scene.marks(), 0, 0);
        assertEquals(List.of(), List.copyOf(contrast.weak), figure);
    }

    private void paint(List<Mark> marks, double movedX, double movedY) {
        for (var mark : marks) {
            if (mark instanceof Group group) {
                // A group that is faded out behind its neighbours need not be readable.
                if (group.opacity() == 1) {
                    paint(group.marks(), movedX + group.x(), movedY + group.y());
                }
            } else if (mark instanceof Rect rect) {
                ground(movedX + rect.x(), movedY + rect.y(), rect.width(), rect.height(), rect.style());
            } else if (mark instanceof Circle circle) {
                ground(movedX + circle.x() - circle.radius(), movedY + circle.y() - circle.radius(),
                        2 * circle.radius(), 2 * circle.radius(), circle.style());
            } else if (mark instanceof Label label && !label.text().isBlank()) {
                read(label, movedX, movedY);
            }
        }
    }

    private void ground(double x, double y, double width, double height, Style style) {
        if (style.fill() != null) {
            grounds.add(new Ground(x, y, x + width, y + height, style));
        }
    }

    private void read(Label label, double movedX, double movedY) {
        var x = movedX + label.x() + switch (label.anchor()) {
            case START -> label.size() / 3;
            case MIDDLE -> 0;
            case END -> -label.size() / 3;
        };
        var y = movedY + label.y() - label.size() / 3;
        read(label, x, y, Palette::light, "light");
        read(label, x, y, Palette::dark, "dark");
    }

    private void read(Label label, double x, double y, Function<Palette, String> scheme, String paper) {
        var beneath = scheme.apply(Palette.BACKGROUND);
        for (var ground : grounds) {
            if (ground.holds(x, y)) {
                beneath = Contrast.over(beneath, scheme.apply(ground.style().fill()), ground.style().fillOpacity());
            }
        }
        var contrast = Contrast.of(scheme.apply(label.style().fill()), beneath);
        if (contrast < (label.text().equals("↵") ? MARK : TEXT)) {
            weak.add("'" + label.text() + "' " + label.style().fill() + " on " + beneath + ", " + paper + " paper: "
                    + Math.round(10 * contrast) / 10.0 + ":1");
        }
    }
}
