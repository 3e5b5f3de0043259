package gatenotes.figures.textlab;

import gatenotes.engine.Engine;
import gatenotes.engine.Measure;
import gatenotes.engine.Notice;
import gatenotes.engine.RunFacts;
import gatenotes.engine.RunReport;
import gatenotes.scene.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Our example run, which the figure shows before the reader's run: one LSTM layer learns one of our stories by heart.
 *
 * @param facts the run's symbols, characters learned from and held out, parameters, steps of a pass and in all, and
 *     unigram and bigram loss in thousandths of a nat
 * @param measures the step, and the training and held-out loss in thousandths of a nat, of each measure
 * @param sample a text that the network wrote at the end
 * @param copied the length of the longest part of the sample that is a copy from the text, in characters
 */
record TaughtExample(int[] facts, int[] measures, String sample, int copied) {
    static final int UNITS = 128;
    private static final double NAT = 1000;

    static TaughtExample of(Language language) {
        return language == Language.CHINESE ? TaughtNumbers.CHINESE : TaughtNumbers.ENGLISH;
    }

    /** The history of the run; a new object at each call. */
    RunHistory history() {
        var told = new ArrayList<Measure>();
        var kept = new int[measures.length / 3];
        for (int i = 0; i < kept.length; i++) {
            told.add(new Measure(i, i - 1, measures[3 * i], measures[3 * i + 1] / NAT, measures[3 * i + 2] / NAT));
            kept[i] = i;
        }
        var history = new RunHistory();
        history.take(new RunReport(0, Measure.trainingLosses(told, facts[5]), Engine.JAVA,
                Collections.nCopies(Engine.values().length,
                RunReport.Measured.NOT_YET), 0, sample, Notice.NONE, false, false, true, new RunFacts(facts[0], facts[1],
                facts[2], facts[3], facts[4], facts[5], facts[6] / NAT, facts[7] / NAT), told, kept));
        return history;
    }

    /** The length of the longest part of a sample that is a copy from a text, in characters. */
    static int longestCopy(String sample, String text) {
        var ends = new int[text.length() + 1];
        int longest = 0;
        for (int i = 0; i < sample.length(); i++) {
            for (int j = text.length(); j > 0; j--) {
                ends[j] = sample.charAt(i) == text.charAt(j - 1) ? ends[j - 1] + 1 : 0;
                longest = Math.max(longest, ends[j]);
            }
        }
        return longest;
    }
}
