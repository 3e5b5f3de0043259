package gatenotes.site.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.math.Random;
import gatenotes.task.DigitImage;
import gatenotes.task.HandDrawing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigitMeasureTest {
    private static final int COUNT = 100;

    @TempDir
    Path folder;

    /** Test pictures in the format of MNIST's files, drawn by our program. */
    @Test
    void countsWhatIsReadForWhat() throws IOException {
        var images = ByteBuffer.allocate(16 + COUNT * 784).putInt(2051).putInt(COUNT).putInt(28).putInt(28);
        var labels = ByteBuffer.allocate(8 + COUNT).putInt(2049).putInt(COUNT);
        for (int i = 0; i < COUNT; i++) {
            labels.put((byte) (i % 10));
            for (float ink : DigitImage.of(HandDrawing.of(i % 10, new Random(i)))) {
                images.put((byte) Math.round(255 * ink));
            }
        }
        Files.write(folder.resolve("t10k-images-idx3-ubyte"), images.array());
        Files.write(folder.resolve("t10k-labels-idx1-ubyte"), labels.array());
        var printed = new ByteArrayOutputStream();
        DigitMeasure.measure(Path.of("assets/models/digits.safetensors"), folder, new PrintStream(printed));
        List<String> lines = printed.toString().lines().toList();
        assertTrue(lines.get(0).endsWith("digits.safetensors on 100 test images; rows: what they are, columns: what is read"),
                lines.get(0));
        int right = 0;
        for (int digit = 0; digit < 10; digit++) {
            String[] counts = lines.get(1 + digit).strip().split(" +");
            int sum = 0;
            for (var count : counts) {
                sum += Integer.parseInt(count);
            }
            assertEquals(10, sum, "each digit was drawn as often");
            right += Integer.parseInt(counts[digit]);
        }
        assertTrue(right > 93, right + " of 100");
        assertEquals("{" + right + "}, // none", lines.get(12));
        assertEquals(13, lines.get(15).split(",").length - 1, "a number for each turn: " + lines.get(15));
        assertTrue(lines.get(15).contains(" " + right + ","), "not turned is as it is");
        assertEquals(22, lines.get(16).split(",").length - 1);
    }
}
