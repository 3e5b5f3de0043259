package gatenotes.site.train;

import gatenotes.engine.TextModel;
import gatenotes.engine.TextWriter;
import gatenotes.engine.WritingPlan;
import gatenotes.engine.WritingPlan.Verse;
import gatenotes.math.FloatAllocator;
import gatenotes.math.JavaMatMul;
import gatenotes.store.FormatException;
import gatenotes.store.LineIndex;
import gatenotes.task.Quatrain;
import gatenotes.task.QuatrainForm;
import gatenotes.task.QuatrainRules;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Lets a network write a thousand quatrains of each form and counts how many of them copy and how many rhyme, for
 * {@code mvn -Pmeasure-poems -Ddata=FILE,FILE}: the numbers of the figure {@code demo:quatrain}.
 */
public final class PoemMeasure {
    private static final int POEMS = 1000;
    private static final double TEMPERATURE = 0.8;

    private final TextModel model;
    private final List<Quatrain> corpus;
    private final PrintStream out;
    private final Set<String> lines = new HashSet<>();
    private final Set<String> fives = new HashSet<>();

    private PoemMeasure(TextModel model, List<Quatrain> corpus, PrintStream out) {
        this.model = model;
        this.corpus = corpus;
        this.out = out;
        for (var poem : corpus) {
            for (int i = 0; i < QuatrainForm.LINES; i++) {
                lines.add(poem.line(i));
                fives.addAll(fives(poem.line(i)));
            }
        }
    }

    private static List<String> fives(String line) {
        return IntStream.rangeClosed(0, line.length() - LineIndex.WINDOW).mapToObj(at -> line.substring(at, at + LineIndex.WINDOW))
                .toList();
    }

    /** @param arguments the network's file and the files of the poems it learned from, separated by commas */
    public static void main(String[] arguments) throws IOException {
        try {
            if (arguments.length < 2 || arguments[1] == null || arguments[1].isBlank()) {
                throw new OptionException("-Ddata is missing, expected the files of poems that the network learnt from: "
                        + "mvn -Pmeasure-poems -Ddata=FILE,FILE");
            }
            var file = Path.of(arguments[0]);
            measure(TextModel.read(arguments[0], Files.readAllBytes(file)), Arrays.stream(arguments[1].split(","))
                    .flatMap(name -> PoemFile.read(Path.of(name)).stream()).toList(), POEMS, System.out);
        } catch (OptionException | FormatException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Prints the counts, a line for each form, with and without the rules of sound. */
    static void measure(TextModel model, List<Quatrain> corpus, int count, PrintStream out) {
        var measure = new PoemMeasure(model, corpus, out);
        for (var form : QuatrainForm.values()) {
            var own = corpus.stream().filter(poem -> poem.form() == form).toList();
            if (!own.isEmpty()) {
                measure.tell("of the corpus", form, own);
            }
            measure.tell("written freely", form, measure.write(new Verse(form, false), count));
            measure.tell("written by rhyme and tone", form, measure.write(new Verse(form, true), count));
        }
    }

    private List<Quatrain> write(Verse verse, int count) {
        // A network cannot be used by several threads at once.
        var own = ThreadLocal.withInitial(() -> new TextModel(
                model.network().on(new JavaMatMul(), FloatAllocator.HEAP), model.vocabulary(), model.sounds()));
        return IntStream.rangeClosed(1, count).parallel().mapToObj(seed -> write(own.get(), verse, seed)).toList();
    }

    private static Quatrain write(TextModel model, Verse verse, int seed) {
        var plan = WritingPlan.quatrain(verse, Quatrain.NO_TOPIC, TEMPERATURE, seed, List.of());
        int[] written = new TextWriter(model, plan, TextWriter.holding(model, plan)).next(plan.count()).codePoints();
        return new Quatrain(verse.form(), new String(written, 0, written.length));
    }

    private void tell(String what, QuatrainForm form, List<Quatrain> poems) {
        out.printf("%d characters a line, %d poems %s: rhyme %.1f %%, %d distinct lines of %d", form.line(), poems.size(), what,
                share(poems, this::rhymes), distinct(poems), QuatrainForm.LINES * poems.size());
        if (!what.equals("of the corpus")) {
            out.printf(", with a line of the corpus %.1f %%, with five of its characters in a row %.1f %%%n    %s%n",
                    share(poems, poem -> any(poem, lines::contains)),
                    share(poems, poem -> any(poem, line -> fives(line).stream().anyMatch(fives::contains))),
                    poems.get(0).text());
        } else {
            out.println();
        }
    }

    private static double share(List<Quatrain> poems, Predicate<Quatrain> of) {
        return 100.0 * poems.stream().filter(of).count() / poems.size();
    }

    private static long distinct(List<Quatrain> poems) {
        return poems.stream().flatMap(poem -> IntStream.range(0, QuatrainForm.LINES).mapToObj(poem::line)).distinct().count();
    }

    private static boolean any(Quatrain poem, Predicate<String> of) {
        return IntStream.range(0, QuatrainForm.LINES).mapToObj(poem::line).anyMatch(of);
    }

    private boolean rhymes(Quatrain poem) {
        int[] symbols = model.vocabulary().encode(poem.characters());
        return symbols.length == poem.characters().length() && QuatrainRules.rhymes(poem.form(), model.sounds(), symbols);
    }
}
