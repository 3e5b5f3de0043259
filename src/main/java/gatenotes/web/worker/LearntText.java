package gatenotes.web.worker;

import gatenotes.engine.TextRun;
import gatenotes.task.CountFloors;
import gatenotes.task.TextBatches;
import gatenotes.task.TextSplit;
import gatenotes.task.Vocabulary;
import java.util.Arrays;

/**
 * The text of a run, as the network's symbols and cut into batches.
 *
 * @param first the text's first symbol
 * @param characters learnt from, and held out
 * @param heldOut null where nothing is held out
 * @param floors null where nothing is held out
 */
record LearntText(Vocabulary vocabulary, int first, int[] characters, TextBatches training, TextBatches heldOut,
        CountFloors floors) {
    /** Rarer characters become the unknown symbol. */
    static final int MOST_SYMBOLS = 4000;

    /** @throws IllegalArgumentException if the text is too short for a batch of each part */
    static LearntText of(TextRun run) {
        var text = run.source().text();
        var vocabulary = Vocabulary.of(text, 1, MOST_SYMBOLS);
        var symbols = vocabulary.encode(text);
        int batch = run.shape().characters() + 1;
        int out = run.heldOut() == 0 ? 0 : Math.max((int) (symbols.length * run.heldOut()), batch);
        if (symbols.length - out < batch) {
            throw new IllegalArgumentException("LearntText: the text has " + symbols.length + " characters, expected at least "
                    + (out == 0 ? batch : 2 * batch));
        }
        var split = new TextSplit(Arrays.copyOf(symbols, symbols.length - out),
                Arrays.copyOfRange(symbols, symbols.length - out, symbols.length));
        return new LearntText(vocabulary, symbols[0], new int[] {symbols.length - out, out}, batches(split.training(), run),
                out == 0 ? null : batches(split.heldOut(), run), out == 0 ? null : CountFloors.of(split, vocabulary.size()));
    }

    private static TextBatches batches(int[] symbols, TextRun run) {
        return new TextBatches(symbols, run.shape().batchSize(), run.shape().timeSteps());
    }
}
