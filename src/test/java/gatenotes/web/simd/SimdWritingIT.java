package gatenotes.web.simd;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.SharedPage;
import gatenotes.browser.StaticServer;
import gatenotes.browser.TestScript;
import gatenotes.engine.KnownText;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.store.ParameterFile;
import gatenotes.store.SafeTensors;
import gatenotes.store.StoredType;
import gatenotes.task.Passages;
import gatenotes.task.TextBatches;
import gatenotes.task.Vocabulary;
import gatenotes.train.Adam;
import gatenotes.train.Clipping;
import gatenotes.train.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cost of rounded weights for a trained network: its loss on a text, compared with plain Java. */
@ExtendWith(BrowserExtension.class)
class SimdWritingIT {
    private static final Path TEXT = Path.of("src/test/resources/text/lstm-questions.md");
    /** The limit in nats; a reader would not notice even 0.005. */
    private static final double LIMIT = 0.0002;
    private static final int BATCH_SIZE = 8;
    private static final int TIME_STEPS = 20;
    private static StaticServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = new StaticServer(TestScript.folder(SimdWritingProgram.class.getName()), "/");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"lstm, 48, 1", "lstm, 21, 2", "gru, 45, 1", "gru, 22, 2", "rnn, 50, 1", "rnn, 24, 2", "tied, 45, 1",
        "embedded, 40, 2"})
    void aTrainedNetworkThinksAsItDid(String cell, int units, int layers, @SharedPage Page page) throws IOException {
        var text = Files.readString(TEXT);
        var vocabulary = Vocabulary.of(text);
        var network = Network.create(SimdWritingProgram.spec(cell, units, layers, vocabulary.size()), new Random(3),
                new JavaMatMul());
        var trained = train(network, vocabulary.encode(text));
        assertTrue(trained < 0.75 * Math.log(vocabulary.size()), "trained to a loss of " + trained);
        compare(page, cell, units, layers, ParameterFile.write(network.parameters(), Map.of(), StoredType.F32),
                vocabulary.size(), vocabulary.encode(text.substring(0, 3000)));
    }

    /** Trains for some passes over the beginning of a text; returns the mean loss of the last. */
    private static double train(Network network, int[] indexes) {
        var trainer = new Trainer(network, new Adam(network.parameters(), 0.01), Clipping.byNorm(1), TIME_STEPS, BATCH_SIZE);
        var batches = new TextBatches(indexes, BATCH_SIZE, TIME_STEPS);
        var inputs = new int[TIME_STEPS * BATCH_SIZE];
        var targets = new int[TIME_STEPS * BATCH_SIZE];
        var sum = 0.0;
        for (var pass = 0; pass < 3; pass++) {
            sum = 0;
            trainer.clearState();
            for (var batch = 0; batch < batches.batches(); batch++) {
                batches.fill(batch, inputs, targets);
                sum += trainer.step(inputs, targets);
            }
        }
        return sum / batches.batches();
    }

    /** The network that the site ships, on a text of ours. */
    @Test
    void theShippedNetworkThinksAsItDid(@SharedPage Page page) throws IOException {
        var bytes = Files.readAllBytes(Path.of("assets/models/shakespeare.safetensors"));
        var model = SafeTensors.read("model", bytes);
        var words = model.metadata().get("network").split(" ");
        var vocabulary = Vocabulary.of(model.metadata().get("vocabulary"));
        compare(page, words[0], Integer.parseInt(words[1]), Integer.parseInt(words[3]), bytes, vocabulary.size(),
                KnownText.of(vocabulary, Passages.english()).indexes());
    }

    private static void compare(Page page, String cell, int units, int layers, byte[] model, int classes, int[] indexes) {
        TestScript.start(page, server.address(""));
        var said = (String) page.evaluate("""
                ([cell, units, layers, classes, model, text]) => losses(cell, units, layers, classes,
                    Int8Array.from(atob(model), c => c.charCodeAt(0)), text)""",
                new Object[] {cell, units, layers, classes, Base64.getEncoder().encodeToString(model),
                    new String(indexes, 0, indexes.length)});
        assertTrue(said.matches("[0-9.]+ [0-9.]+"), said);
        var losses = said.split(" ");
        var difference = Double.parseDouble(losses[1]) - Double.parseDouble(losses[0]);
        System.out.println(cell + " " + units + " x " + layers + ", " + indexes.length + " characters: loss "
                + losses[0] + " in Java, " + losses[1] + " with SIMD, " + difference + " more");
        assertTrue(Math.abs(difference) < LIMIT, said);
    }
}
