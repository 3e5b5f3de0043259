package gatenotes.site.train;

import gatenotes.figures.parts.DigitModel;
import gatenotes.jvm.FloatMatMul;
import gatenotes.nn.Network;
import gatenotes.store.FormatException;
import gatenotes.store.SafeTensors;
import gatenotes.task.DigitChange;
import gatenotes.task.Digits;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Measures how well a network reads MNIST's test images, original and changed, for {@code mvn -Pmeasure-digits -Ddata=DIR}.
 * Prints the confusion table and the numbers of the figure {@code demo:digits}.
 */
public final class DigitMeasure {
    private static final int BATCH = 200;

    private final Network network;
    private final Digits digits;

    private DigitMeasure(Network network, Digits digits) {
        this.network = network;
        this.digits = digits;
    }

    /** @param arguments the network's file and the folder of MNIST's files */
    public static void main(String[] arguments) throws IOException {
        try {
            // Maven passes an empty argument as null.
            if (arguments.length < 2 || arguments[1] == null || arguments[1].isBlank()) {
                throw new OptionException("-Ddata is missing, expected the folder of MNIST's four files: "
                        + "mvn -Pmeasure-digits -Ddata=DIR");
            }
            measure(Path.of(arguments[0]), Path.of(arguments[1]), System.out);
        } catch (OptionException | FormatException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** @throws OptionException if MNIST's test images are not in the folder */
    static void measure(Path model, Path data, PrintStream out) throws IOException {
        var network = DigitModel.read(SafeTensors.read(model.toString(), Files.readAllBytes(model)), new FloatMatMul());
        var measure = new DigitMeasure(network, DigitTask.testImages(data));
        out.println(model + " on " + measure.digits.count() + " test images; rows: what they are, columns: what is read");
        for (int[] row : measure.confusion(DigitChange.NONE, 0)) {
            out.println(Arrays.stream(row).mapToObj(count -> String.format("%6d", count)).collect(Collectors.joining()));
        }
        out.println("right, for each change and amount:");
        for (var change : DigitChange.values()) {
            var right = new ArrayList<String>();
            for (int amount = change.least(); amount <= change.most(); amount++) {
                right.add(Integer.toString(right(measure.confusion(change, amount))));
            }
            out.println("{" + String.join(", ", right) + "}, // " + change.word());
        }
    }

    private static int right(int[][] confusion) {
        int right = 0;
        for (int digit = 0; digit < confusion.length; digit++) {
            right += confusion[digit][digit];
        }
        return right;
    }

    /** The confusion table, [digit][digit it was read as]: the number of images. */
    private int[][] confusion(DigitChange change, int amount) {
        int rows = digits.rows();
        int columns = digits.columns();
        var confusion = new int[Digits.CLASSES][Digits.CLASSES];
        var image = new float[rows * columns];
        for (int first = 0; first < digits.count(); first += BATCH) {
            int count = Math.min(BATCH, digits.count() - first);
            var inputs = new float[rows * count * columns];
            for (int i = 0; i < count; i++) {
                digits.image(first + i, image);
                float[] changed = change.apply(image, amount);
                for (int row = 0; row < rows; row++) {
                    System.arraycopy(changed, row * columns, inputs, (row * count + i) * columns, columns);
                }
            }
            var trace = network.newTrace(rows, count);
            trace.setInput(inputs);
            network.forward(trace);
            for (int i = 0; i < count; i++) {
                int at = ((rows - 1) * count + i) * Digits.CLASSES;
                int best = 0;
                for (int digit = 1; digit < Digits.CLASSES; digit++) {
                    best = trace.output()[at + digit] > trace.output()[at + best] ? digit : best;
                }
                confusion[digits.labels()[first + i]][best]++;
            }
        }
        return confusion;
    }
}
