package gatenotes.site.train;

import gatenotes.math.Random;
import gatenotes.nn.NetworkSpec;
import gatenotes.task.Digits;
import java.util.Map;

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
        training = new Shuffled(images, cut, options);
        heldOut = new InOrder(images, cut, images.count(), options.batchSize());
        test = new InOrder(testImages, 0, testImages.count(), options.batchSize());
    }

    /** The first images in another order at each pass; fewer than a batch are left out of a pass. */
    private static final class Shuffled implements Batches {
        private final Digits digits;
        private final int end;
        private final TrainingOptions options;
        private final Batch batch;
        private int[] order;
        private int orderedPass = -1;

        Shuffled(Digits digits, int end, TrainingOptions options) {
            this.digits = digits;
            this.end = end;
            this.options = options;
            batch = Batch.ofValues(digits.rows(), options.batchSize(), digits.columns());
        }

        @Override
        public int count() {
            return end / options.batchSize();
        }

        @Override
        public Batch get(int pass, int number) {
            if (pass != orderedPass) {
                // The order follows from seed and pass alone, so that a resumed run meets the same one.
                order = Digits.shuffled(new Random(options.seed() * 31 + pass), 0, end);
                orderedPass = pass;
            }
            digits.fill(order, number * options.batchSize(), options.batchSize(), batch.values(), batch.targets());
            return batch;
        }

        @Override
        public int counted(int number) {
            return options.batchSize();
        }
    }

    /** All images of a range; the last batch is filled up with its last image. */
    private static final class InOrder implements Batches {
        private final Digits digits;
        private final int from;
        private final int to;
        private final Batch batch;

        InOrder(Digits digits, int from, int to, int batchSize) {
            this.digits = digits;
            this.from = from;
            this.to = to;
            batch = Batch.ofValues(digits.rows(), batchSize, digits.columns());
        }

        @Override
        public int count() {
            return (to - from + batch.batchSize() - 1) / batch.batchSize();
        }

        @Override
        public Batch get(int pass, int number) {
            int[] order = new int[batch.batchSize()];
            for (int i = 0; i < order.length; i++) {
                order[i] = Math.min(to - 1, from + number * order.length + i);
            }
            digits.fill(order, 0, order.length, batch.values(), batch.targets());
            return batch;
        }

        @Override
        public int counted(int number) {
            return Math.min(batch.batchSize(), to - from - number * batch.batchSize());
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
