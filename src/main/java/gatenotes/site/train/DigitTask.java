package gatenotes.site.train;

import gatenotes.math.Random;
import gatenotes.nn.NetworkSpec;
import gatenotes.task.Digits;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The name of a digit, after its last row. */
final class DigitTask implements TrainingTask {
    private final TrainingOptions options;
    private final Digits images;
    private final Batches training;
    private final Batches heldOut;
    private final Batches test;
    private final String dataHash;

    /** @throws OptionException if MNIST's files are not there or damaged, or too few images are left to learn from */
    DigitTask(TrainingOptions options) {
        this.options = options;
        var part = MnistFolder.training(options.data());
        var testImages = MnistFolder.test(options.data()).digits();
        images = part.digits();
        dataHash = part.hash();
        int cut = images.count() - (int) (images.count() * options.heldOut());
        if (cut < options.batchSize() || cut == images.count() || testImages.count() == 0
                || testImages.rows() != images.rows() || testImages.columns() != images.columns()) {
            throw new OptionException(options.data() + ": " + images.count() + " images, " + cut
                    + " to learn from, and " + testImages.count() + " to test on; expected at least batchSize "
                    + options.batchSize() + " to learn from, some held out, and test images of the same size");
        }
        training = shuffled(images, cut, options);
        heldOut = inOrder(images, cut, images.count(), options.batchSize());
        test = inOrder(testImages, 0, testImages.count(), options.batchSize());
    }

    /** The first images in another order at each pass; fewer than a batch are left out of a pass. */
    private static Batches shuffled(Digits digits, int end, TrainingOptions options) {
        // The order follows from seed and pass alone, so that a resumed run meets the same one.
        return new ImageBatches(digits, options.batchSize(), end / options.batchSize(), end,
                pass -> Digits.shuffled(new Random(options.seed() * 31 + pass), 0, end));
    }

    /** All images of a range; the last batch is filled up with its last image. */
    private static Batches inOrder(Digits digits, int from, int to, int batchSize) {
        int count = (to - from + batchSize - 1) / batchSize;
        int[] order = IntStream.range(from, from + count * batchSize).map(image -> Math.min(to - 1, image)).toArray();
        return new ImageBatches(digits, batchSize, count, to - from, pass -> order);
    }

    private static final class ImageBatches implements Batches {
        private final Digits digits;
        private final Batch batch;
        private final int count;
        private final int images;
        private final IntFunction<int[]> orders;
        private int[] order;
        private int orderedPass = -1;

        ImageBatches(Digits digits, int batchSize, int count, int images, IntFunction<int[]> orders) {
            this.digits = digits;
            this.count = count;
            this.images = images;
            this.orders = orders;
            batch = Batch.ofValues(digits.rows(), batchSize, digits.columns());
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public Batch get(int pass, int number) {
            if (pass != orderedPass) {
                order = orders.apply(pass);
                orderedPass = pass;
            }
            digits.fill(order, number * batch.batchSize(), batch.batchSize(), batch.values(), batch.targets());
            return batch;
        }

        @Override
        public int counted(int number) {
            return Math.min(batch.batchSize(), images - number * batch.batchSize());
        }
    }

    @Override
    public NetworkSpec network() {
        return TrainingTask.stack(NetworkSpec.input(images.columns()), options).dense(Digits.CLASSES).lastOutput();
    }

    @Override
    public Batches training() {
        return training;
    }

    @Override
    public Batches heldOut() {
        return heldOut;
    }

    @Override
    public Batches test() {
        return test;
    }

    @Override
    public Map<String, String> metadata() {
        return Map.of("classes", "0123456789");
    }

    @Override
    public String dataHash() {
        return dataHash;
    }

    @Override
    public String unit() {
        return "images";
    }

    @Override
    public int unitsPerBatch() {
        return options.batchSize();
    }
}
