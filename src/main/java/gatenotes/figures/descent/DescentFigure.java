package gatenotes.figures.descent;

import gatenotes.scene.Circle;
import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Label.Anchor;
import gatenotes.scene.Language;
import gatenotes.scene.Line;
import gatenotes.scene.Magnitude;
import gatenotes.scene.Mark;
import gatenotes.scene.Numbers;
import gatenotes.scene.Palette;
import gatenotes.scene.Path;
import gatenotes.scene.Rect;
import gatenotes.scene.Scale;
import gatenotes.scene.Scene;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/** Walks down a surface: as lines on its map, and as curves of the loss over the steps. */
final class DescentFigure {
    /** The number of samples of the surface in a row of the map. */
    public static final int COLUMNS = 73;
    /** The number of rows of samples of the map. */
    public static final int ROWS = 61;

    private static final double LEFT = DescentLayout.LEFT;
    private static final double TOP = DescentLayout.TOP;
    private static final double LEGEND_PITCH = DescentLayout.LEGEND_PITCH;
    private static final double CHART_HEIGHT = DescentLayout.CHART_HEIGHT;
    private static final double LINE = 18;
    private static final int LEVELS = 10;
    private static final int HIGHEST_POWER = 4;

    /** The map shows x from −2.4 to 2.4. */
    public static final double HALF_WIDTH = 2.4;
    /** The map shows y from −2 to 2. */
    public static final double HALF_HEIGHT = 2;

    /** Dots and corners that are nearer than this to the one before are left out; in the scene's units. */
    private static final double NEAR = 0.7;
    private static final double DOTS_APART = 5;

    private final Language language;
    private final DescentLayout at;
    private final Scale mapX;
    private final Scale mapY;
    private final int steps;
    private final int step;
    private final Scale time;
    private final int lowestPower;
    private final Scale power;
    private final List<Mark> marks = new ArrayList<>();

    /**
     * One walk.
     *
     * @param part the name of its part of the scene, to point at
     * @param name the optimiser's name
     * @param rule the optimiser's step as a formula
     * @param x the values of x before the first step and after each
     * @param y the values of y, likewise
     * @param losses the losses, likewise
     * @param lostAt the step that led out of bounds, or 0
     */
    public record Walk(String part, String name, String rule, double[] x, double[] y, double[] losses, int lostAt) {
    }

    private DescentFigure(Language language, DescentLayout layout, List<Walk> walks, int steps, int step) {
        this.language = language;
        at = layout;
        mapX = Scale.linear(-HALF_WIDTH, HALF_WIDTH, LEFT, LEFT + at.mapWidth());
        mapY = Scale.linear(-HALF_HEIGHT, HALF_HEIGHT, TOP + at.mapHeight(), TOP);
        this.steps = steps;
        this.step = step;
        lowestPower = lowestPower(walks);
        power = Scale.linear(lowestPower, HIGHEST_POWER, at.chartTop() + CHART_HEIGHT, at.chartTop());
        time = Scale.linear(0, steps, LEFT, at.timeEnd());
    }

    /**
     * The map's levels of a surface. They take long to compute, so callers keep them.
     *
     * @param samples {@link #ROWS} rows of {@link #COLUMNS} samples from the top left, each 0 or above; not modified
     * @param grain up to about this value the levels have equal differences, above it equal factors
     */
    public static Mark ground(DescentLayout at, double[] samples, double grain) {
        var heights = new double[samples.length];
        var highest = 0.0;
        for (int i = 0; i < samples.length; i++) {
            heights[i] = Math.log(1 + samples[i] / grain);
            highest = Math.max(highest, heights[i]);
        }
        var contours = new Contours(heights, COLUMNS, at.pitch());
        var levels = new ArrayList<Mark>();
        levels.add(new Rect(0, 0, at.mapWidth(), at.mapHeight(), 0, Style.pastel(Palette.ACCENT, 0.05)));
        for (int k = LEVELS - 1; k > 0; k--) {
            levels.add(contours.below(highest * k / LEVELS,
                    Style.pastel(Palette.ACCENT, 0.075).edged(Palette.BACKGROUND, Style.HAIR)));
        }
        return Group.at("ground", LEFT, TOP, levels);
    }

    /**
     * Draws up to four walks.
     *
     * @param ground the map from {@link #ground}, for the same layout
     * @param steps the length of the time axis
     * @param step the step that the walks have reached
     * @param lit the index of the highlighted walk, or −1 for none
     * @param minima the places of the surface's minima, x and y in turn
     * @param curvature a line of text about the surface's curvature
     * @param limit a line of text about the limit that follows for the rate
     */
    public static Scene draw(Language language, DescentLayout layout, Mark ground, List<Walk> walks, double[] minima, int steps,
            int step, int lit, String curvature, String limit) {
        var figure = new DescentFigure(language, layout, walks, steps, step);
        figure.marks.add(ground);
        figure.map(minima);
        figure.axes();
        for (int k = 0; k < walks.size(); k++) {
            var role = Palette.series().get(k);
            figure.walk(walks.get(k), role, lit >= 0 && lit != k);
        }
        figure.start(walks.get(0));
        figure.legend(walks, lit);
        figure.facts(curvature, limit);
        return new Scene(layout.width(), layout.height(), figure.marks);
    }

    private void facts(String first, String second) {
        if (at.isNarrow()) {
            fact(0, at.factY(), first);
            fact(0, at.factY() + LINE, second);
        } else {
            fact(LEFT, at.factY(), first + language.pick("", " ") + second);
        }
    }

    private void fact(double x, double y, String text) {
        marks.add(Label.of(x, y, text).in(Palette.MUTED));
    }

    private void map(double[] minima) {
        var hair = Style.stroke(Palette.OUTLINE, Style.HAIR);
        marks.add(Group.of("plane", List.of(new Rect(LEFT, TOP, at.mapWidth(), at.mapHeight(), 0,
                Style.pastel(Palette.BACKGROUND, 0).edged(Palette.OUTLINE, Style.HAIR)))));
        for (int k = (int) -HALF_WIDTH; k <= HALF_WIDTH; k++) {
            marks.add(new Line(mapX.at(k), TOP + at.mapHeight(), mapX.at(k), TOP + at.mapHeight() + 4, hair));
            marks.add(Label.of(mapX.at(k), TOP + at.mapHeight() + 17, Numbers.fixed(k, 0)).anchored(Anchor.MIDDLE)
                    .in(Palette.MUTED));
        }
        for (int k = (int) -HALF_HEIGHT; k <= HALF_HEIGHT; k++) {
            marks.add(new Line(LEFT - 4, mapY.at(k), LEFT, mapY.at(k), hair));
            marks.add(Label.of(LEFT - 7, mapY.at(k) + 4.5, Numbers.fixed(k, 0)).anchored(Anchor.END).in(Palette.MUTED));
        }
        for (int k = 0; k < minima.length; k += 2) {
            var mx = mapX.at(minima[k]);
            var my = mapY.at(minima[k + 1]);
            marks.add(new Path.Pen().moveTo(mx - 5, my).lineTo(mx + 5, my).moveTo(mx, my - 5).lineTo(mx, my + 5)
                    .path(Style.stroke(Palette.INK, Style.LINE)));
        }
    }

    private void axes() {
        marks.add(Label.of(time.at(steps), at.chartTop() - 9, language.pick("损失 f", "loss f")).anchored(Anchor.END)
                .in(Palette.MUTED));
        var hair = Style.stroke(Palette.HAIRLINE, Style.HAIR);
        for (int p = lowestPower; p <= HIGHEST_POWER; p += 4) {
            marks.add(new Line(LEFT, power.at(p), time.at(steps), power.at(p), hair));
            marks.add(Label.of(LEFT - 7, power.at(p) + 4.5, p == 0 ? "1" : "10" + Magnitude.superscript(p))
                    .anchored(Anchor.END).in(Palette.MUTED));
        }
        for (int k = 0; k <= 4; k += at.isNarrow() ? 2 : 1) {
            var tick = steps * k / 4;
            marks.add(Label.of(time.at(tick), at.chartTop() + CHART_HEIGHT + 18, k == 4
                    ? tick + language.pick(" 步", " steps") : Integer.toString(tick))
                    .anchored(k == 4 ? Anchor.END : Anchor.MIDDLE).in(Palette.MUTED));
        }
        marks.add(new Line(time.at(step), at.chartTop(), time.at(step), at.chartTop() + CHART_HEIGHT,
                Style.stroke(Palette.OUTLINE, Style.HAIR)));
    }

    private void walk(Walk walk, Palette role, boolean dim) {
        var last = Math.min(step, walk.x.length - 1);
        var line = new Path.Pen();
        var dots = new Path.Pen();
        var curve = new Path.Pen();
        var from = corner(walk, 0);
        var dotted = from;
        for (int k = 0; k <= last; k++) {
            var corner = corner(walk, k);
            if (k == last || corner.isFrom(from, NEAR)) {
                clipped(line, from.x, from.y, corner.x, corner.y);
                from = corner;
            }
            if (corner.isFrom(dotted, DOTS_APART) && at.isOnMap(corner.x, corner.y)) {
                dots.moveTo(corner.x - 2, corner.y).lineTo(corner.x, corner.y - 2).lineTo(corner.x + 2, corner.y)
                        .lineTo(corner.x, corner.y + 2).close();
                dotted = corner;
            }
            var height = Contours.tenth(height(walk.losses[k]));
            if (k == 0) {
                curve.moveTo(time.at(0), height);
            } else {
                curve.lineTo(time.at(k), height);
            }
        }
        var inside = new ArrayList<Mark>();
        inside.add(line.path(Style.stroke(role, Style.LINE)));
        inside.add(dots.path(Style.fill(role)));
        inside.add(curve.path(Style.stroke(role, Style.BOLD)));
        if (at.isOnMap(from.x, from.y)) {
            inside.add(new Circle(from.x, from.y, 5, Style.fill(role).edged(Palette.BACKGROUND, Style.LINE)));
        }
        marks.add(Group.of("walk-" + walk.part, inside).dimmed(dim ? 0.2 : 1));
    }

    /** A place of a walk in the scene, rounded to a tenth of a unit. */
    private Corner corner(Walk walk, int step) {
        return new Corner(Contours.tenth(mapX.at(walk.x[step])), Contours.tenth(mapY.at(walk.y[step])));
    }

    private record Corner(double x, double y) {
        boolean isFrom(Corner other, double distance) {
            return Math.abs(x - other.x) >= distance || Math.abs(y - other.y) >= distance;
        }
    }

    /**
     * The lowest power of ten on the axis. It has only two values, so that the axis does not change all the time while a
     * slider moves.
     */
    private static int lowestPower(List<Walk> walks) {
        for (var walk : walks) {
            for (var loss : walk.losses) {
                if (loss < 1e-4) {
                    return -8;
                }
            }
        }
        return -4;
    }

    private double height(double loss) {
        var log = loss > 0 ? Math.log(loss) / Math.log(10) : lowestPower;
        return power.at(Math.max(lowestPower, Math.min(HIGHEST_POWER, log)));
    }

    /** Draws the part of a straight line that is inside the map, if any. Source: Liang and Barsky 1984. */
    private void clipped(Path.Pen pen, double x1, double y1, double x2, double y2) {
        var toward = new double[] {x1 - x2, x2 - x1, y1 - y2, y2 - y1};
        var room = new double[] {x1 - LEFT, LEFT + at.mapWidth() - x1, y1 - TOP, TOP + at.mapHeight() - y1};
        var from = 0.0;
        var to = 1.0;
        for (int k = 0; k < 4; k++) {
            if (toward[k] < 0) {
                from = Math.max(from, room[k] / toward[k]);
            } else if (toward[k] > 0) {
                to = Math.min(to, room[k] / toward[k]);
            } else if (room[k] < 0) {
                return;
            }
        }
        if (from <= to) {
            pen.moveTo(x1 + from * (x2 - x1), y1 + from * (y2 - y1)).lineTo(x1 + to * (x2 - x1), y1 + to * (y2 - y1));
        }
    }

    private void start(Walk walk) {
        var px = mapX.at(walk.x[0]);
        var py = mapY.at(walk.y[0]);
        marks.add(Group.of("start", List.of(
                new Circle(px, py, 7, Style.fill(Palette.BACKGROUND).edged(Palette.INK, Style.BOLD)),
                new Circle(px, py, 2.5, Style.fill(Palette.INK)))));
    }

    private void legend(List<Walk> walks, int lit) {
        for (int k = 0; k < walks.size(); k++) {
            var walk = walks.get(k);
            var role = Palette.series().get(k);
            var x = at.legendX() + k % at.legendColumns() * (at.legendWidth() + 8);
            var top = at.legendTop() + k / at.legendColumns() * LEGEND_PITCH;
            var loss = step < walk.losses.length ? Magnitude.text(walk.losses[step]) : "";
            var inside = new ArrayList<Mark>();
            inside.add(new Rect(x, top, at.legendWidth(), LEGEND_PITCH - 8, 4, Style.ground(role, k == lit ? 0.5 : 0)));
            inside.add(new Rect(x, top, 4, LEGEND_PITCH - 8, 2, Style.fill(role)));
            inside.add(Label.of(x + 12, top + 20, walk.name).sized(Label.MEDIUM).inBold());
            inside.add(Label.of(x + 12, top + 41, walk.rule).in(k == lit ? Palette.INK : Palette.MUTED));
            inside.add(Label.of(x + 12, top + 62, loss.isEmpty()
                    ? language.pick("第 " + walk.lostAt + " 步飞了出去", "lost at step " + walk.lostAt) : "f = " + loss)
                    .in(loss.isEmpty() && k != lit ? Palette.MUTED : Palette.INK));
            marks.add(Group.of(walk.part, inside).named(walk.name));
        }
    }
}
