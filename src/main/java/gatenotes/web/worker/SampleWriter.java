package gatenotes.web.worker;

import gatenotes.engine.Pending;
import gatenotes.engine.Training;
import gatenotes.math.Random;
import gatenotes.task.Vocabulary;

/** Lets a network in training write a short sample now and then, so that the reader sees its progress. */
final class SampleWriter {
    /** How many milliseconds a sample is shown before the next. */
    private static final double MILLIS = 1800;

    private final Vocabulary vocabulary;
    private final int firstCharacter;
    private final int length;
    private final Random random;
    /** The sample that is being written; null for none. */
    private Pending<int[]> writing;
    private double temperature = 0.5;
    private double beganAt;
    private String newest = "";

    /**
     * @param firstCharacter the first character of each sample, by its number in the vocabulary
     * @param length the length of each sample, in characters
     */
    SampleWriter(Vocabulary vocabulary, int firstCharacter, int length, Random random) {
        this.vocabulary = vocabulary;
        this.firstCharacter = firstCharacter;
        this.length = length;
        this.random = random;
    }

    /** Begins another sample if it is due; the engine writes it between steps. */
    void beginIfDue(Training training, double now) {
        if (writing == null && now - beganAt > MILLIS) {
            beganAt = now;
            training.writing().clearState();
            writing = training.writing().generate(firstCharacter, length, temperature, random);
        }
    }

    /** Takes over a sample that has arrived. */
    void fetch() {
        if (writing != null && writing.isReady()) {
            newest = vocabulary.decode(firstCharacter) + vocabulary.decode(writing.get());
            writing = null;
        }
    }

    /** Sets the temperature of the next sample. */
    void setTemperature(double next) {
        temperature = next;
    }

    /** Gives up the sample that is being written. */
    void drop() {
        writing = null;
    }

    /** The newest complete sample; empty before the first. */
    String newest() {
        return newest;
    }
}
