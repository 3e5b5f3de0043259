package gatenotes.web.bench;

import java.util.Arrays;

/** The times that some work took, measured again and again. */
final class Samples {
    /** A sample goes on until it has taken this long, so that the steps of the browser's clock do not matter. */
    private static final double SAMPLE_MS = 40;
    /**
     * Work goes on so long before the first sample for each that will be taken, so that the browser has compiled it as
     * well as it can: half a second for five.
     */
    private static final double WARM_UP_MS = 100;

    private final double[] samples;
    /** The sample being taken; the one at -1 only warms up. */
    private int sample = -1;
    private int times;
    private double elapsed;

    /** @param count how many samples are taken */
    Samples(int count) {
        samples = new double[count];
    }

    /** Adds to the time of work that goes on. */
    void add(double ms) {
        elapsed += ms;
    }

    /** Says that the work was done so many times more; none if it is still under way. */
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

    /** The middle one, in milliseconds for doing the work once; there when all samples are taken. */
    double median() {
        return (samples[(samples.length - 1) / 2] + samples[samples.length / 2]) / 2;
    }

    /** The shortest; likewise. */
    double best() {
        return samples[0];
    }
}
