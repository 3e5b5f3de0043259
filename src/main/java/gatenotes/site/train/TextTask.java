package gatenotes.site.train;

import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.site.files.Sha256;
import gatenotes.store.FormatException;
import gatenotes.store.Utf8;
import gatenotes.task.TextBatches;
import gatenotes.task.TextSplit;
import gatenotes.task.Vocabulary;
import gatenotes.train.Generator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/** The next character of a text, at every character. */
final class TextTask implements TrainingTask {
    private static final int SAMPLE_LENGTH = 400;
    private static final double SAMPLE_TEMPERATURE = 0.7;

    private final TrainingOptions options;
    private final Vocabulary vocabulary;
    private final Batches training;
    private final Batches heldOut;
    private final String dataHash;

    /** @throws OptionException if the file cannot be read, is no UTF-8, or is too short */
    TextTask(TrainingOptions options) {
        this.options = options;
        try {
            byte[] bytes = Files.readAllBytes(options.data());
            String text = Utf8.decode(options.data().toString(), bytes);
            dataHash = Sha256.hex(bytes);
            vocabulary = Vocabulary.of(text, options.minCount(), options.maxSymbols());
            var split = TextSplit.of(vocabulary.encode(text), options.heldOut());
            training = batches(split.training());
            heldOut = batches(split.heldOut());
        } catch (IOException e) {
            throw new OptionException(options.data() + ": cannot be read (" + e.getMessage()
                    + "), expected a UTF-8 text file");
        } catch (FormatException e) {
            throw new OptionException(e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new OptionException(options.data() + ": " + e.getMessage() + "; choose a smaller -DbatchSize or "
                    + "-DtimeSteps, or a larger -DheldOut, or a longer text");
        }
    }

    private Batches batches(int[] indexes) {
        var cut = new TextBatches(indexes, options.batchSize(), options.timeSteps());
        var batch = Batch.ofClasses(options.timeSteps(), options.batchSize());
        return new Batches() {
            @Override
            public int count() {
                return cut.batches();
            }

            @Override
            public Batch get(int pass, int number) {
                cut.fill(number, batch.classes(), batch.targets());
                return batch;
            }

            @Override
            public int counted(int number) {
                return options.batchSize();
            }

            @Override
            public boolean carriesState() {
                return true;
            }
        };
    }

    @Override
    public NetworkSpec network() {
        return TrainingTask.stack(NetworkSpec.input(vocabulary.size()), options).dense(vocabulary.size());
    }

    @Override
    public Batches training() {
        return training;
    }

    @Override
    public Batches heldOut() {
        return heldOut;
    }

    @Override
    public Map<String, String> metadata() {
        return Map.of("vocabulary", vocabulary.symbols());
    }

    /** Some characters drawn a little bolder than the network thinks, after the first one of the vocabulary. */
    @Override
    public String sample(Network network) {
        return vocabulary.decode(new Generator(network).generate(0, SAMPLE_LENGTH, SAMPLE_TEMPERATURE,
                new Random(options.seed())));
    }

    @Override
    public String dataHash() {
        return dataHash;
    }

    @Override
    public String unit() {
        return "characters";
    }

    @Override
    public int unitsPerBatch() {
        return options.batchSize() * options.timeSteps();
    }
}
