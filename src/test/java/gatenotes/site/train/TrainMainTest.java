package gatenotes.site.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.engine.Engine;
import gatenotes.engine.Learning;
import gatenotes.engine.Measure;
import gatenotes.engine.TextModel;
import gatenotes.engine.TextRun;
import gatenotes.engine.TextSource;
import gatenotes.nn.CellKind;
import gatenotes.site.train.TrainingRun.End;
import gatenotes.store.SafeTensors;
import gatenotes.task.Vocabulary;
import gatenotes.train.Clipping;
import gatenotes.train.OptimizerKind;
import gatenotes.web.worker.JvmRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainMainTest {
    @TempDir
    Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private Map<String, String> options(String name, String... more) throws IOException {
        Path text = folder.resolve("text.txt");
        Files.writeString(text, "one fish two fish red fish blue fish\n".repeat(40));
        var given = new HashMap<>(Map.of("text", text.toString(), "out", folder.toString(), "name", name, "units", "7",
                "batchSize", "5", "timeSteps", "11", "epochs", "2", "evaluateEvery", "9"));
        for (int i = 0; i < more.length; i += 2) {
            given.put(more[i], more[i + 1]);
        }
        return given;
    }

    private End train(Map<String, String> given, BooleanSupplier stop) throws IOException {
        return TrainMain.train(given, new PrintStream(printed, true, StandardCharsets.UTF_8), false, stop);
    }

    /** Returns true when it is called for the {@code n}-th time. */
    private static BooleanSupplier after(int n) {
        int[] asked = {0};
        return () -> ++asked[0] >= n;
    }

    @ParameterizedTest
    @CsvSource({"lstm, 1, 1", "lstm, 2, 2", "gru, 1, 3", "rnn, 1, 1"})
    void goesOnAsIfItHadNeverStopped(String cell, String layers, String threads) throws IOException {
        String[] more = {"cell", cell, "layers", layers, "threads", threads, "dropout", "0.2", "recurrentDropout", "0.1",
            "average", "0.9", "warmUp", "5", "store", "i8"};
        assertEquals(End.FINISHED, train(options("whole", more), () -> false));
        int stops = 0;
        while (train(options("parts", more), after(1 + 7 * ++stops % 13)) == End.INTERRUPTED) {
            assertTrue(stops < 60);
        }
        assertTrue(stops > 5, "it was stopped " + stops + " times");
        var whole = Checkpoint.read(folder.resolve("whole/checkpoint.safetensors"));
        var parts = Checkpoint.read(folder.resolve("parts/checkpoint.safetensors"));
        assertEquals(48, whole.step(), "1,480 characters, 148 held out: floor(1331 / 55) batches, twice");
        assertEquals(whole.curve(), parts.curve());
        for (int i = 0; i < whole.tensors().size(); i++) {
            assertArrayEquals(whole.tensors().get(i).values(), parts.tensors().get(i).values(),
                    whole.tensors().get(i).name());
        }
        assertArrayEquals(Files.readAllBytes(folder.resolve("whole/model.safetensors")),
                Files.readAllBytes(folder.resolve("parts/model.safetensors")));
    }

    @Test
    void learnsAndTellsWhatItDid() throws IOException {
        train(options("fish", "epochs", "8", "units", "24", "learningRate", "0.02"), () -> false);
        var curve = Checkpoint.read(folder.resolve("fish/checkpoint.safetensors")).curve();
        double guess = Math.log(Vocabulary.of("one fish two red blue\n").size());
        assertTrue(curve.points().get(0).heldOut() < 1.1 * guess, "near the uniform guess at first");
        assertTrue(curve.best().heldOut() < 0.3, curve.toText());
        assertTrue(curve.best().accuracy() > 0.9, curve.toText());

        var model = SafeTensors.read("model", Files.readAllBytes(folder.resolve("fish/model.safetensors")));
        assertEquals("\n bdefhilnorstuw", model.metadata().get("vocabulary"));
        String summary = Files.readString(folder.resolve("fish/summary.json"));
        assertTrue(summary.contains("\"heldOutLossNats\": " + curve.best().heldOut()), summary);
        assertTrue(summary.contains("\"end\": \"finished\""), summary);
        assertTrue(summary.contains("fish red fish blue fish\\n"), "the sample: " + summary);
        assertTrue(Files.readString(folder.resolve("fish/curve.svg")).startsWith("<svg "));
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("characters/s"));
    }

    @Test
    void keepsTheMeanOfTheParameters() throws IOException {
        train(options("newest", "epochs", "1", "evaluateEvery", "24"), () -> false);
        train(options("mean", "epochs", "1", "evaluateEvery", "24", "average", "0.999"), () -> false);
        var newest = parameter("newest", "lstm_1/kernel");
        var checkpoint = Checkpoint.read(folder.resolve("mean/checkpoint.safetensors"));
        assertArrayEquals(parameter("mean", "lstm_1/kernel"), checkpoint.tensors().stream()
                .filter(tensor -> tensor.name().equals("average/lstm_1/kernel")).findFirst().orElseThrow().values());
        // The network itself learns as it would without the mean.
        assertArrayEquals(newest, checkpoint.tensors().stream()
                .filter(tensor -> tensor.name().equals("lstm_1/kernel")).findFirst().orElseThrow().values());
        assertFalse(Arrays.equals(newest, parameter("mean", "lstm_1/kernel")));
    }

    @Test
    void measuresWhatIsStored() throws IOException {
        train(options("small", "store", "i8"), () -> false);
        String summary = Files.readString(folder.resolve("small/summary.json"));
        assertTrue(summary.contains("\"stored\": \"I8\""), summary);
        var stored = Double.parseDouble(summary.replaceAll("(?s).*\"storedHeldOutLossNats\": ([0-9.]+).*", "$1"));
        var best = Checkpoint.read(folder.resolve("small/checkpoint.safetensors")).curve().best().heldOut();
        assertNotEquals(best, stored, "rounded to bytes");
        assertEquals(best, stored, 0.02);
    }

    private float[] parameter(String run, String name) throws IOException {
        return SafeTensors.read(run, Files.readAllBytes(folder.resolve(run + "/model.safetensors"))).tensor(name).values();
    }

    @Test
    void stopsEarlyWhereNothingIsGained() throws IOException {
        assertEquals(End.EARLY, train(options("early", "learningRate", "1", "patience", "1", "epochs", "50"),
                () -> false));
        var curve = Checkpoint.read(folder.resolve("early/checkpoint.safetensors")).curve();
        assertEquals(1, curve.sinceBest());
    }

    @Test
    void refusesAFolderOfAnotherRun() throws IOException {
        train(options("run"), after(3));
        fails("holds another run (units=7); choose another -Dname", options("run", "units", "8"));
        Files.writeString(folder.resolve("other.txt"), "another text, ".repeat(100));
        fails("holds another run (of other data)", options("run", "text", folder.resolve("other.txt").toString()));
        Files.write(folder.resolve("run/checkpoint.safetensors"), new byte[3]);
        fails("3 bytes, expected at least the 8 of a safetensors header's length", options("run"));
    }

    @Test
    void saysWhatIsWrongWithAText() throws IOException {
        fails("none.txt: cannot be read", options("x", "text", folder.resolve("none.txt").toString()));
        fails("expected more than batchSize 500 · timeSteps 11 = 5500", options("x", "batchSize", "500"));
        Path latin = folder.resolve("latin.txt");
        Files.write(latin, "Müller".getBytes(StandardCharsets.ISO_8859_1));
        fails("latin.txt: byte 1: found 0xFC, which starts no UTF-8 character here", options("x", "text",
                latin.toString()));
    }

    private void fails(String part, Map<String, String> given) {
        var error = assertThrows(RuntimeException.class, () -> train(given, () -> false));
        assertTrue(error.getMessage().contains(part), error.getMessage());
        assertTrue(error.getMessage().lines().count() == 1, error.getMessage());
    }

    /** A run of the text lab that was saved halfway continues in the trainer as it would in the lab. */
    @ParameterizedTest
    @CsvSource({"ADAM, 1", "RMS_PROP, 1", "ADAM, 2"})
    void goesOnFromARunOfTheTextLab(OptimizerKind optimizer, String threads) throws IOException {
        var text = "one fish two fish red fish blue fish\n".repeat(40);
        var asked = new TextRun(TextSource.own(text), 0.1, new TextRun.Shape(CellKind.LSTM, 1, 7, 11, 5),
                new Learning(optimizer, 0.01, true, Clipping.byNorm(1), 0), 60, 3, Engine.JAVA);
        var measures = new ArrayList<Measure>();
        var lab = new JvmRun(asked, report -> measures.addAll(report.measures()));
        while (measures.isEmpty() || measures.get(measures.size() - 1).step() < 24) {
            lab.work(1);
        }
        var half = measures.get(measures.size() - 1);
        Files.write(folder.resolve("lab.safetensors"), lab.file());
        lab.work(10_000);

        Files.writeString(folder.resolve("text.txt"), text);
        train(Map.of("text", folder.resolve("text.txt").toString(), "out", folder.toString(), "name", "on", "threads", threads,
                "from", folder.resolve("lab.safetensors").toString(), "evaluateEvery", "5", "patience", "0"), () -> false);
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("60 steps of 55 characters, going on from step "
                + half.step() + ", to "), () -> printed.toString(StandardCharsets.UTF_8));
        var curve = LearningCurve.parse(SafeTensors.read("checkpoint",
                Files.readAllBytes(folder.resolve("on/checkpoint.safetensors"))).metadata().get("curve"));
        var last = curve.points().get(curve.points().size() - 1);
        assertEquals(60, last.step());
        assertEquals(measures.get(measures.size() - 1).heldOut(), last.heldOut(), 2e-4);
        // In the other direction, the trainer's file opens in the lab.
        var model = TextModel.read("model", Files.readAllBytes(folder.resolve("on/model.safetensors")));
        assertEquals(Vocabulary.of(text).symbols(), model.vocabulary().symbols());
        // A file with only a network gives the network's shape.
        assertEquals(End.FINISHED, train(Map.of("text", folder.resolve("text.txt").toString(), "out", folder.toString(), "name",
                "alone", "from", folder.resolve("on/model.safetensors").toString(), "steps", "9", "batchSize", "5", "timeSteps",
                "11"), () -> false));
    }

    @Test
    void aFileToGoOnFromThatDoesNotFitIsTold() throws IOException {
        var missing = options("on", "from", folder.resolve("none").toString());
        assertTrue(assertThrows(OptionException.class, () -> train(missing, () -> false)).getMessage()
                .endsWith("expected a network that the text lab saved"));
        var lab = new JvmRun(new TextRun(TextSource.own("abcab".repeat(50)), 0.1, new TextRun.Shape(CellKind.LSTM, 1, 7, 11, 5),
                new Learning(OptimizerKind.ADAM, 0.01, true, Clipping.byNorm(1), 0), 20, 3, Engine.JAVA), report -> {
                });
        lab.work(100);
        Files.write(folder.resolve("lab.safetensors"), lab.file());
        var other = options("on", "from", folder.resolve("lab.safetensors").toString());
        var refused = assertThrows(OptionException.class, () -> train(other, () -> false)).getMessage();
        assertTrue(refused.contains("the network knows the symbols 'abc', expected those of the text, '\\n bdefhilnorstuw'"),
                refused);
    }
}
