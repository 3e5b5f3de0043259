package gatenotes.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SafeTensorsWriterTest {
    @Test
    void writesTheBytesThatPythonWrites() {
        byte[] written = new SafeTensorsWriter()
                .metadata("vocabulary", "\n a\"\\é水😀")
                .add(tensor("标量/b", new int[0], 7.5f), StoredType.F32)
                .add(tensor("half", new int[] {5}, 1, -2.5f, 65504, 0x1p-24f, 0.333251953125f), StoredType.F16)
                .add(tensor("lstm_1/kernel", new int[] {2, 3}, 0.5f, -1.25f, 3, 0x1p-126f, 1e30f, -0.0f),
                        StoredType.F32)
                .add(tensor("empty", new int[] {0, 4}), StoredType.F32)
                .add(tensor("table_scale", new int[] {2}, 0.5f, 2), StoredType.F32)
                .toBytes();
        // Compares Python's file without its I8 table, because the format does not define quantization.
        var expected = SafeTensors.read("python", SafeTensorsTest.python());
        var actual = SafeTensors.read("written", written);
        assertEquals(expected.metadata(), actual.metadata());
        for (var tensor : actual.tensors()) {
            if (!tensor.name().equals("table_scale")) {
                assertArrayEquals(expected.tensor(tensor.name()).shape(), tensor.shape());
                assertArrayEquals(expected.tensor(tensor.name()).values(), tensor.values());
            }
        }
        assertEquals(0, written[0] % 8, "the data starts at a multiple of 8");
    }

    @Test
    void takesTheSameBytesInAnyOrder() {
        var a = tensor("b/a", new int[] {1}, 1);
        var b = tensor("a/b", new int[] {2, 2}, 1, 2, 3, 4);
        byte[] one = new SafeTensorsWriter().metadata("x", "1").metadata("a", "2")
                .add(a, StoredType.F32).add(b, StoredType.I8).toBytes();
        byte[] two = new SafeTensorsWriter().metadata("a", "2").metadata("x", "1")
                .add(b, StoredType.I8).add(a, StoredType.F32).toBytes();
        assertArrayEquals(one, two);
    }

    @Test
    void quantizesWithinHalfAStepOfEachRow() {
        var random = new Random(7);
        float[] values = new float[5 * 7];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / 7 == 2 ? 0 : (float) (random.nextGaussian() * Math.pow(10, i / 7 - 2));
        }
        byte[] file = new SafeTensorsWriter().add(new Tensor("w", new int[] {5, 7}, values), StoredType.I8).toBytes();
        float[] back = SafeTensors.read("w", file).tensor("w").values();
        for (int row = 0; row < 5; row++) {
            float largest = 0;
            for (int i = 7 * row; i < 7 * row + 7; i++) {
                largest = Math.max(largest, Math.abs(values[i]));
            }
            for (int i = 7 * row; i < 7 * row + 7; i++) {
                assertEquals(values[i], back[i], largest / 254 * 1.0001, "value " + i);
            }
        }
    }

    @Test
    void refusesWhatAReaderWouldRefuse() {
        var writer = new SafeTensorsWriter().add(tensor("a", new int[] {1}, 1), StoredType.F32);
        assertThrows(IllegalArgumentException.class, () -> writer.add(tensor("a", new int[] {1}, 1), StoredType.F32));
        assertThrows(IllegalArgumentException.class,
                () -> writer.add(tensor("__metadata__", new int[] {1}, 1), StoredType.F32));
        assertThrows(IllegalArgumentException.class,
                () -> writer.add(tensor("b", new int[] {1}, Float.NaN), StoredType.F32));
        assertThrows(IllegalArgumentException.class,
                () -> writer.add(tensor("b", new int[] {1}, 65505), StoredType.F16));
        assertThrows(IllegalArgumentException.class, () -> writer.add(tensor("b", new int[0], 1), StoredType.I8));
        assertThrows(IllegalArgumentException.class, () -> tensor("b", new int[] {2}, 1));
    }

    private static Tensor tensor(String name, int[] shape, float... values) {
        return new Tensor(name, shape, values);
    }
}
