package gatenotes.figures.gradients;

import gatenotes.scene.Circle;
import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Label.Anchor;
import gatenotes.scene.Language;
import gatenotes.scene.Line;
import gatenotes.scene.Magnitude;
import gatenotes.scene.Mark;
import gatenotes.scene.Palette;
import gatenotes.scene.PartName;
import gatenotes.scene.Path;
import gatenotes.scene.Rect;
import gatenotes.scene.Scale;
import gatenotes.scene.Scene;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/** How a gradient changes on its way back through time, in two networks beside or below each other, on a logarithmic axis. */
final class GradientsFigure {
    private static final double HEIGHT = 466;
    private static final double TOP = 42;
    private static final double BOTTOM = 252;
    private static final double STRIP = 292;
    private static final double STRIP_ROW = 9;
    /** The lowest power of ten on the axis; the next constant is the highest. */
    private static final int LOWEST = -8;
    private static final int HIGHEST = 8;
    private static final int LEVELS = 6;
    /** The norm above which a gradient has exploded. */
    private static final double EXPLODED = 10;

    /**
     * The places of the two panels, in the scene's units.
     *
     * @param panel the width of a panel
     * @param secondX the x at which the second panel's axis begins
     * @param secondY the distance of the second panel below the first
     */
    private record Layout(double width, double panel, double left, double secondX, double secondY) {
    }

    private static final Layout WIDE = new Layout(640, 270, 50, 366, 0);
    private static final Layout NARROW = new Layout(340, 298, 40, 40, HEIGHT + 28);

    private final Language language;
    private final Layout at;
    private final int timeSteps;
    private final int chosen;
    private final List<Mark> marks = new ArrayList<>();

    /**
     * One network.
     *
     * @param part the word in the part names of its steps: {@code "rnn"} or {@code "lstm"}
     * @param norms the norm of the gradient by the input of each step
     * @param kept the factor by which clipping multiplies the gradient; 1 if it is not clipped
     * @param states [timeSteps][units], the gradient by each unit's state after each step
     * @param facts the lines of text under the panel
     */
    public record Panel(String part, String title, double[] norms, double kept, double[][] states,
            List<String> facts) {
    }

    private GradientsFigure(Language language, Layout layout, int timeSteps, int chosen) {
        this.language = language;
        at = layout;
        this.timeSteps = timeSteps;
        this.chosen = chosen;
    }

    /**
     * @param isNarrow whether the second panel is below the first
     * @param panels the two panels
     * @param chosen the step whose numbers are highlighted, from 1
     */
    public static Scene draw(Language language, boolean isNarrow, List<Panel> panels, int chosen) {
        var layout = isNarrow ? NARROW : WIDE;
        var marks = new ArrayList<Mark>();
        for (int k = 0; k < panels.size(); k++) {
            var figure = new GradientsFigure(language, layout, panels.get(0).norms().length, chosen);
            figure.panel(panels.get(k), k == 0 ? layout.left() : layout.secondX(), k == 0 ? Palette.INK : Palette.ACCENT);
            marks.add(Group.at(null, 0, k * layout.secondY(), figure.marks));
        }
        return new Scene(layout.width(), layout.secondY() + HEIGHT, marks);
    }

    private static double y(double norm) {
        var low = Math.exp(LOWEST * Math.log(10));
        var scale = Scale.linear(LOWEST, HIGHEST, BOTTOM, TOP);
        var power = norm < low ? LOWEST : Math.log(norm) / Math.log(10);
        return scale.at(Math.min(HIGHEST, power));
    }

    private double x(double left, int t) {
        return left + (t - 0.5) * at.panel() / timeSteps;
    }

    private void panel(Panel panel, double left, Palette role) {
        axes(panel, left);
        strip(panel, left, role);
        steps(panel, left);
        // A varying number of marks is put into a group, so that the marks after it keep their position and the page can
        // reuse them.
        var curves = new ArrayList<Mark>();
        if (panel.kept() < 1) {
            curve(curves, panel.norms(), 1, left, Style.stroke(Palette.OUTLINE, Style.LINE).broken());
        }
        var most = curve(curves, panel.norms(), panel.kept(), left, Style.stroke(role, Style.BOLD));
        marks.add(Group.of(null, curves));
        marks.add(Label.of(left + at.panel(), 36, most < EXPLODED ? "" : language.pick("爆炸：", "explodes: ") + Magnitude.text(most))
                .anchored(Anchor.END).inBold());
        var now = panel.norms()[chosen - 1] * panel.kept();
        var nowX = x(left, chosen);
        var guide = Style.stroke(Palette.OUTLINE, Style.HAIR);
        marks.add(new Line(nowX, TOP, nowX, BOTTOM, guide));
        marks.add(new Line(nowX, STRIP, nowX, STRIP + panel.states()[0].length * STRIP_ROW, guide));
        marks.add(new Circle(nowX, y(now), 4.5, Style.fill(role).edged(Palette.BACKGROUND, Style.HAIR)));
        var late = chosen > timeSteps / 2;
        // The number is on the side where the curve is not: below the point if the curve rises from there.
        var beside = panel.norms()[late ? chosen - 2 : chosen] * panel.kept();
        var below = y(now) < TOP + 30 || beside > now && y(now) < BOTTOM - 30;
        marks.add(Label.of(nowX + (late ? -9 : 9), y(now) + (below ? 26 : -12),
                "t = " + chosen + language.pick("：", ": ") + Magnitude.text(now)).inBold().haloed()
                .anchored(late ? Anchor.END : Anchor.START));
        marks.add(Label.of(left, STRIP + 89, language.pick("每行一个单元：最浓 ≥ 0.1，每淡一级小十倍，",
                "deepest ≥ 0.1, each paler one a tenth,")).in(Palette.MUTED));
        marks.add(Label.of(left, STRIP + 107, language.pick("橙色 ≥ 10，爆炸了", "orange ≥ 10: exploded")).in(Palette.MUTED));
        for (int k = 0; k < panel.facts().size(); k++) {
            marks.add(Label.of(left, STRIP + 132 + k * 23, panel.facts().get(k)));
        }
    }

    private void axes(Panel panel, double left) {
        marks.add(Label.of(left, 18, panel.title()).sized(Label.MEDIUM).inBold());
        marks.add(Label.of(left + at.panel(), 18, "‖∂L/∂xₜ‖").in(Palette.MUTED).anchored(Anchor.END));
        for (int power = LOWEST; power <= HIGHEST; power += 2) {
            var level = Scale.linear(LOWEST, HIGHEST, BOTTOM, TOP).at(power);
            marks.add(new Line(left, level, left + at.panel(), level,
                    Style.stroke(power == 0 ? Palette.OUTLINE : Palette.HAIRLINE, Style.HAIR)));
            if (power % 4 == 0) {
                marks.add(Label.of(left - 6, level + 4.5, power == 0 ? "1" : "10" + Magnitude.superscript(power))
                        .in(Palette.MUTED).anchored(Anchor.END));
            }
        }
        var y = BOTTOM + 18;
        marks.add(Label.of(left, y, "t = 1").in(Palette.MUTED));
        marks.add(Label.of(left + at.panel() / 2, y, language.pick("← 梯度往回走", "← the way back")).in(Palette.MUTED)
                .anchored(Anchor.MIDDLE));
        marks.add(Label.of(left + at.panel(), y, "T = " + timeSteps).in(Palette.MUTED).anchored(Anchor.END));
    }

    /**
     * Draws the curve of the norms. Where it is beyond the axis, it continues along the axis's edge as a dashed line.
     *
     * @return the largest norm
     */
    private double curve(List<Mark> curves, double[] norms, double factor, double left, Style style) {
        var inside = new Path.Pen();
        var beyond = new Path.Pen();
        var isBeyond = false;
        Path.Pen last = null;
        for (int t = 1; t < timeSteps; t++) {
            var from = y(norms[t - 1] * factor);
            var to = y(norms[t] * factor);
            var off = from == to && (to == TOP || to == BOTTOM);
            var pen = off ? beyond : inside;
            if (pen != last) {
                pen.moveTo(x(left, t), from);
            }
            pen.lineTo(x(left, t + 1), to);
            isBeyond |= off;
            last = pen;
        }
        curves.add(inside.path(style));
        if (isBeyond) {
            curves.add(beyond.path(style.broken()));
        }
        var most = 0.0;
        for (double norm : norms) {
            most = Math.max(most, norm * factor);
        }
        return most;
    }

    /**
     * Draws a row for each unit and a cell for each step. Neighbours of the same strength in a row are one stroke, and
     * all strokes of the same strength are one path: when a figure is drawn again, most of the time goes into writing
     * coordinates.
     */
    private void strip(Panel panel, double left, Palette role) {
        var units = panel.states()[0].length;
        marks.add(new Rect(left, STRIP, at.panel(), units * STRIP_ROW, 0, Style.pastel(Palette.OUTLINE, 0.06)));
        var pens = new Path.Pen[LEVELS + 2];
        for (int u = 0; u < units; u++) {
            var y = STRIP + (u + 0.5) * STRIP_ROW;
            for (int t = 0; t < timeSteps;) {
                var from = t;
                var level = level(panel.states()[t][u] * panel.kept());
                do {
                    t++;
                } while (t < timeSteps && level(panel.states()[t][u] * panel.kept()) == level);
                if (pens[level] == null) {
                    pens[level] = new Path.Pen();
                }
                pens[level].moveTo(left + from * at.panel() / timeSteps, y).lineTo(left + t * at.panel() / timeSteps, y);
            }
        }
        var strokes = new ArrayList<Mark>();
        for (int level = 1; level <= LEVELS; level++) {
            if (pens[level] != null) {
                strokes.add(Group.of(null, List.of(pens[level].path(Style.stroke(role, STRIP_ROW))))
                        .dimmed(level / (double) LEVELS));
            }
        }
        if (pens[LEVELS + 1] != null) {
            strokes.add(pens[LEVELS + 1].path(Style.stroke(Palette.FORGET, STRIP_ROW)));
        }
        marks.add(Group.of(null, strokes));
        marks.add(new Rect(left, STRIP, at.panel(), units * STRIP_ROW, 0, Style.stroke(Palette.OUTLINE, Style.HAIR)));
        marks.add(Label.of(left - 6, STRIP + units * STRIP_ROW / 2 + 4.5, panel.part().equals("lstm") ? "c" : "h")
                .inBold().anchored(Anchor.END));
    }

    /**
     * The level of a gradient's magnitude: from 0 for the smallest to {@link #LEVELS} for 0.1 and above, one level for
     * each power of ten; one more if it has exploded.
     */
    private static int level(double gradient) {
        var size = Math.abs(gradient);
        if (size >= EXPLODED) {
            return LEVELS + 1;
        }
        var bound = 0.1;
        for (int level = LEVELS; level > 0; level--) {
            if (size >= bound) {
                return level;
            }
            bound /= 10;
        }
        return 0;
    }

    private void steps(Panel panel, double left) {
        var columns = new ArrayList<Mark>();
        for (int t = 1; t <= timeSteps; t++) {
            var column = new Rect(left + (t - 1) * at.panel() / timeSteps, TOP, at.panel() / timeSteps, STRIP + 72 - TOP, 0,
                    Style.pastel(Palette.ACCENT, t == chosen ? 0.12 : 0));
            // The name does not contain the gradient's value: a name that never changes need not be drawn again.
            columns.add(Group.of(PartName.of(panel.part(), t), List.of(column)).named(panel.title()
                    + language.pick("，第 " + t + " 步", ", step " + t)));
        }
        marks.add(Group.of(null, columns));
    }
}
