package gatenotes.checks;

import gatenotes.math.Random;
import gatenotes.store.FormatException;
import gatenotes.store.SafeTensors;
import gatenotes.store.SafeTensorsWriter;
import gatenotes.store.StoredType;
import gatenotes.store.Tensor;
import gatenotes.task.TextBatches;
import gatenotes.task.Vocabulary;

/** Files are written and read with the same bits on the JVM and in the browser; damaged files give the same error. */
final class StoreCheck implements Check {
    private static final int DAMAGED = 2000;

    @Override
    public String name() {
        return "store";
    }

    @Override
    public String run() {
        var random = new Random(3);
        float[] values = new float[35];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * (i % 7 == 0 ? 1e-6 : 3));
        }
        var vocabulary = Vocabulary.of("LSTM 相关的一些问题 😀");
        byte[] file = new SafeTensorsWriter().metadata("vocabulary", vocabulary.symbols())
                .add(new Tensor("a/kernel", new int[] {5, 7}, values), StoredType.F32)
                .add(new Tensor("b/kernel", new int[] {7, 5}, values), StoredType.F16)
                .add(new Tensor("c/kernel", new int[] {5, 7}, values), StoredType.I8)
                .toBytes();
        int hash = 1;
        for (byte b : file) {
            hash = 31 * hash + b;
        }
        var read = SafeTensors.read("store", file);
        for (var tensor : read.tensors()) {
            for (float value : tensor.values()) {
                hash = 31 * hash + Float.floatToIntBits(value);
            }
        }
        int refused = 0;
        for (int i = 0; i < DAMAGED; i++) {
            byte[] damaged = file.clone();
            damaged[random.nextInt(file.length)] = (byte) random.nextInt();
            damaged[random.nextInt(200)] ^= (byte) (1 << random.nextInt(8));
            try {
                hash = 31 * hash + SafeTensors.read("damaged", damaged).tensors().size();
            } catch (FormatException e) {
                refused++;
                hash = 31 * hash + e.getMessage().hashCode();
            }
        }
        var again = Vocabulary.of(read.metadata().get("vocabulary"));
        int[] batch = new int[6];
        new TextBatches(again.encode("一些问题些问题"), 3, 2).fill(0, batch, new int[6]);
        return Integer.toHexString(hash) + " " + refused + " " + again.decode(batch);
    }
}
