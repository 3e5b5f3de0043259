package gatenotes.site.train;

import gatenotes.store.StoredType;
import gatenotes.task.DigitDistortion;
import gatenotes.train.LearningRate;
import gatenotes.train.OptimizerKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All options of a run, from {@code -D} options.
 *
 * @param task {@code text}: predict the next character; {@code digits}: name a digit after its last row; {@code poems}:
 *     predict the next character of quatrains
 * @param data a UTF-8 file for {@code text}; for {@code digits} the folder of MNIST's four files; files for {@code poems}
 * @param also files of further poems to learn from, of which none is held out
 * @param from a run or a network of the text lab from which the run continues, or null
 * @param name the name of the run and its folder
 * @param folder the folder for all files that the run writes
 * @param cell {@code lstm}, {@code gru} or {@code rnn}
 * @param units width of each layer's state
 * @param layers the number of stacked layers
 * @param embedding width of the vectors that stand for symbols, 0 for none
 * @param tied whether the dense layer's kernel is the embedding; if so, the topmost layer has the embedding's width
 * @param batchSize sequences side by side
 * @param timeSteps the number of steps through which the gradient goes back; for {@code digits} a digit's rows
 * @param clearEvery the number of batches after which a text's sequences start from the zero state again, 0 for once a
 *     pass; a network that seldom saw the zero state may start badly from it and never recover
 * @param optimizer the optimiser
 * @param rate the learning rate over the run
 * @param dropout share of units that are left out, for the layer above, at each step of learning
 * @param recurrentDropout share of recurrent weights that are left out at each step
 * @param average the weight of the earlier mean in the running mean of the parameters; 0 takes the newest parameters. The
 *     mean is what is measured and kept as the best
 * @param clipNorm the largest norm of the gradient; a longer one is scaled down to it
 * @param epochs passes over the training part
 * @param steps the total number of steps, instead of epochs; 0 for none
 * @param evaluateEvery steps between two measurements on the held-out part, each followed by a checkpoint
 * @param patience measurements without a new best after which the run stops early; 0 never stops
 * @param heldOut share of the training data that is held out
 * @param minCount characters that occur fewer times are unknown
 * @param maxSymbols the most characters that are known
 * @param threads the number of parts of each batch that are computed in parallel. Another number rounds differently, and
 *     each part has its own dropout
 * @param store how the kernels of the best parameters are stored
 * @param seed the seed of all random numbers
 * @param distortion how the images of digits are changed while learning
 */
record TrainingOptions(String task, List<Path> data, List<Path> also, Path from, String name, Path folder, String cell,
        int units, int layers, int embedding, boolean tied, int batchSize, int timeSteps, int clearEvery, OptimizerKind optimizer,
        LearningRate rate, double dropout, double recurrentDropout,
        double average, double clipNorm, int epochs, int steps,
        int evaluateEvery, int patience, double heldOut, int minCount, int maxSymbols,
        int threads, StoredType store, int seed, DigitDistortion distortion) {
    /** Maven's own options without a dot in their names. */
    private static final List<String> OF_MAVEN = List.of("skipTests", "skipITs", "skipBrowserTests", "basedir",
            "encoding", "port", "prefix");

    /**
     * Reads the options of a run.
     *
     * @param given by name, without {@code -D}
     * @throws OptionException in one line, for the first option that does not fit
     */
    static TrainingOptions of(Map<String, String> given) {
        return read(RunBeginning.settings(given));
    }

    private static TrainingOptions read(Map<String, String> given) {
        var reader = new OptionReader(given);
        String task = reader.oneOf("task", "text", List.of("text", "digits", "poems"));
        boolean text = task.equals("text");
        boolean digits = task.equals("digits");
        boolean poems = task.equals("poems");
        String dataOption = text ? "text" : "data";
        String data = reader.text(dataOption, null);
        reader.text(text ? "data" : "text", null);
        String cell = reader.oneOf("cell", "lstm", List.of("lstm", "gru", "rnn"));
        int units = reader.whole("units", poems ? 256 : 128, 1, 4096);
        int layers = reader.whole("layers", 1, 1, 16);
        int embedding = digits ? 0 : reader.whole("embedding", poems ? units : 0, 0, 4096);
        boolean tied = !digits && Boolean.parseBoolean(reader.oneOf("tied", Boolean.toString(poems), List.of("true", "false")));
        String name = reader.text("name", task + "-" + cell + "-" + units + (layers > 1 ? "x" + layers : ""));
        if (name.contains("/") || name.contains("\\") || name.startsWith(".")) {
            throw new OptionException("-Dname=" + name + ": expected the name of one folder");
        }
        if (tied && (embedding == 0 || layers == 1 && embedding != units)) {
            throw new OptionException("-Dtied=true: the embedding is " + embedding + " wide and " + layers
                    + (layers == 1 ? " layer" : " layers") + " " + units
                    + ", expected -Dembedding=" + units + ", or more layers, whose topmost takes the embedding's width");
        }
        var options = new TrainingOptions(task, paths(data), poems ? paths(reader.text("also", null)) : List.of(),
                text ? path(reader.text("from", null)) : null, name,
                Path.of(reader.text("out", "target/train"), name), cell, units, layers, embedding, tied,
                reader.whole("batchSize", text ? 32 : 64, 1, 4096),
                text ? reader.whole("timeSteps", 50, 1, 4096) : 0,
                text ? reader.whole("clearEvery", 20, 0, 1_000_000) : 1,
                OptimizerKind.of(reader.oneOf("optimizer", "adam", List.of("adam", "rmsprop", "sgd"))),
                new LearningRate(reader.number("learningRate", text ? 0.004 : 0.002, 1e-9, 10),
                        reader.number("finalRate", 0.05, 0, 1), reader.whole("warmUp", 0, 0, 1_000_000)),
                reader.number("dropout", 0, 0, 0.99),
                reader.number("recurrentDropout", 0, 0, 0.99),
                reader.number("average", 0, 0, 0.999999),
                reader.number("clipNorm", 5, 1e-9, 1e9),
                reader.whole("epochs", digits ? 10 : 20, 1, 100_000),
                reader.whole("steps", 0, 0, 1_000_000_000),
                reader.whole("evaluateEvery", 500, 1, 1_000_000_000),
                reader.whole("patience", 10, 0, 1_000_000),
                reader.number("heldOut", text ? 0.1 : digits ? 1.0 / 12 : 0.05, 0.0001, 0.9),
                digits ? 1 : reader.whole("minCount", poems ? 2 : 1, 1, 1_000_000),
                digits ? 10 : reader.whole("maxSymbols", poems ? 3600 : 100_000, 2, 100_000),
                reader.whole("threads", 2, 1, 64),
                StoredType.valueOf(reader.oneOf("store", "f32", List.of("f32", "f16", "i8")).toUpperCase(Locale.ROOT)),
                reader.whole("seed", 1, Integer.MIN_VALUE, Integer.MAX_VALUE),
                digits ? distortion(reader) : DigitDistortion.NONE);
        reader.refuseUnknown(OF_MAVEN);
        if (data == null) {
            throw new OptionException("-D" + dataOption + " is missing, expected " + switch (task) {
                case "text" -> "a UTF-8 text file: mvn -Ptrain -Dtext=FILE";
                case "poems" -> "files of poems, one a line: mvn -Ptrain -Dtask=poems -Ddata=FILE,FILE";
                default -> "the folder of MNIST's four files: mvn -Ptrain -Dtask=digits -Ddata=DIR";
            });
        }
        if (options.threads > options.batchSize) {
            throw new OptionException("-Dthreads=" + options.threads + ": expected at most batchSize, which is "
                    + options.batchSize);
        }
        return options;
    }

    private static DigitDistortion distortion(OptionReader reader) {
        return new DigitDistortion(reader.number("shift", 0, 0, 28), reader.number("rotation", 0, 0, 180),
                reader.number("stretch", 0, 0, 0.8), reader.number("bend", 0, 0, 28));
    }

    private static Path path(String text) {
        return text == null ? null : Path.of(text);
    }

    /** The files in a list, separated by commas. */
    private static List<Path> paths(String text) {
        return text == null ? List.of() : Arrays.stream(text.split(",")).map(Path::of).toList();
    }

    private static String names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(","));
    }

    /** The options that a resumed run must share with the run it continues; they do not include folders. */
    String identity() {
        var all = new StringBuilder("task=" + task + " cell=" + cell + " units=" + units + " layers=" + layers);
        if (embedding > 0) {
            all.append(" embedding=" + embedding + " tied=" + tied);
        }
        all.append(" batchSize=" + batchSize);
        if (task.equals("text")) {
            all.append(" timeSteps=" + timeSteps + " clearEvery=" + clearEvery);
        }
        if (!task.equals("digits")) {
            all.append(" minCount=" + minCount + " maxSymbols=" + maxSymbols);
        }
        if (!distortion.isNone()) {
            all.append(" shift=" + distortion.shift() + " rotation=" + distortion.rotation() + " stretch="
                    + distortion.stretch() + " bend=" + distortion.bend());
        }
        return all + " optimizer=" + optimizer.id() + " learningRate=" + rate.peak() + " finalRate=" + rate.last()
                + " warmUp=" + rate.warmUp() + " dropout=" + dropout + " recurrentDropout=" + recurrentDropout
                + " average=" + average + " clipNorm=" + clipNorm + (steps > 0 ? " steps=" + steps : " epochs=" + epochs)
                + " evaluateEvery=" + evaluateEvery + " patience=" + patience + " heldOut=" + heldOut
                + " threads=" + threads + " seed=" + seed;
    }

    /** The single file or folder of a task that has just one. */
    Path source() {
        return data.get(0);
    }

    /** The names of the files to learn from. */
    String dataNames() {
        return names(data);
    }

    /** The command that starts this run again. */
    String command() {
        return "mvn -Ptrain -D" + (task.equals("text") ? "text=" : "data=") + dataNames()
                + (also.isEmpty() ? "" : " -Dalso=" + names(also)) + " -D"
                + identity().replace(" ", " -D") + " -Dstore=" + store.name().toLowerCase(Locale.ROOT);
    }
}
