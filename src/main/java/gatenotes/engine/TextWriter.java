package gatenotes.engine;

import gatenotes.math.Random;
import gatenotes.nn.Trace;
import gatenotes.task.QuatrainRules;
import gatenotes.task.Vocabulary;
import gatenotes.train.Generator;
import gatenotes.train.Sampler;
import gatenotes.train.SoftmaxCrossEntropy;
import java.util.Arrays;
import java.util.List;

/** Lets a text model write as a plan says, a stretch at a time. Mutable. */
public final class TextWriter {
    private final Vocabulary vocabulary;
    private final WritingPlan plan;
    private final Writing writing;
    private final Sampler sampler;
    private final Random random;
    private final float[] probabilities;
    /** The rules of the poem to write; null for prose. */
    private final QuatrainRules rules;
    private final boolean[] allowed;
    private int current;
    private int written;

    /**
     * @param writing computes the network; whoever opened it closes it
     * @throws IllegalArgumentException if a pick is no symbol the model knows
     */
    public TextWriter(TextModel model, WritingPlan plan, Writing writing) {
        this.plan = plan;
        this.writing = writing;
        vocabulary = model.vocabulary();
        sampler = new Sampler(vocabulary.size(), plan.temperature(), plan.topP());
        random = new Random(plan.seed());
        probabilities = new float[vocabulary.size()];
        for (var pick : plan.picks()) {
            if (vocabulary.index(pick.codePoint()) < 0) {
                throw new IllegalArgumentException("TextWriter: the pick at " + pick.at()
                        + " is no symbol the network knows");
            }
        }
        rules = plan.verse() == null ? null : rules(model);
        allowed = new boolean[vocabulary.size()];
        writing.clearState();
        var start = KnownText.of(vocabulary, plan.start()).indexes();
        current = start.length == 0 ? KnownText.lineEnd(vocabulary) : start[start.length - 1];
        for (int i = 0; i < start.length - 1; i++) {
            writing.generate(start[i], 1, 0, null);
        }
    }

    private QuatrainRules rules(TextModel model) {
        var verse = plan.verse();
        if (plan.count() != verse.form().length() || verse.sounds() && model.sounds() == null) {
            throw new IllegalArgumentException("TextWriter: a quatrain of " + plan.count() + " characters"
                    + (model.sounds() == null ? " and no table of sounds" : "") + ", expected " + verse.form().length()
                    + ", and the network's file to tell the sounds of its symbols");
        }
        var fixed = new int[plan.count()];
        Arrays.fill(fixed, QuatrainRules.FREE);
        // Where picks fix every character, the poem is already written. Its candidates are weighed as they were then,
        // when the characters to come were not known.
        for (var pick : plan.picks().size() < fixed.length ? plan.picks() : List.<WritingPlan.Pick>of()) {
            fixed[pick.at()] = vocabulary.index(pick.codePoint());
        }
        return new QuatrainRules(verse.form(), verse.sounds() ? model.sounds() : null, vocabulary, fixed);
    }

    /** The scores to draw by: a character that the rules refuse is not drawn. */
    private float[] ruled(float[] scores) {
        if (rules == null) {
            return scores;
        }
        rules.allowed(allowed);
        float[] ruled = scores.clone();
        for (int i = 0; i < ruled.length; i++) {
            ruled[i] = allowed[i] ? ruled[i] : Sampler.FORBIDDEN;
        }
        return ruled;
    }

    /** A Java writing whose gates are held as the plan says; see {@link #TextWriter}. */
    public static Writing holding(TextModel model, WritingPlan plan) {
        var generator = new Generator(model.network());
        hold(generator.trace(), plan);
        return new ImmediateWriting(generator);
    }

    /** Holds the plan's gates in a trace, at all its time steps. */
    static void hold(Trace trace, WritingPlan plan) {
        for (var held : plan.held()) {
            for (int t = 0; t < trace.timeSteps(); t++) {
                trace.layer(held.layer()).overrule(held.gate(), t, 0, held.unit(), held.value());
            }
        }
    }

    /** Whether all characters of the plan are written. */
    public boolean isDone() {
        return written == plan.count();
    }

    /** Writes the next characters, at most {@code most}. */
    public WrittenText next(int most) {
        int length = Math.min(most, plan.count() - written);
        var text = new WrittenText(written, new int[length], new float[length],
                new int[length * WrittenText.CANDIDATES], new float[length * WrittenText.CANDIDATES],
                new float[length * WrittenText.CANDIDATES]);
        for (int i = 0; i < length; i++) {
            one(text, i);
        }
        return text;
    }

    private void one(WrittenText text, int at) {
        writing.generate(current, 1, 0, null);
        var scores = writing.scores().get();
        sampler.weigh(ruled(scores));
        int drawn = sampler.draw(random.nextDouble());
        for (var pick : plan.picks()) {
            drawn = pick.at() == written ? vocabulary.index(pick.codePoint()) : drawn;
        }
        text.codePoints()[at] = vocabulary.decode(drawn).codePointAt(0);
        text.nats()[at] = (float) SoftmaxCrossEntropy.softmax(scores, 0, scores.length, probabilities, 0, drawn);
        for (int rank = 0; rank < WrittenText.CANDIDATES; rank++) {
            int to = at * WrittenText.CANDIDATES + rank;
            int candidate = rank < vocabulary.size() ? sampler.ranked(rank) : drawn;
            text.candidates()[to] = vocabulary.decode(candidate).codePointAt(0);
            text.shares()[to] = rank < vocabulary.size() ? (float) sampler.share(candidate) : 0;
            text.probabilities()[to] = rank < vocabulary.size() ? probabilities[candidate] : 0;
        }
        if (rules != null) {
            rules.wrote(drawn);
        }
        current = drawn;
        written++;
    }
}
