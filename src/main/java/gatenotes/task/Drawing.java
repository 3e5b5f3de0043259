package gatenotes.task;

import java.util.ArrayList;
import java.util.List;

/**
 * A drawing by hand on a square sheet: strokes, each through some points. Immutable.
 *
 * <p>As a text, which a link can carry, a point is three letters out of 64: x from the left, y from the top, pressure. Dots
 * separate strokes.
 */
public final class Drawing {
    /** The width and height of the sheet, in the units of a point's x and y. */
    public static final int SIZE = 64;
    /** The pressure of a mouse, and of a finger on a screen that does not measure it. */
    public static final double USUAL_PRESSURE = 0.5;
    public static final Drawing EMPTY = new Drawing(List.of());
    /** Stands for all strokes where the number of a stroke is expected. */
    public static final int ALL = -1;
    /** The most points of all strokes together. */
    public static final int MOST_POINTS = 500;

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int POINT = 3;
    /** The distance from the line through its neighbours up to which a point may be left out. */
    private static final double STRAIGHT = 0.7;

    /** For each stroke, x, y and pressure of each point, one after the other, from 0 to 63. */
    private final List<int[]> strokes;

    private Drawing(List<int[]> strokes) {
        this.strokes = strokes;
    }

    /**
     * Reads {@link #text}.
     *
     * @throws IllegalArgumentException if the text is no drawing
     */
    public static Drawing parse(String text) {
        var strokes = new ArrayList<int[]>();
        int start = 0;
        int points = 0;
        while (start < text.length()) {
            int end = text.indexOf('.', start);
            end = end < 0 ? text.length() : end;
            int[] stroke = new int[end - start];
            for (int i = 0; i < stroke.length; i++) {
                stroke[i] = LETTERS.indexOf(text.charAt(start + i));
                if (stroke[i] < 0) {
                    throw new IllegalArgumentException("drawing has '" + text.charAt(start + i) + "' at character "
                            + (start + i + 1) + ", expected letters, digits, - and _, with a . between strokes");
                }
            }
            points += stroke.length / POINT;
            if (stroke.length == 0 || stroke.length % POINT != 0 || points > MOST_POINTS) {
                throw new IllegalArgumentException("drawing has " + stroke.length + " letters in stroke " + (strokes.size() + 1)
                        + ", expected three for each point, and at most " + MOST_POINTS + " points in all");
            }
            strokes.add(stroke);
            start = end + 1;
        }
        return new Drawing(strokes);
    }

    /** The drawing as a text. */
    public String text() {
        var text = new StringBuilder();
        for (var stroke : strokes) {
            text.append(text.length() == 0 ? "" : ".");
            for (int value : stroke) {
                text.append(LETTERS.charAt(value));
            }
        }
        return text.toString();
    }

    public boolean isEmpty() {
        return strokes.isEmpty();
    }

    /** The number of strokes. */
    public int strokes() {
        return strokes.size();
    }

    /** How many points a stroke has. */
    public int points(int stroke) {
        return strokes.get(stroke).length / POINT;
    }

    /** A point's distance from the left edge, from 0 to 63. */
    public double x(int stroke, int point) {
        return strokes.get(stroke)[POINT * point];
    }

    /** A point's distance from the top edge, from 0 to 63. */
    public double y(int stroke, int point) {
        return strokes.get(stroke)[POINT * point + 1];
    }

    /** The pressure at a point, from 0 to 1. */
    public double pressure(int stroke, int point) {
        return strokes.get(stroke)[POINT * point + 2] / (SIZE - 1.0);
    }

    /**
     * Begins a stroke; places beyond the sheet's edge are moved to the edge. Changes nothing if there are
     * {@link #MOST_POINTS} points.
     */
    public Drawing begin(double x, double y, double pressure) {
        var more = new ArrayList<>(strokes);
        if (pointCount() < MOST_POINTS) {
            more.add(new int[] {onGrid(x), onGrid(y), onGrid(pressure * (SIZE - 1))});
        }
        return new Drawing(more);
    }

    /**
     * Adds a point to the last stroke. Changes nothing if the pen has not moved to another place, or if there are
     * {@link #MOST_POINTS} points.
     */
    public Drawing extend(double x, double y, double pressure) {
        if (strokes.isEmpty() || pointCount() >= MOST_POINTS) {
            return this;
        }
        int[] last = strokes.get(strokes.size() - 1);
        int end = last.length - POINT;
        if (last[end] == onGrid(x) && last[end + 1] == onGrid(y)) {
            return this;
        }
        int[] longer = new int[last.length + POINT];
        System.arraycopy(last, 0, longer, 0, last.length);
        longer[last.length] = onGrid(x);
        longer[last.length + 1] = onGrid(y);
        longer[last.length + 2] = onGrid(pressure * (SIZE - 1));
        return withLast(longer);
    }

    private int pointCount() {
        int count = 0;
        for (var stroke : strokes) {
            count += stroke.length / POINT;
        }
        return count;
    }

    private static int onGrid(double value) {
        return (int) Math.max(0, Math.min(SIZE - 1, Math.floor(value + 0.5)));
    }

    private Drawing withLast(int[] stroke) {
        var changed = new ArrayList<>(strokes);
        changed.set(changed.size() - 1, stroke);
        return new Drawing(changed);
    }

    /** This drawing without the last stroke. */
    public Drawing undone() {
        return isEmpty() ? this : new Drawing(new ArrayList<>(strokes.subList(0, strokes.size() - 1)));
    }

    /**
     * This drawing with strokes moved, but not beyond the sheet's edges.
     *
     * @param which the number of the stroke to move, or {@link #ALL}
     */
    public Drawing moved(int which, int right, int down) {
        int[] least = {SIZE, SIZE};
        int[] most = {0, 0};
        for (var stroke : which == ALL ? strokes : List.of(strokes.get(which))) {
            for (int i = 0; i < stroke.length; i++) {
                if (i % POINT < 2) {
                    least[i % POINT] = Math.min(least[i % POINT], stroke[i]);
                    most[i % POINT] = Math.max(most[i % POINT], stroke[i]);
                }
            }
        }
        int[] by = {Math.max(-least[0], Math.min(SIZE - 1 - most[0], right)),
            Math.max(-least[1], Math.min(SIZE - 1 - most[1], down))};
        var all = new ArrayList<int[]>();
        for (int number = 0; number < strokes.size(); number++) {
            int[] moved = strokes.get(number).clone();
            for (int i = 0; i < moved.length && (which == ALL || which == number); i++) {
                moved[i] += i % POINT < 2 ? by[i % POINT] : 0;
            }
            all.add(moved);
        }
        return new Drawing(all);
    }

    /**
     * This drawing with fewer points in the last stroke: points near the line between others are left out.
     *
     * <p>Source: Ramer 1972; Douglas and Peucker 1973.
     */
    public Drawing simplified() {
        if (isEmpty()) {
            return this;
        }
        int[] stroke = strokes.get(strokes.size() - 1);
        int points = stroke.length / POINT;
        var kept = new boolean[points];
        kept[0] = true;
        kept[points - 1] = true;
        keep(stroke, 0, points - 1, kept);
        int count = 0;
        for (boolean each : kept) {
            count += each ? 1 : 0;
        }
        int[] fewer = new int[count * POINT];
        int to = 0;
        for (int i = 0; i < points; i++) {
            if (kept[i]) {
                System.arraycopy(stroke, i * POINT, fewer, to, POINT);
                to += POINT;
            }
        }
        return withLast(fewer);
    }

    private static void keep(int[] stroke, int first, int last, boolean[] kept) {
        int farthest = -1;
        double most = STRAIGHT;
        for (int i = first + 1; i < last; i++) {
            double distance = distance(stroke, i, first, last);
            if (distance > most) {
                most = distance;
                farthest = i;
            }
        }
        if (farthest >= 0) {
            kept[farthest] = true;
            keep(stroke, first, farthest, kept);
            keep(stroke, farthest, last, kept);
        }
    }

    /** How far a point lies from the line between two others. */
    private static double distance(int[] stroke, int point, int from, int to) {
        double lineX = stroke[to * POINT] - stroke[from * POINT];
        double lineY = stroke[to * POINT + 1] - stroke[from * POINT + 1];
        double x = stroke[point * POINT] - stroke[from * POINT];
        double y = stroke[point * POINT + 1] - stroke[from * POINT + 1];
        double square = lineX * lineX + lineY * lineY;
        double part = square == 0 ? 0 : Math.max(0, Math.min(1, (x * lineX + y * lineY) / square));
        double awayX = x - part * lineX;
        double awayY = y - part * lineY;
        return Math.sqrt(awayX * awayX + awayY * awayY);
    }
}
