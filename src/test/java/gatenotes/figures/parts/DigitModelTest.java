package gatenotes.figures.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.math.Random;
import gatenotes.store.Digest;
import gatenotes.task.DigitImage;
import gatenotes.task.DrawnDigit;
import gatenotes.task.HandDrawing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the figures say about the network that reads digits is true of its file. */
class DigitModelTest {
    private static final int MOST = 120_000;

    @ParameterizedTest
    @EnumSource
    void theFiguresKnowTheFiles(DigitNetwork network) throws IOException {
        byte[] file = Files.readAllBytes(Path.of("assets/models/digits"
                + (network == DigitNetwork.LARGEST ? "" : "-" + network.units()) + ".safetensors"));
        assertEquals(network.file().bytes(), file.length);
        assertEquals(Digest.sha256(file), network.file().sha256());
        assertTrue(file.length <= MOST, file.length + " bytes");
        assertEquals(network.units(), DigitModel.read("digits", file).spec().topUnits());
    }

    /** The program that draws these digits does not use the network, and the network has never seen them. */
    @Test
    void itReadsWhatHandsDraw() throws IOException {
        var network = DigitModel.read("digits", Files.readAllBytes(Path.of("assets/models/digits.safetensors")));
        int right = 0;
        for (int i = 0; i < 200; i++) {
            int digit = i % 10;
            var reading = DigitReading.of(network, DigitImage.of(HandDrawing.of(digit, new Random(7000 + i))));
            right += reading.likeliest(DrawnDigit.SIZE - 1) == digit ? 1 : 0;
        }
        assertTrue(right >= 190, right + " of 200");
    }
}
