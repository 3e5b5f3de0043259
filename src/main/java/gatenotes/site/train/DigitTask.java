package gatenotes.site.train;

import gatenotes.math.Random;
import gatenotes.site.files.Sha256;
import gatenotes.site.files.Unpacked;
import gatenotes.site.train.TrainingTask.Batches;
import gatenotes.site.train.TrainingTask.Source;
import gatenotes.store.FormatException;
import gatenotes.store.Idx;
import gatenotes.task.DigitDistortion;
import gatenotes.task.Digits;
import gatenotes.train.SoftmaxCrossEntropy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The task to name a digit after its last row, from MNIST's four files as published, packed by gzip or unpacked. */
final class DigitTask {
    private DigitTask() {
    }

    /** @throws OptionException if MNIST's files are missing or damaged, or too few images are left to learn from */
    static TrainingTask of(TrainingOptions options) {
        var part = read(options.source(), "train");
        var test = read(options.source(), "t10k").digits();
        var images = part.digits();
        int batchSize = options.batchSize();
        int cut = images.count() - (int) (images.count() * options.heldOut());
        if (cut < batchSize || cut == images.count() || test.count() == 0
                || test.rows() != images.rows() || test.columns() != images.columns()) {
            throw new OptionException(options.source() + ": " + images.count() + " images, " + cut
                    + " to learn from, and " + test.count() + " to test on; expected at least batchSize "
                    + batchSize + " to learn from, some held out, and test images of the same size");
        }
        // The order depends on seed and pass alone, so that a resumed run has the same order. A rest that does not fill
        // a batch is left out of a pass.
        var training = batches(images, batchSize, cut / batchSize, cut,
                pass -> Digits.shuffled(new Random(options.seed() * 31 + pass), 0, cut), options.distortion(), options.seed());
        return new TrainingTask(TrainingTask.stack(images.columns(), options).dense(Digits.CLASSES).lastOutput(),
                training, inOrder(images, cut, batchSize), inOrder(test, 0, batchSize),
                Map.of("classes", "0123456789"), network -> null, part.hash(), "images", batchSize);
    }

    /** All images from index {@code from} on, in order; the last batch is filled up with the last image. */
    private static Batches inOrder(Digits digits, int from, int batchSize) {
        int images = digits.count() - from;
        int count = (images + batchSize - 1) / batchSize;
        int[] order = IntStream.range(from, from + count * batchSize).map(image -> Math.min(digits.count() - 1, image))
                .toArray();
        return batches(digits, batchSize, count, images, pass -> order, DigitDistortion.NONE, 0);
    }

    /** @param images how many images of a pass count */
    private static Batches batches(Digits digits, int batchSize, int count, int images, IntFunction<int[]> orders,
            DigitDistortion distortion, int seed) {
        var batch = Batch.ofValues(digits.rows(), batchSize, digits.columns());
        return new Batches(count, false, new Source() {
            private int[] order;
            private int orderedPass = -1;

            @Override
            public Batch batch(int pass, int number) {
                if (pass != orderedPass) {
                    order = orders.apply(pass);
                    orderedPass = pass;
                }
                int first = number * batchSize;
                digits.fill(order, first, batchSize, distortion, seed * 31 + pass, batch.values(), batch.targets());
                if (images < first + batchSize) {
                    Arrays.fill(batch.targets(), images - first, batchSize, SoftmaxCrossEntropy.IGNORE);
                }
                return batch;
            }
        });
    }

    /**
     * MNIST's 10,000 test images.
     *
     * @throws OptionException if the files are not in the folder
     */
    static Digits testImages(Path folder) {
        return read(folder, "t10k").digits();
    }

    /** Images with their labels, and a hash of the two files. */
    private record Part(Digits digits, String hash) {
    }

    /** @param part {@code train}, 60,000 images to learn from, or {@code t10k}, 10,000 to test on */
    private static Part read(Path folder, String part) {
        var images = idx(folder, part + "-images-idx3-ubyte", 3);
        var labels = idx(folder, part + "-labels-idx1-ubyte", 1);
        try {
            return new Part(new Digits(images.shape()[1], images.shape()[2], images.values(), labels.values()),
                    Sha256.hex(images.values(), labels.values()));
        } catch (IllegalArgumentException e) {
            throw new OptionException(folder + ": " + part + ": " + e.getMessage());
        }
    }

    /**
     * Reads one file. The published names have a hyphen before their last part; some programs replace it by a dot when they
     * unpack.
     */
    private static Idx idx(Path folder, String name, int axes) {
        var dotted = name.replace("-idx", ".idx");
        var file = Stream.of(name + ".gz", name, dotted + ".gz", dotted).map(folder::resolve).filter(Files::exists).findFirst()
                .orElse(folder.resolve(name));
        try {
            return Idx.read(file.toString(), Unpacked.bytes(file), axes);
        } catch (FormatException e) {
            throw new OptionException(e.getMessage());
        } catch (NoSuchFileException e) {
            throw new OptionException(file + ": there is no such file, expected MNIST's " + name + " or " + dotted
                    + ", or the same with .gz");
        } catch (IOException e) {
            throw new OptionException(file + ": cannot be read (" + e.getMessage() + "), expected MNIST's " + name
                    + ", packed by gzip or not");
        }
    }
}
