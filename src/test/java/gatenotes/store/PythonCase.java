package gatenotes.store;

import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.task.TextBatches;
import gatenotes.task.Vocabulary;
import gatenotes.train.Adam;
import gatenotes.train.Clipping;
import gatenotes.train.Generator;
import gatenotes.train.SoftmaxCrossEntropy;
import gatenotes.train.Trainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A small trained network in a file, its programs for Python, and what they must print.
 *
 * @param name of the files in {@link #FOLDER}
 */
record PythonCase(String name, NetworkSpec trained, StoredType kernels, String start, String passage) {
    static final Path FOLDER = Path.of("src/test/resources/store/python");
    static final List<String> FRAMEWORKS = List.of("torch", "keras");

    private static final String TEXT = "The gate said: \"hold\". 门开了。\nThe cell kept it; 门关了。\nThe gate said: \"let go\". 门开了。\n";
    /** The symbols, with one for unknown characters. */
    private static final String SYMBOLS = Vocabulary.of(TEXT + TEXT + "#", 2, 99).symbols();
    private static final int SIZE = SYMBOLS.length();

    static final List<PythonCase> ALL = List.of(
            new PythonCase("lstm", NetworkSpec.input(SIZE).lstm(12).lstm(8).dense(SIZE), StoredType.F32, "The ",
                    "The cell said: \"let go\". 门关了。\nThe gate kept it!"),
            new PythonCase("gru", NetworkSpec.input(SIZE).gru(12).gru(8).dense(SIZE), StoredType.F16, "门",
                    "\"hold\" \\ 门开了。"),
            new PythonCase("rnn", NetworkSpec.input(SIZE).simpleRnn(12).simpleRnn(10).dense(SIZE), StoredType.I8, "\"",
                    "The gate\t门"));

    /** Trains all networks anew and writes their files; {@link RunPython} then writes Python's output. */
    public static void main(String[] arguments) throws IOException {
        for (var one : ALL) {
            Files.write(FOLDER.resolve(one.fileName()), one.train());
        }
    }

    private byte[] train() {
        var network = Network.create(trained, new Random(3), new JavaMatMul());
        var trainer = new Trainer(network, new Adam(network.parameters(), 0.01), Clipping.byNorm(1), 16, 1);
        var batches = new TextBatches(Vocabulary.of(SYMBOLS).encode(TEXT), 1, 16);
        for (int step = 0; step < 900; step++) {
            int[] inputs = new int[16];
            int[] targets = new int[16];
            batches.fill(step % batches.batches(), inputs, targets);
            if (step % batches.batches() == 0) {
                trainer.clearState();
            }
            trainer.step(inputs, targets);
        }
        return ParameterFile.write(network.parameters(), Map.of(NetworkFile.VOCABULARY, SYMBOLS), kernels);
    }

    String fileName() {
        return name + ".safetensors";
    }

    NetworkFile opened() {
        return NetworkFile.read(read(fileName()));
    }

    static SafeTensors read(String file) {
        try {
            return SafeTensors.read(file, Files.readAllBytes(FOLDER.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String program(String framework) {
        var file = opened();
        return framework.equals("torch") ? PyTorchProgram.write(file.spec(), file.symbols(), fileName(), start, passage)
                : KerasProgram.write(file.spec(), file.symbols(), fileName(), start, passage);
    }

    /** Our own network's results, in the form that the programs print. */
    Printed ours() {
        return ours(opened(), start, passage);
    }

    static Printed ours(NetworkFile file, String start, String passage) {
        var network = file.network(new JavaMatMul());
        var vocabulary = Vocabulary.of(file.symbols());
        var generator = new Generator(network);
        int next = -1;
        for (int symbol : vocabulary.encode(start)) {
            next = generator.next(symbol, 0, new Random(1));
        }
        var text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append(vocabulary.decode(next));
            next = generator.next(next, 0, new Random(1));
        }
        int[] read = vocabulary.encode(passage);
        var trace = network.newTrace(read.length - 1, 1);
        trace.setInput(Arrays.copyOf(read, read.length - 1));
        network.forward(trace);
        return new Printed(text.toString(),
                SoftmaxCrossEntropy.mean(trace, Arrays.copyOfRange(read, 1, read.length)));
    }

    /** The output of a program: a text, and in the last line the loss. */
    record Printed(String text, double loss) {
        private static final double TOLERANCE = 1e-4;

        static Printed read(String output) {
            int at = output.lastIndexOf("\nloss ");
            if (at < 0) {
                throw new IllegalArgumentException("no line with a loss in: " + output);
            }
            return new Printed(output.substring(0, at), Double.parseDouble(output.substring(at + 6).strip()));
        }

        /** A line with the differences; null if there are none. */
        String difference(Printed other) {
            int same = 0;
            while (same < text.length() && same < other.text.length() && text.charAt(same) == other.text.charAt(same)) {
                same++;
            }
            if (!text.equals(other.text)) {
                return "the texts part after " + same + " characters";
            }
            return Math.abs(loss - other.loss) <= TOLERANCE ? null : "the loss is " + other.loss + ", expected " + loss;
        }
    }
}
