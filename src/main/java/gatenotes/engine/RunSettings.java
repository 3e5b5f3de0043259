package gatenotes.engine;

import gatenotes.engine.TextRun.Shape;
import gatenotes.math.DecimalText;
import gatenotes.nn.CellKind;
import gatenotes.train.Clipping;
import gatenotes.train.OptimizerKind;

/**
 * The settings of a {@link TextRun} as one line, under the names that the trainer on the command line uses:
 * {@code cell=lstm units=128 layers=1 …}. Its text and its engine are not among them.
 */
public final class RunSettings {
    /** The most values of h that a training may keep at once; with all else it keeps they take 1 GB. */
    private static final int MOST_STATES = 1 << 26;
    private static final String NO_CLIPPING = "none";

    private RunSettings() {
    }

    /** @param heldOut the share of the text that is held out */
    public static String write(TextRun run, double heldOut) {
        var shape = run.shape();
        var learning = run.learning();
        double norm = learning.clipping().maxNorm();
        return "cell=" + name(shape.cell()) + " units=" + shape.units() + " layers=" + shape.layers()
                + " batchSize=" + shape.batchSize() + " timeSteps=" + shape.timeSteps()
                + " optimizer=" + learning.optimizer().id() + " learningRate=" + DecimalText.write(learning.learningRate())
                + " finalRate=" + DecimalText.write(learning.decays() ? Learning.LAST_SHARE : 1)
                + " dropout=" + DecimalText.write(learning.dropout())
                + " recurrentDropout=" + DecimalText.write(learning.dropout())
                + " clipNorm=" + (norm < Double.POSITIVE_INFINITY ? DecimalText.write(norm) : NO_CLIPPING)
                + " steps=" + run.steps() + " heldOut=" + DecimalText.write(heldOut) + " seed=" + run.seed();
    }

    /**
     * The run that a line describes.
     *
     * @param engine null for the fastest
     * @throws IllegalArgumentException naming what is missing or cannot be read
     */
    public static TextRun read(String settings, TextSource source, Engine engine) {
        var norm = text(settings, "clipNorm");
        return new TextRun(source, number(settings, "heldOut"),
                shape(settings),
                new Learning(OptimizerKind.of(text(settings, "optimizer")), number(settings, "learningRate"),
                        number(settings, "finalRate") < 1,
                        norm.equals(NO_CLIPPING) ? Clipping.NONE : Clipping.byNorm(DecimalText.read(norm)),
                        number(settings, "dropout")),
                whole(settings, "steps"), whole(settings, "seed"), engine, TextRun.FRESH);
    }

    /** The sizes may come from a damaged file: their memory must be checked before any is allocated. */
    private static Shape shape(String settings) {
        var shape = new Shape(cell(text(settings, "cell")), whole(settings, "layers"), whole(settings, "units"),
                whole(settings, "timeSteps"), whole(settings, "batchSize"));
        if (shape.layers() < 1 || shape.units() < 1 || shape.timeSteps() < 1 || shape.batchSize() < 1
                || (double) shape.layers() * shape.units() * shape.timeSteps() * shape.batchSize() > MOST_STATES) {
            throw new IllegalArgumentException("RunSettings: layers=" + shape.layers() + " units=" + shape.units() + " timeSteps="
                    + shape.timeSteps() + " batchSize=" + shape.batchSize()
                    + ", expected each at least 1 and their product at most "
                    + MOST_STATES);
        }
        return shape;
    }

    /** The name of a kind of cell in a line of settings. */
    public static String name(CellKind cell) {
        return cell == CellKind.SIMPLE_RNN ? "rnn" : cell.prefix();
    }

    private static CellKind cell(String name) {
        for (var kind : CellKind.values()) {
            if (name(kind).equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("RunSettings: cell is '" + name + "', expected lstm, gru or rnn");
    }

    private static int whole(String settings, String name) {
        return DecimalText.readWhole(text(settings, name));
    }

    private static double number(String settings, String name) {
        return DecimalText.read(text(settings, name));
    }

    /** @throws IllegalArgumentException if the line has no setting of that name */
    public static String text(String settings, String name) {
        var padded = " " + settings + " ";
        int from = padded.indexOf(" " + name + "=");
        if (from < 0) {
            throw new IllegalArgumentException("RunSettings: " + name + " is missing in '" + settings + "'");
        }
        from += name.length() + 2;
        return padded.substring(from, padded.indexOf(' ', from));
    }
}
