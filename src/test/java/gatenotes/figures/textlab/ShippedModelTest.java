package gatenotes.figures.textlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.engine.ReadText.Part;
import gatenotes.engine.TextModel;
import gatenotes.engine.TextReader;
import gatenotes.engine.TextWriter;
import gatenotes.engine.WritingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

/** What the text lab says about the network that the site ships is true of its file. */
class ShippedModelTest {
    private static final Path FILE = Path.of("assets/models/shakespeare.safetensors");
    private static final Path NUMBERS = Path.of("src/main/java/gatenotes/figures/textlab/PassageNumbers.java");
    private static final int MOST = 600_000;
    private static final int WRITTEN = 160;
    private static final char ZERO = 'Z';

    private final byte[] bytes = Files.readAllBytes(FILE);
    private final TextModel model = TextModel.read(FILE.toString(), bytes);

    ShippedModelTest() throws IOException {
    }

    @Test
    void theFigureKnowsTheFile() throws NoSuchAlgorithmException {
        assertEquals(ShippedModel.FILE.bytes(), bytes.length);
        assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
                ShippedModel.FILE.sha256());
        assertTrue(bytes.length <= MOST, bytes.length + " bytes");
        assertEquals(ShippedModel.UNITS, model.network().spec().topUnits());
        assertEquals(1, model.network().spec().layers().size());
    }

    /** The numbers of the first pictures; {@code -Dgolden=write} rewrites them. */
    @Test
    void theFirstPicturesShowWhatTheNetworkThought() throws IOException {
        var read = TextReader.read(model, PassageNumbers.TEXT, 0, Part.C);
        if ("write".equals(System.getProperty("golden"))) {
            var best = UnitSearch.best(CharacterGrid.codePoints(PassageNumbers.TEXT), read.values()).stream()
                    .reduce((a, b) -> Math.abs(b.r()) > Math.abs(a.r()) ? b : a).orElseThrow();
            write(best.unit());
            return;
        }
        for (int i = 0; i < read.nats().length; i++) {
            assertEquals(read.nats()[i], HeldOutPassage.nats(i), HeldOutPassage.NATS / 2 + 1e-6, "character " + i);
            assertEquals(read.values()[i * ShippedModel.UNITS + HeldOutPassage.UNIT], HeldOutPassage.read().values()[i],
                    HeldOutPassage.CELL / 2 + 1e-6, "character " + i);
        }
        assertEquals(written(), PassageNumbers.WRITTEN);
    }

    private String written() {
        var plan = new WritingPlan("", WRITTEN, 0.7,
                0.95, 1, List.of(), List.of());
        var writer = new TextWriter(model, plan, TextWriter.holding(model, plan));
        var text = new StringBuilder();
        for (int codePoint : writer.next(plan.count()).codePoints()) {
            text.appendCodePoint(codePoint);
        }
        return text.toString();
    }

    private void write(int unit) throws IOException {
        var read = TextReader.read(model, PassageNumbers.TEXT, 0, Part.C);
        var surprise = new StringBuilder();
        var cell = new StringBuilder();
        for (int i = 0; i < read.nats().length; i++) {
            surprise.append((char) ('A' + Math.round(read.nats()[i] / HeldOutPassage.NATS)));
            cell.append((char) (ZERO + Math.round(read.values()[i * ShippedModel.UNITS + unit] / HeldOutPassage.CELL)));
        }
        var source = Files.readString(NUMBERS);
        for (var each : Map.of("SURPRISE", surprise.toString(), "CELL", cell.toString(), "WRITTEN", written()).entrySet()) {
            source = source.replaceAll("(?s)(String " + each.getKey() + " = ).*?;\n",
                    Matcher.quoteReplacement("String " + each.getKey() + " = " + literal(each.getValue()) + ";\n"));
        }
        Files.writeString(NUMBERS, source.replaceAll("UNIT = \\d+", "UNIT = " + unit));
    }

    private static String literal(String text) {
        var lines = new StringBuilder();
        for (int from = 0; from < text.length(); from += 80) {
            var part = text.substring(from, Math.min(text.length(), from + 80)).replace("\\", "\\\\")
                    .replace("\"", "\\\"").replace("\n", "\\n");
            lines.append(from == 0 ? "\"" : "\n            + \"").append(part).append('"');
        }
        return lines.toString();
    }
}
