package gatenotes.web.worker;

import gatenotes.engine.Measure;
import gatenotes.engine.RunFile;
import gatenotes.engine.TextRun;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.task.Vocabulary;
import gatenotes.train.TrainingState;
import java.util.List;

/**
 * The start of a run: random parameters, or the state in a file.
 *
 * @param position the number of the next batch
 * @param measures the measures that lead to this state
 */
record RunStart(LearntText text, Network network, TrainingState state, int step, int position, List<Measure> measures) {
    /**
     * A run from random parameters.
     *
     * @throws gatenotes.engine.TextTooShortException if the text is too short
     */
    static RunStart fresh(TextRun run) {
        var text = LearntText.of(run, null);
        var spec = run.shape().network(text.vocabulary().size());
        var network = Network.create(spec, new Random(run.seed()), new JavaMatMul());
        return new RunStart(text, network,
                TrainingState.of(run.learning().optimizer().make(network.parameters(), 0), null), 0, 0, List.of());
    }

    /**
     * A run that continues from its file.
     *
     * @throws gatenotes.engine.TextTooShortException if the text has too few characters that the network knows
     * @throws gatenotes.store.FormatException if the file cannot be read
     */
    static RunStart fromFile(TextRun run) {
        var symbols = Vocabulary.of(run.source().text(), 1, LearntText.MOST_SYMBOLS).symbols();
        var file = RunFile.read("", run.from(), symbols);
        var text = LearntText.of(run, Vocabulary.of(file.network().symbols()));
        var network = file.open();
        var state = file.state(network, run.learning().optimizer(), run.shape().batchSize());
        if (file.data().equals(LearntText.digest(run))) {
            return new RunStart(text, network, state, file.step(), file.step() % text.training().batches(), file.measures());
        }
        // With another text the sequences start anew, and measures on the old text do not apply.
        return new RunStart(text, network, new TrainingState(state.steps(), state.values(), state.slots(), List.of()), 0, 0,
                List.of());
    }
}
