package gatenotes.figures.descent;

import gatenotes.scene.Language;
import java.util.List;

/** A function of two variables to walk down on, with its derivatives. All values are 0 or above. */
enum Surface {
    /** f = ½(x² + 25y²): a valley along x. */
    VALLEY("valley", 25, 1),
    /** The same valley turned by 45°: with u = (x + y)/√2 and v = (y − x)/√2, f = ½(u² + 25v²). */
    TILTED("tilted", 25, 1),
    /** f = (1 − x)² + 100(y − x²)². Source: Rosenbrock 1960. */
    ROSENBROCK("rosenbrock", 1001.60063923, 1),
    /** f = ½x² + ¼(y² − 1)²: two minima at (0, ±1), and a saddle between them at (0, 0). */
    SADDLE("saddle", 2, 0.05);

    private final String word;
    private final double greatestCurvature;
    private final double grain;

    /** @param grain up to about this value the map's levels have equal differences, above it equal factors */
    Surface(String word, double greatestCurvature, double grain) {
        this.word = word;
        this.greatestCurvature = greatestCurvature;
        this.grain = grain;
    }

    static Surface of(String word) {
        for (var surface : values()) {
            if (surface.word.equals(word)) {
                return surface;
            }
        }
        throw new IllegalArgumentException("there is no surface '" + word + "'");
    }

    static List<String> words() {
        return List.of(VALLEY.word, TILTED.word, ROSENBROCK.word, SADDLE.word);
    }

    String name(Language language) {
        return switch (this) {
            case VALLEY -> language.pick("峡谷", "valley");
            case TILTED -> language.pick("斜放的峡谷", "tilted valley");
            case ROSENBROCK -> language.pick("香蕉形（Rosenbrock）", "banana (Rosenbrock)");
            case SADDLE -> language.pick("鞍点", "saddle");
        };
    }

    /** The places of the minima, x and y in turn. */
    double[] minima() {
        return switch (this) {
            case VALLEY, TILTED -> new double[] {0, 0};
            case ROSENBROCK -> new double[] {1, 1};
            case SADDLE -> new double[] {0, 1, 0, -1};
        };
    }

    /** The surface's values at the samples of the map, row by row. */
    double[] samples() {
        var samples = new double[DescentFigure.COLUMNS * DescentFigure.ROWS];
        for (int i = 0; i < samples.length; i++) {
            var across = i % DescentFigure.COLUMNS / (DescentFigure.COLUMNS - 1.0);
            var down = i / DescentFigure.COLUMNS / (DescentFigure.ROWS - 1.0);
            samples[i] = value((2 * across - 1) * DescentFigure.HALF_WIDTH, (1 - 2 * down) * DescentFigure.HALF_HEIGHT);
        }
        return samples;
    }

    double grain() {
        return grain;
    }

    /** The greater eigenvalue of the second derivatives at a minimum. */
    double greatestCurvature() {
        return greatestCurvature;
    }

    double value(double x, double y) {
        switch (this) {
            case VALLEY:
                return 0.5 * (x * x + 25 * y * y);
            case TILTED:
                return 0.25 * ((x + y) * (x + y) + 25 * (y - x) * (y - x));
            case ROSENBROCK:
                var off = y - x * x;
                return (1 - x) * (1 - x) + 100 * off * off;
            default:
                var bend = y * y - 1;
                return 0.5 * x * x + 0.25 * bend * bend;
        }
    }

    double slopeX(double x, double y) {
        return switch (this) {
            case VALLEY, SADDLE -> x;
            case TILTED -> 13 * x - 12 * y;
            case ROSENBROCK -> -2 * (1 - x) - 400 * x * (y - x * x);
        };
    }

    double slopeY(double x, double y) {
        return switch (this) {
            case VALLEY -> 25 * y;
            case TILTED -> 13 * y - 12 * x;
            case ROSENBROCK -> 200 * (y - x * x);
            case SADDLE -> y * (y * y - 1);
        };
    }
}
