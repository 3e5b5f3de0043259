package gatenotes.site.train;

import gatenotes.engine.RunFile;
import gatenotes.math.Random;
import gatenotes.site.files.Sha256;
import gatenotes.site.train.TrainingTask.Batches;
import gatenotes.site.train.TrainingTask.Source;
import gatenotes.store.NetworkFile;
import gatenotes.task.CharacterSounds;
import gatenotes.task.Digits;
import gatenotes.task.NgramCounts;
import gatenotes.task.Quatrain;
import gatenotes.task.QuatrainForm;
import gatenotes.task.Vocabulary;
import gatenotes.train.SoftmaxCrossEntropy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The task to predict the next character of a quatrain, at every character.
 * <pre>
 * read      form  topic  c₁  c₂  …  cₙ₋₁
 * answer    –     c₁     c₂  c₃  …  cₙ
 * </pre>
 * For every second poem, the topic is a character that will occur in it, so that the network learns to use a topic. In
 * measurements there is no topic.
 */
final class PoemTask {
    private static final double TOPIC_SHARE = 0.5;
    private static final String SIGNS = "" + Quatrain.NO_TOPIC + QuatrainForm.FIVE.symbol() + QuatrainForm.SEVEN.symbol();

    private PoemTask() {
    }

    /** @throws OptionException if a file cannot be read or too few poems are left to learn from */
    static TrainingTask of(TrainingOptions options) {
        var split = PoemSplit.of(read(options.data()), read(options.also()), options.heldOut(), options.seed());
        if (split.training().size() < options.batchSize() || split.heldOut().isEmpty()) {
            throw new OptionException(options.dataNames() + ": " + split.training().size() + " quatrains to learn from and "
                    + split.heldOut().size() + " held out, expected at least batchSize " + options.batchSize()
                    + " and at least one");
        }
        var vocabulary = vocabulary(split.training(), options);
        var heldOut = new PoemBatches(split.heldOut(), vocabulary, options.batchSize());
        var training = new PoemBatches(split.training(), vocabulary, options.batchSize());
        var all = split.training().stream().map(Quatrain::characters).collect(Collectors.joining("\n"));
        return new TrainingTask(TrainingTask.nextOf(vocabulary.size(), options), training.shuffled(options.seed()),
                heldOut.inOrder(), null, Map.of(NetworkFile.VOCABULARY, vocabulary.symbols(),
                        "poems", Integer.toString(split.training().size()),
                        "held_out_poems", Integer.toString(split.heldOut().size()),
                        "counting_losses", countingLosses(split, vocabulary),
                        RunFile.TONES, signs(vocabulary, ToneTable.of(split.training())),
                        RunFile.RHYMES, signs(vocabulary, RhymeClasses.of(rhymeWords(options)))),
                network -> null, Sha256.hex(all.getBytes(StandardCharsets.UTF_8)), "poems", options.batchSize());
    }

    private static List<Quatrain> read(List<Path> files) {
        var poems = new ArrayList<Quatrain>();
        files.forEach(file -> poems.addAll(PoemFile.read(file)));
        return poems;
    }

    private static List<String> rhymeWords(TrainingOptions options) {
        return Stream.concat(options.data().stream(), options.also().stream())
                .flatMap(file -> PoemFile.poems(file).stream()).map(PoemFile.Poem::rhymeWords).toList();
    }

    /** For each symbol of the vocabulary, its sign in a table; {@link CharacterSounds#UNKNOWN} if it has none. */
    private static String signs(Vocabulary vocabulary, Map<Character, Character> table) {
        var signs = new StringBuilder();
        for (int i = 0; i < vocabulary.size(); i++) {
            signs.append(table.getOrDefault(vocabulary.decode(i).charAt(0), CharacterSounds.UNKNOWN));
        }
        return signs.toString();
    }

    /**
     * The vocabulary: the signs that come before a poem, every character that is frequent enough, and one symbol for all
     * others.
     */
    private static Vocabulary vocabulary(List<Quatrain> poems, TrainingOptions options) {
        var characters = Vocabulary.of(poems.stream().map(Quatrain::characters).collect(Collectors.joining()),
                options.minCount(), options.maxSymbols() - SIGNS.length() - 1);
        return Vocabulary.of(SIGNS + characters.symbols() + Character.toString(Vocabulary.UNKNOWN));
    }

    /** The losses on the held-out poems, in nats, of predictions from counts of one, two and three characters. */
    private static String countingLosses(PoemSplit split, Vocabulary vocabulary) {
        var counted = new boolean[vocabulary.size() + 1];
        Arrays.fill(counted, true);
        int lineEnd = vocabulary.size();
        counted[lineEnd] = false;
        for (int sign : vocabulary.encode(SIGNS)) {
            counted[sign] = false;
        }
        var training = sequences(split.training(), vocabulary, lineEnd);
        var heldOut = sequences(split.heldOut(), vocabulary, lineEnd);
        return IntStream.rangeClosed(1, 3).mapToObj(order -> Double.toString(
                new NgramCounts(training, counted, vocabulary.size() + 1, order).loss(heldOut, counted)))
                .collect(Collectors.joining(" "));
    }

    /**
     * Each poem as symbols: the sign of its form, then its lines, each followed by a line-end sign. The position of that sign
     * is known, so it is not predicted.
     */
    private static List<int[]> sequences(List<Quatrain> poems, Vocabulary vocabulary, int lineEnd) {
        return poems.stream().map(poem -> {
            var sequence = IntStream.builder();
            sequence.add(vocabulary.index(poem.form().symbol()));
            for (int line = 0; line < QuatrainForm.LINES; line++) {
                for (int index : vocabulary.encode(poem.line(line))) {
                    sequence.add(index);
                }
                sequence.add(lineEnd);
            }
            return sequence.build().toArray();
        }).toList();
    }

    /** Poems cut into batches, each of one form. */
    private record PoemBatches(List<Quatrain> poems, Vocabulary vocabulary, int batchSize) {
        /** All poems in order; the last batch of a form is filled up with empty sequences, which do not count. */
        Batches inOrder() {
            var batches = cut(IntStream.range(0, poems.size()).toArray(), true);
            return new Batches(batches.size(), false, (pass, number) -> batch(batches.get(number), null));
        }

        /** The order depends on seed and pass alone, so that a resumed run has the same order. */
        Batches shuffled(int seed) {
            int count = cut(IntStream.range(0, poems.size()).toArray(), false).size();
            return new Batches(count, false, new Source() {
                private List<int[]> batches;
                private int cutPass = -1;

                @Override
                public Batch batch(int pass, int number) {
                    if (pass != cutPass) {
                        var random = new Random(seed * 31 + pass);
                        var inForms = cut(Digits.shuffled(random, 0, poems.size()), false);
                        batches = Arrays.stream(Digits.shuffled(random, 0, count)).mapToObj(inForms::get).toList();
                        cutPass = pass;
                    }
                    return PoemBatches.this.batch(batches.get(number), new Random((seed * 31 + pass) * 1_000_003 + number));
                }
            });
        }

        /** The batches, each with the numbers of {@code batchSize} poems of one form; −1 stands for no poem. */
        private List<int[]> cut(int[] order, boolean fillUp) {
            var batches = new ArrayList<int[]>();
            for (var form : QuatrainForm.values()) {
                int[] own = Arrays.stream(order).filter(poem -> poems.get(poem).form() == form).toArray();
                int whole = own.length / batchSize * batchSize;
                for (int first = 0; first < (fillUp ? own.length : whole); first += batchSize) {
                    int[] batch = new int[batchSize];
                    Arrays.fill(batch, -1);
                    System.arraycopy(own, first, batch, 0, Math.min(batchSize, own.length - first));
                    batches.add(batch);
                }
            }
            return batches;
        }

        /** @param random chooses topics; null for none */
        private Batch batch(int[] numbers, Random random) {
            var form = poems.get(numbers[0]).form();
            var batch = Batch.ofClasses(Quatrain.PREFIX + form.length() - 1, batchSize);
            Arrays.fill(batch.targets(), SoftmaxCrossEntropy.IGNORE);
            for (int row = 0; row < batchSize; row++) {
                var poem = poems.get(numbers[numbers[row] < 0 ? 0 : row]);
                int[] characters = vocabulary.encode(poem.characters());
                batch.classes()[row] = vocabulary.index(form.symbol());
                batch.classes()[batchSize + row] = topic(characters, random);
                for (int i = 0; i < characters.length; i++) {
                    int step = Quatrain.PREFIX + i;
                    if (i < characters.length - 1) {
                        batch.classes()[step * batchSize + row] = characters[i];
                    }
                    if (numbers[row] >= 0) {
                        batch.targets()[(step - 1) * batchSize + row] = characters[i];
                    }
                }
            }
            return batch;
        }

        private int topic(int[] characters, Random random) {
            if (random == null || random.nextDouble() >= TOPIC_SHARE) {
                return vocabulary.index(Quatrain.NO_TOPIC);
            }
            int topic = characters[random.nextInt(characters.length)];
            return vocabulary.isUnknown(topic) ? vocabulary.index(Quatrain.NO_TOPIC) : topic;
        }
    }
}
