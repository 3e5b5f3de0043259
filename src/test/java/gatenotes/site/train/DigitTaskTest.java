package gatenotes.site.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.math.Random;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigitTaskTest {
    @TempDir
    Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    /** Digits of 4 rows and 10 columns: digit d has its ink in column d, with some random noise. */
    @BeforeEach
    void drawDigits() throws IOException {
        write("train", 230, true);
        write("t10k", 47, false);
    }

    private void write(String part, int count, boolean packed) throws IOException {
        var random = new Random(count);
        var images = ByteBuffer.allocate(16 + count * 40).putInt(2051).putInt(count).putInt(4).putInt(10);
        var labels = ByteBuffer.allocate(8 + count).putInt(2049).putInt(count);
        for (int i = 0; i < count; i++) {
            int digit = random.nextInt(10);
            labels.put((byte) digit);
            for (int pixel = 0; pixel < 40; pixel++) {
                images.put((byte) (pixel % 10 == digit ? 200 + random.nextInt(56) : random.nextInt(30)));
            }
        }
        write(part + "-images-idx3-ubyte", images.array(), packed);
        write(part + "-labels-idx1-ubyte", labels.array(), packed);
    }

    private void write(String name, byte[] bytes, boolean packed) throws IOException {
        var file = Files.newOutputStream(folder.resolve(name + (packed ? ".gz" : "")));
        try (OutputStream out = packed ? new GZIPOutputStream(file) : file) {
            out.write(bytes);
        }
    }

    private Map<String, String> options(String name) {
        return new HashMap<>(Map.of("task", "digits", "data", folder.toString(), "out", folder.toString(), "name", name,
                "units", "16", "batchSize", "10", "evaluateEvery", "20", "learningRate", "0.02", "threads", "2"));
    }

    private void train(Map<String, String> given, int stopAt) throws IOException {
        int[] asked = {0};
        TrainMain.train(given, new PrintStream(printed), false, () -> ++asked[0] == stopAt);
    }

    @Test
    void learnsDigitsAndTestsOnTheOnesSetAside() throws IOException {
        train(options("whole"), -1);
        String summary = Files.readString(folder.resolve("whole/summary.json"));
        assertTrue(summary.contains("\"testCount\": 47,"), "all of them, though 47 is no multiple of 10: " + summary);
        assertTrue(summary.contains("\"testAccuracy\": 1.0"), summary);
        assertTrue(printed.toString().contains("test accuracy 100.00 %"), printed.toString());
    }

    @Test
    void meetsTheSameOrderWhenResumed() throws IOException {
        train(options("whole"), -1);
        train(options("parts"), 30);
        train(options("parts"), 50);
        train(options("parts"), -1);
        assertArrayEquals(Files.readAllBytes(folder.resolve("whole/model.safetensors")),
                Files.readAllBytes(folder.resolve("parts/model.safetensors")));
        var curve = Checkpoint.read(folder.resolve("parts/checkpoint.safetensors")).curve();
        assertEquals(Checkpoint.read(folder.resolve("whole/checkpoint.safetensors")).curve(), curve);
    }

    @Test
    void takesADifferentOrderEachTime() {
        var training = DigitTask.of(TrainingOptions.of(options("x"))).training();
        float[] first = training.get(0, 0).values().clone();
        float[] second = training.get(1, 0).values().clone();
        float[] again = training.get(0, 0).values().clone();
        assertArrayEquals(first, again);
        assertTrue(!Arrays.equals(first, second));
    }

    @Test
    void saysWhatIsWrongWithTheFolder() throws IOException {
        var options = TrainingOptions.of(options("x"));
        Path labels = folder.resolve("t10k-labels-idx1-ubyte");
        byte[] bytes = Files.readAllBytes(labels);
        Files.write(labels, Arrays.copyOf(bytes, 50));
        fails(labels + ": 42 values, expected 47 for the shape [47] (the file is cut)", options);
        bytes[20] = 12;
        Files.write(labels, bytes);
        fails(folder + ": t10k: Digits: label 12 is 12, expected 0 to 9", options);
        Files.delete(labels);
        fails(labels + ": there is no such file, expected MNIST's t10k-labels-idx1-ubyte or t10k-labels.idx1-ubyte, or the "
                + "same with .gz", options);
        Path packed = folder.resolve("t10k-labels-idx1-ubyte.gz");
        Files.write(packed, new byte[0]);
        fails(packed + ": cannot be read (it is empty), expected MNIST's t10k-labels-idx1-ubyte, packed by gzip or not", options);
        Path train = folder.resolve("train-labels-idx1-ubyte.gz");
        Files.write(packed, Arrays.copyOf(Files.readAllBytes(train), 60));
        fails(packed + ": cannot be read (it is cut off), expected MNIST's t10k-labels-idx1-ubyte, packed by gzip or not", options);
    }

    /** Kaggle's file names, and files that a browser unpacked when it downloaded them. */
    @Test
    void readsDottedNamesAndFilesThatAreUnpackedAlready() throws IOException {
        var hash = DigitTask.of(TrainingOptions.of(options("x"))).dataHash();
        for (var part : new String[] {"images-idx3-ubyte", "labels-idx1-ubyte"}) {
            Files.move(folder.resolve("t10k-" + part), folder.resolve("t10k-" + part.replace("-idx", ".idx")));
            Path packed = folder.resolve("train-" + part + ".gz");
            byte[] bytes;
            try (var in = new GZIPInputStream(Files.newInputStream(packed))) {
                bytes = in.readAllBytes();
            }
            Files.write(packed, bytes);
        }
        assertEquals(hash, DigitTask.of(TrainingOptions.of(options("x"))).dataHash());
        Files.move(folder.resolve("train-images-idx3-ubyte.gz"), folder.resolve("train-images.idx3-ubyte.gz"));
        assertEquals(hash, DigitTask.of(TrainingOptions.of(options("x"))).dataHash());
    }

    private static void fails(String message, TrainingOptions options) {
        assertEquals(message, assertThrows(OptionException.class, () -> DigitTask.of(options)).getMessage());
    }
}
