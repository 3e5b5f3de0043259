package gatenotes.site.train;

import gatenotes.math.Random;
import gatenotes.site.train.TrainingTask.Batches;
import gatenotes.site.train.TrainingTask.Filler;
import gatenotes.task.Digits;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The name of a digit, after its last row. */
final class DigitTask {
    private DigitTask() {
    }

    /** @throws OptionException if MNIST's files are not there or damaged, or too few images are left to learn from */
    static TrainingTask of(TrainingOptions options) {
        var part = MnistFolder.read(options.data(), "train");
        var test = MnistFolder.read(options.data(), "t10k").digits();
        var images = part.digits();
        int batchSize = options.batchSize();
        int cut = images.count() - (int) (images.count() * options.heldOut());
        if (cut < batchSize || cut == images.count() || test.count() == 0
                || test.rows() != images.rows() || test.columns() != images.columns()) {
            throw new OptionException(options.data() + ": " + images.count() + " images, " + cut
                    + " to learn from, and " + test.count() + " to test on; expected at least batchSize "
                    + batchSize + " to learn from, some held out, and test images of the same size");
        }
        // The order follows from seed and pass alone, so that a resumed run meets the same one. Fewer images than a
        // batch are left out of a pass.
        var training = batches(images, batchSize, cut / batchSize, cut,
                pass -> Digits.shuffled(new Random(options.seed() * 31 + pass), 0, cut));
        return new TrainingTask(TrainingTask.stack(images.columns(), options).dense(Digits.CLASSES).lastOutput(),
                training, inOrder(images, cut, batchSize), inOrder(test, 0, batchSize),
                Map.of("classes", "0123456789"), network -> null, part.hash(), "images", batchSize);
    }

    /** All images from one on; the last batch is filled up with the last image. */
    private static Batches inOrder(Digits digits, int from, int batchSize) {
        int images = digits.count() - from;
        int count = (images + batchSize - 1) / batchSize;
        int[] order = IntStream.range(from, from + count * batchSize).map(image -> Math.min(digits.count() - 1, image))
                .toArray();
        return batches(digits, batchSize, count, images, pass -> order);
    }

    private static Batches batches(Digits digits, int batchSize, int count, int images, IntFunction<int[]> orders) {
        var batch = Batch.ofValues(digits.rows(), batchSize, digits.columns());
        return new Batches(count, images, false, batch, new Filler() {
            private int[] order;
            private int orderedPass = -1;

            @Override
            public void fill(int pass, int number) {
                if (pass != orderedPass) {
                    order = orders.apply(pass);
                    orderedPass = pass;
                }
                digits.fill(order, number * batchSize, batchSize, batch.values(), batch.targets());
            }
        });
    }
}
