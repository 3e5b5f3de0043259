package gatenotes.site.train;

import gatenotes.math.Random;
import gatenotes.site.files.Sha256;
import gatenotes.site.train.TrainingTask.Batches;
import gatenotes.store.FormatException;
import gatenotes.store.Utf8;
import gatenotes.task.TextBatches;
import gatenotes.task.TextSplit;
import gatenotes.task.Vocabulary;
import gatenotes.train.Generator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/** The task to predict the next character of a text, at every character. */
final class TextTask {
    private static final int SAMPLE_LENGTH = 400;
    private static final double SAMPLE_TEMPERATURE = 0.7;

    private TextTask() {
    }

    /** @throws OptionException if the file cannot be read, is no UTF-8, or is too short */
    static TrainingTask of(TrainingOptions options) {
        try {
            byte[] bytes = Files.readAllBytes(options.source());
            String text = Utf8.decode(options.source().toString(), bytes);
            var vocabulary = Vocabulary.of(text, options.minCount(), options.maxSymbols());
            var split = TextSplit.of(vocabulary.encode(text), options.heldOut());
            // The sample is drawn at a temperature below 1, after the vocabulary's first character.
            return new TrainingTask(TrainingTask.nextOf(vocabulary.size(), options),
                    batches(split.training(), options), batches(split.heldOut(), options), null,
                    Map.of("vocabulary", vocabulary.symbols()),
                    network -> vocabulary.decode(new Generator(network).generate(0, SAMPLE_LENGTH, SAMPLE_TEMPERATURE,
                            new Random(options.seed()))),
                    Sha256.hex(bytes), "characters", options.batchSize() * options.timeSteps());
        } catch (IOException e) {
            throw new OptionException(options.source() + ": cannot be read (" + e.getMessage()
                    + "), expected a UTF-8 text file");
        } catch (FormatException e) {
            throw new OptionException(e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new OptionException(options.source() + ": " + e.getMessage() + "; choose a smaller -DbatchSize or "
                    + "-DtimeSteps, or a larger -DheldOut, or a longer text");
        }
    }

    private static Batches batches(int[] indexes, TrainingOptions options) {
        var cut = new TextBatches(indexes, options.batchSize(), options.timeSteps());
        var batch = Batch.ofClasses(options.timeSteps(), options.batchSize());
        return new Batches(cut.batches(), true, (pass, number) -> {
            cut.fill(number, batch.classes(), batch.targets());
            return batch;
        });
    }
}
