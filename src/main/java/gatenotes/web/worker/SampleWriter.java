package gatenotes.web.worker;

import gatenotes.engine.Pending;
import gatenotes.engine.Training;
import gatenotes.math.Random;
import gatenotes.task.Vocabulary;

/** Lets a network in training write a little now and then, so that the reader sees how far it is. */
final class SampleWriter {
    /** How long one is read before the next. */
    private static final double MILLIS = 1800;

    private final Vocabulary vocabulary;
    private final int firstCharacter;
    private final int length;
    private final Random random;
    /** What has not come yet; null if nothing is under way. */
    private Pending<int[]> writing;
    private double temperature = 0.5;
    private double beganAt;
    private String newest = "";

    /**
     * @param firstCharacter what each begins with, by its number in the vocabulary
     * @param length of each, in characters
     */
    SampleWriter(Vocabulary vocabulary, int firstCharacter, int length, Random random) {
        this.vocabulary = vocabulary;
        this.firstCharacter = firstCharacter;
        this.length = length;
        this.random = random;
    }

    /** Begins another if it is time for one; its engine writes it between steps. */
    void beginIfDue(Training training, double now) {
        if (writing == null && now - beganAt > MILLIS) {
            beganAt = now;
            training.writing().clearState();
            writing = training.writing().generate(firstCharacter, length, temperature, random);
        }
    }

    /** Takes in what has come. */
    void fetch() {
        if (writing != null && writing.isReady()) {
            newest = vocabulary.decode(firstCharacter) + vocabulary.decode(writing.get());
            writing = null;
        }
    }

    /** Of the next one. */
    void setTemperature(double next) {
        temperature = next;
    }

    /** What is under way is not waited for any more. */
    void drop() {
        writing = null;
    }

    /** The newest whole one; empty before the first. */
    String newest() {
        return newest;
    }
}
