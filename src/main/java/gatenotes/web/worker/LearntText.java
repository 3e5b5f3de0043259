package gatenotes.web.worker;

import gatenotes.engine.KnownText;
import gatenotes.engine.TextRun;
import gatenotes.engine.TextTooShortException;
import gatenotes.store.Digest;
import gatenotes.store.Utf8;
import gatenotes.task.CountFloors;
import gatenotes.task.TextBatches;
import gatenotes.task.TextSplit;
import gatenotes.task.Vocabulary;
import java.util.Arrays;

/**
 * The text of a run, in the network's symbols and cut into batches.
 *
 * @param unknown examples of characters that the network does not know, which are left out
 * @param first the text's first symbol
 * @param characters how many characters are learned from, and how many are held out
 * @param heldOut null if nothing is held out
 * @param floors null if nothing is held out
 */
record LearntText(Vocabulary vocabulary, String unknown, int first, int[] characters, TextBatches training,
        TextBatches heldOut, CountFloors floors) {
    /** The most symbols; rarer characters become the unknown symbol. */
    static final int MOST_SYMBOLS = 4000;

    /**
     * Cuts a run's text.
     *
     * @param known the symbols of the network; null to take them from the text
     * @throws TextTooShortException if the text is too short for a batch of each part
     */
    static LearntText of(TextRun run, Vocabulary known) {
        var text = run.source().text();
        var vocabulary = known == null ? Vocabulary.of(text, 1, MOST_SYMBOLS) : known;
        var encoded = KnownText.of(vocabulary, text);
        var symbols = encoded.indexes();
        int batch = run.shape().characters() + 1;
        int out = run.heldOut() == 0 ? 0 : Math.max((int) (symbols.length * run.heldOut()), batch);
        if (symbols.length - out < batch) {
            throw new TextTooShortException(symbols.length, out == 0 ? batch : 2 * batch, encoded.unknown());
        }
        var split = new TextSplit(Arrays.copyOf(symbols, symbols.length - out),
                Arrays.copyOfRange(symbols, symbols.length - out, symbols.length));
        return new LearntText(vocabulary, known == null ? "" : encoded.unknown(), symbols[0],
                new int[] {symbols.length - out, out}, batches(split.training(), run),
                out == 0 ? null : batches(split.heldOut(), run), out == 0 ? null : CountFloors.of(split, vocabulary.size()));
    }

    private static TextBatches batches(int[] symbols, TextRun run) {
        return new TextBatches(symbols, run.shape().batchSize(), run.shape().timeSteps());
    }

    /** The share of the whole text that gives the same held-out part again. */
    double heldOutShare() {
        return (characters[1] + 0.5) / (characters[0] + characters[1]);
    }

    /** A hash by which a run's text is recognised, the same as that of the trainer on the command line. */
    static String digest(TextRun run) {
        return Digest.sha256(Utf8.encode(run.source().text()));
    }
}
