package gatenotes.figures.digitrows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.figures.StringConstants;
import gatenotes.figures.parts.DigitModel;
import gatenotes.figures.parts.DigitNetwork;
import gatenotes.figures.parts.DigitReading;
import gatenotes.nn.Network;
import gatenotes.task.DrawnDigit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The numbers in the figure are the network's output. */
class RowNumbersTest {
    private static final Path NUMBERS = Path.of("src/main/java/gatenotes/figures/digitrows/RowNumbers.java");
    private static final int SHOWN = 10;

    private final Network network = DigitModel.read("digits", Files.readAllBytes(Path.of("assets/models/digits.safetensors")));

    RowNumbersTest() throws IOException {
    }

    @Test
    void theFigureShowsWhatTheNetworkThinks() throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            write();
            return;
        }
        assertEquals(mostMoved(), Arrays.stream(RowNumbers.UNITS).boxed().toList());
        for (int drawn = 0; drawn < 10; drawn++) {
            var exact = RowStates.of(DigitReading.of(network, DrawnDigit.pixels(drawn)));
            var shown = RowNumbers.states(drawn);
            for (int row = 0; row < DrawnDigit.SIZE; row++) {
                for (int digit = 0; digit < 10; digit++) {
                    assertEquals(Math.floor(Math.min(0.99, exact.probabilities()[row][digit]) * 100) / 100,
                            shown.probabilities()[row][digit], 1e-9, drawn + ", row " + row + ", digit " + digit);
                }
                for (int i = 0; i < SHOWN; i++) {
                    assertEquals(exact.c()[row][i], shown.c()[row][i], RowNumbers.CELL_STEP / 2 + 1e-6);
                    assertEquals(exact.h()[row][i], shown.h()[row][i], RowNumbers.HIDDEN_STEP / 2 + 1e-6);
                }
            }
        }
    }

    @Test
    void theNetworkReadsAllDrawnDigits() {
        for (int digit = 0; digit < 10; digit++) {
            var states = RowStates.of(DigitReading.of(network, DrawnDigit.pixels(digit)));
            assertEquals(digit, states.likeliest(DrawnDigit.SIZE - 1));
            assertTrue(states.probabilities()[0][digit] < 0.3, "after an empty row nothing is known");
        }
    }

    private List<Integer> mostMoved() {
        var deviation = new double[DigitNetwork.LARGEST.units()];
        for (int unit = 0; unit < DigitNetwork.LARGEST.units(); unit++) {
            double sum = 0;
            double squares = 0;
            int count = 0;
            for (int digit = 0; digit < 10; digit++) {
                var states = DigitReading.of(network, DrawnDigit.pixels(digit)).states();
                for (int row = 0; row < DrawnDigit.SIZE; row++) {
                    double h = states.h(row, 0, unit);
                    sum += h;
                    squares += h * h;
                    count++;
                }
            }
            deviation[unit] = squares / count - sum / count * sum / count;
        }
        return IntStream.range(0, DigitNetwork.LARGEST.units()).boxed().sorted(Comparator.comparingDouble(unit -> -deviation[unit]))
                .limit(SHOWN).sorted().toList();
    }

    private void write() throws IOException {
        var units = mostMoved();
        var probabilities = new StringBuilder();
        var cell = new StringBuilder();
        var hidden = new StringBuilder();
        for (int drawn = 0; drawn < 10; drawn++) {
            var reading = DigitReading.of(network, DrawnDigit.pixels(drawn));
            for (int row = 0; row < DrawnDigit.SIZE; row++) {
                for (int digit = 0; digit < 10; digit++) {
                    probabilities.append(String.format("%02d",
                            (int) Math.floor(Math.min(0.99, reading.probability(row, digit)) * 100)));
                }
                for (int unit : units) {
                    cell.append(letter(reading.states().c(row, 0, unit), RowNumbers.CELL_STEP));
                    hidden.append(letter(reading.states().h(row, 0, unit), RowNumbers.HIDDEN_STEP));
                }
            }
        }
        var source = Files.readString(NUMBERS);
        source = source.replaceAll("UNITS = \\{[^}]*}", "UNITS = {" + units.stream().map(Object::toString)
                .collect(Collectors.joining(", ")) + "}");
        source = StringConstants.replaced(source, "PROBABILITIES", probabilities.toString());
        source = StringConstants.replaced(source, "CELL", cell.toString());
        Files.writeString(NUMBERS, StringConstants.replaced(source, "HIDDEN", hidden.toString()));
    }

    private static char letter(double value, double step) {
        return (char) (RowNumbers.ZERO + Math.round(value / step));
    }
}
