package gatenotes.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gatenotes.engine.ReadText.Part;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Gate;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.store.FormatException;
import gatenotes.store.ParameterFile;
import gatenotes.store.SafeTensorsWriter;
import gatenotes.store.StoredType;
import gatenotes.task.QuatrainForm;
import gatenotes.task.Vocabulary;
import gatenotes.train.Generator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A text model writes, reads, and lets gates be held; the numbers are those of the network used directly. */
class TextModelTest {
    private static final String SYMBOLS = "\n abcde";
    private static final Vocabulary VOCABULARY = Vocabulary.of(SYMBOLS);
    private final TextModel model = new TextModel(Network.create(NetworkSpec.input(7).lstm(5).lstm(4).dense(7),
            new Random(5), new JavaMatMul()), VOCABULARY);

    private static WritingPlan plan(String start, double temperature, List<WritingPlan.Pick> picks, HeldGate... held) {
        return new WritingPlan(start, 40, temperature, 1, 3, picks, List.of(held));
    }

    private WrittenText write(WritingPlan plan) {
        return new TextWriter(model, plan, TextWriter.holding(model, plan)).next(plan.count());
    }

    private static String text(int[] codePoints) {
        return new String(codePoints, 0, codePoints.length);
    }

    @Test
    void writesAsTheNetworkDoesByItself() {
        var generator = new Generator(model.network());
        generator.next(VOCABULARY.index('a'), 0, null);
        var expected = VOCABULARY.decode(generator.generate(VOCABULARY.index('b'), 40, 0, null));
        assertEquals(expected, text(write(plan("ab", 0, List.of())).codePoints()));
    }

    @Test
    void writesTheSameInStretches() {
        var plan = plan("", 1, List.of());
        var writer = new TextWriter(model, plan, TextWriter.holding(model, plan));
        var parts = "";
        int first = 0;
        while (!writer.isDone()) {
            var stretch = writer.next(7);
            assertEquals(first, stretch.first());
            first += stretch.codePoints().length;
            parts += text(stretch.codePoints());
        }
        assertEquals(text(write(plan).codePoints()), parts);
        assertEquals(40, first);
    }

    /** Characters drawn before a pick stay, and the pick is where the reader put it. */
    @Test
    void takesPicks() {
        var free = write(plan("a", 1, List.of()));
        int other = free.codePoints()[9] == 'e' ? 'd' : 'e';
        var picked = write(plan("a", 1, List.of(new WritingPlan.Pick(9, other))));
        assertArrayEquals(Arrays.copyOf(free.codePoints(), 9), Arrays.copyOf(picked.codePoints(), 9));
        assertEquals(other, picked.codePoints()[9]);
        assertEquals("TextWriter: the pick at 9 is no symbol the network knows", assertThrows(
                IllegalArgumentException.class, () -> write(plan("", 1, List.of(new WritingPlan.Pick(9, 'z')))))
                .getMessage());
    }

    @Test
    void tellsWhatItWeighed() {
        var written = write(plan("a", 1, List.of()));
        double sum = 0;
        for (int rank = 0; rank < WrittenText.CANDIDATES; rank++) {
            sum += written.shares()[rank];
            if (written.candidates()[rank] == written.codePoints()[0]) {
                // At temperature 1 a share is the network's own probability.
                assertEquals(Math.exp(-written.nats()[0]), written.shares()[rank], 1e-6);
                assertEquals(written.shares()[rank], written.probabilities()[rank], 1e-6);
            }
        }
        // The sum is over six of seven symbols.
        assertEquals(1, sum, 0.2);
    }

    /** With a forget gate and an input gate that are shut, a unit's c stays 0. */
    @Test
    void holdsGates() {
        var generator = new Generator(model.network());
        TextWriter.hold(generator.trace(), plan("", 1, List.of(), new HeldGate(1, 2, Gate.INPUT, 0),
                new HeldGate(1, 2, Gate.FORGET, 0)));
        generator.generate(0, 5, 1, new Random(1));
        assertEquals(0, generator.trace().layer(1).c(0, 0, 2), 0);
        // Other units are not held.
        assertEquals(false, generator.trace().layer(1).c(0, 0, 1) == 0);
    }

    @Test
    void readsAsTheNetworkThinks() {
        var read = TextReader.read(model, "ab", 1, Part.C);
        var trace = model.network().newTrace(3, 1);
        trace.setInput(VOCABULARY.encode("\nab"));
        model.network().forward(trace);
        for (int i = 0; i < 2; i++) {
            double sum = 0;
            for (int k = 0; k < 7; k++) {
                sum += Math.exp(trace.output()[7 * i + k]);
            }
            double expected = Math.log(sum) - trace.output()[7 * i + VOCABULARY.index("ab".charAt(i))];
            assertEquals(expected, read.nats()[i], 1e-5);
            assertEquals(trace.layer(1).c(i + 1, 0, 3), read.values()[4 * i + 3], 1e-6);
        }
        assertEquals((read.nats()[0] + read.nats()[1]) / 2 / Math.log(2), read.bits(), 1e-6);
        assertEquals(trace.layer(0).gate(Gate.FORGET, 2, 0, 4),
                TextReader.read(model, "ab", 0, Part.FORGET).values()[5 + 4], 1e-6);
    }

    /** Emoji, half of a surrogate pair, a letter of another script, an empty text. */
    @Test
    void leavesOutWhatItDoesNotKnow() {
        var read = TextReader.read(model, "a😀b\uD800ж\0", 0, Part.H);
        assertArrayEquals(new int[] {0, 2}, read.places());
        assertEquals("😀\uD800ж\0", read.unknown());
        assertEquals(0, TextReader.read(model, "", 0, Part.H).nats().length);
        assertEquals(Double.NaN, TextReader.read(model, "жж", 0, Part.H).bits());
        assertEquals(text(write(plan("ab", 0, List.of())).codePoints()),
                text(write(plan("жa😀b", 0, List.of())).codePoints()));
    }

    @Test
    void takesTheUnknownSymbolWhereThereIsOne() {
        var vocabulary = Vocabulary.of("\nab\uFFFD");
        var known = KnownText.of(vocabulary, "aж\uFFFD");
        assertArrayEquals(new int[] {1, 3, 3}, known.indexes());
        assertEquals("ж", known.unknown());
    }

    @Test
    void comesBackFromItsFile() {
        var file = ParameterFile.write(model.network().parameters(), Map.of("vocabulary", SYMBOLS), StoredType.F32);
        var back = TextModel.read("x.safetensors", file);
        assertEquals(SYMBOLS, back.vocabulary().symbols());
        assertArrayEquals(TextReader.read(model, "abc", 0, Part.C).values(),
                TextReader.read(back, "abc", 0, Part.C).values());
    }

    @Test
    void refusesWhatIsNoNetwork() {
        refuses("x: metadata: vocabulary is missing, expected the network's 7 symbols, or the text it learnt as the text to learn",
                ParameterFile.write(model.network().parameters(), Map.of(), StoredType.F32));
        refuses("x: there is no recurrent layer, expected weight_hh_l0 as PyTorch names it or recurrent_kernel as Keras does;"
                + " there are no tensors", new SafeTensorsWriter().metadata("vocabulary", "ab").toBytes());
        var whole = ParameterFile.write(model.network().parameters(), Map.of("vocabulary", SYMBOLS), StoredType.F32);
        assertThrows(FormatException.class, () -> TextModel.read("x", Arrays.copyOf(whole, whole.length - 1)));
    }

    private static void refuses(String message, byte[] file) {
        assertEquals(message, assertThrows(FormatException.class, () -> TextModel.read("x", file)).getMessage());
    }

    /** A file of a network that holds the sounds of its characters. */
    private static byte[] sounding(String tones) {
        var symbols = "*5一二三四五六七八九十";
        var network = Network.create(NetworkSpec.input(12).embedding(3).lstm(3).tiedDense(), new Random(5), new JavaMatMul());
        return ParameterFile.write(network.parameters(), Map.of("vocabulary", Vocabulary.of(symbols).symbols(), "tones", tones,
                "rhymes", "--aabbccddee"), StoredType.F32);
    }

    @Test
    void aFileTellsTheSoundsOfItsSymbols() {
        var read = TextModel.read("n", sounding("--LOLOLOLOLO"));
        assertEquals(true, read.sounds().rhyme(2, 3));
        assertEquals(null, model.sounds());
        assertEquals("n: metadata: tones has 3 signs and rhymes 12, expected 12, one for each symbol, in the order of code points",
                assertThrows(FormatException.class, () -> TextModel.read("n", sounding("--L"))).getMessage());
    }

    @Test
    void aQuatrainKeepsItsFormAndItsPicks() {
        var read = TextModel.read("n", sounding("--LOLOLOLOLO"));
        var plan = WritingPlan.quatrain(new WritingPlan.Verse(QuatrainForm.FIVE, true), '*', 1, 4,
                List.of(new WritingPlan.Pick(5, '五')));
        var poem = text(new TextWriter(read, plan, TextWriter.holding(read, plan)).next(20).codePoints());
        assertEquals(20, poem.length());
        assertEquals('五', poem.charAt(5));
        assertEquals(0, poem.chars().filter(each -> each == '*' || each == '5').count());
        assertEquals(2, poem.chars().filter(each -> each == '五').count());
        var mute = WritingPlan.quatrain(new WritingPlan.Verse(QuatrainForm.FIVE, true), '*', 1, 4, List.of());
        assertEquals("TextWriter: a quatrain of 20 characters and no table of sounds, expected 20, and the network's file to tell"
                + " the sounds of its symbols", assertThrows(IllegalArgumentException.class,
                () -> new TextWriter(model, mute, TextWriter.holding(model, mute))).getMessage());
    }
}
