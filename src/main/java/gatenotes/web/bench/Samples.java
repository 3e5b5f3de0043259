package gatenotes.web.bench;

import java.util.Arrays;

/** The samples of the time that some work takes. */
final class Samples {
    /** The shortest sample, in milliseconds, so that the resolution of the browser's clock does not matter. */
    private static final double SAMPLE_MS = 40;
    /**
     * The warm-up before the first sample, in milliseconds for each sample, so that the browser has compiled the code
     * as well as it can: half a second for five samples.
     */
    private static final double WARM_UP_MS = 100;

    private final double[] samples;
    /** The index of the current sample; -1 during the warm-up. */
    private int sample = -1;
    private int times;
    private double elapsed;

    /** @param count how many samples are taken */
    Samples(int count) {
        samples = new double[count];
    }

    /** Adds to the time of the current sample. */
    void add(double ms) {
        elapsed += ms;
    }

    /** Notes that the work was done {@code more} times; 0 if it is still going on. */
    void completed(int more) {
        times += more;
        if (more > 0 && elapsed >= (sample < 0 ? WARM_UP_MS * samples.length : SAMPLE_MS)) {
            if (sample >= 0) {
                samples[sample] = elapsed / times;
            }
            sample++;
            times = 0;
            elapsed = 0;
            if (done()) {
                Arrays.sort(samples);
            }
        }
    }

    /** Whether all samples are taken. */
    boolean done() {
        return sample == samples.length;
    }

    /** The median, in milliseconds for doing the work once; valid when all samples are taken. */
    double median() {
        return (samples[(samples.length - 1) / 2] + samples[samples.length / 2]) / 2;
    }

    /** The shortest sample, in milliseconds; valid when all samples are taken. */
    double best() {
        return samples[0];
    }
}
