package gatenotes.figures.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.figures.StringConstants;
import gatenotes.figures.parts.DigitModel;
import gatenotes.math.Random;
import gatenotes.task.DigitImage;
import gatenotes.task.HandDrawing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The numbers that the figure shows before the network is fetched are the network's output for the first sample. */
class SampleNumbersTest {
    private static final Path NUMBERS = Path.of("src/main/java/gatenotes/figures/digits/SampleNumbers.java");

    private final DigitStates exact = DigitStates.of(
            DigitModel.read("digits", Files.readAllBytes(Path.of("assets/models/digits.safetensors"))),
            DigitImage.of(HandDrawing.of(DigitsDemo.SAMPLE.defaultValue(), new Random(DigitsDemo.HAND.defaultValue()))));

    SampleNumbersTest() throws IOException {
    }

    @Test
    void theFirstPictureShowsWhatTheNetworkThinks() throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            write();
            return;
        }
        var shown = SampleNumbers.states();
        assertEquals(28, shown.entropy().length);
        for (int row = 0; row < 28; row++) {
            for (int digit = 0; digit < 10; digit++) {
                assertEquals(hundredths(exact.probabilities()[row][digit]), Math.round(100 * shown.probabilities()[row][digit]));
            }
            for (int unit = 0; unit < DigitStates.UNITS; unit++) {
                assertEquals(exact.h()[row][unit], shown.h()[row][unit], SampleNumbers.HIDDEN_STEP / 2 + 1e-6);
            }
            assertEquals(exact.entropy()[row], shown.entropy()[row], 0.0051);
            assertEquals(exact.weight(row), shown.weight(row), 0.0051);
        }
        assertEquals(DigitsDemo.SAMPLE.defaultValue(), shown.likeliest(27));
        assertEquals(exact.sureFrom(), shown.sureFrom());
    }

    @Test
    void anEmptyTopLeavesAllToKnow() {
        // If all ten were equally likely: log₂ 10 = 3.32 bits.
        assertTrue(exact.entropy()[0] > 3 && exact.entropy()[0] <= 3.322, "" + exact.entropy()[0]);
        assertTrue(exact.entropy()[27] < 0.2);
    }

    private static int hundredths(double p) {
        return (int) Math.floor(Math.min(0.99, p) * 100);
    }

    private void write() throws IOException {
        var probabilities = new StringBuilder();
        var hidden = new StringBuilder();
        var entropy = new StringBuilder();
        var gradients = new StringBuilder();
        for (int row = 0; row < 28; row++) {
            for (double p : exact.probabilities()[row]) {
                probabilities.append(String.format("%02d", hundredths(p)));
            }
            for (double h : exact.h()[row]) {
                hidden.append((char) (SampleNumbers.ZERO + Math.round(h / SampleNumbers.HIDDEN_STEP)));
            }
            entropy.append(String.format("%03d", Math.round(100 * exact.entropy()[row])));
            gradients.append(String.format("%03d", Math.round(100 * exact.weight(row))));
        }
        var source = Files.readString(NUMBERS);
        source = StringConstants.replaced(source, "PROBABILITIES", probabilities.toString());
        source = StringConstants.replaced(source, "HIDDEN", hidden.toString());
        source = StringConstants.replaced(source, "ENTROPY", entropy.toString());
        Files.writeString(NUMBERS, StringConstants.replaced(source, "GRADIENTS", gradients.toString()));
    }
}
