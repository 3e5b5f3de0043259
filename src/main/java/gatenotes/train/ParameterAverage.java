package gatenotes.train;

import gatenotes.math.DecimalText;
import gatenotes.nn.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * The mean of a network's parameters over its last steps; its loss is mostly lower than that of any one of them.
 * <pre>
 * average = average + (1 − decay)·(w − average)      decay = min(decay, step / (step + 10))
 * </pre>
 * Source: Polyak and Juditsky 1992; the exponential form, as in Kingma and Ba 2015, section 7.2. Mutable.
 */
public final class ParameterAverage {
    private static final double EARLY = 10;

    private final Parameters parameters;
    private final double decay;
    private final List<float[]> averages = new ArrayList<>();

    /**
     * Starts with the present parameters as the average.
     *
     * @param decay from 0, where the average is the newest parameters, to below 1
     */
    public ParameterAverage(Parameters parameters, double decay) {
        if (!(decay >= 0 && decay < 1)) {
            throw new IllegalArgumentException("ParameterAverage: decay is " + DecimalText.write(decay)
                    + ", expected from 0 to below 1");
        }
        this.parameters = parameters;
        this.decay = decay;
        for (var parameter : parameters) {
            averages.add(parameter.values().clone());
        }
    }

    /** Adds the parameters after a step to the average; {@code step} counts from 1. */
    public void add(long step) {
        var share = 1 - Math.min(decay, step / (step + EARLY));
        for (int p = 0; p < averages.size(); p++) {
            var average = averages.get(p);
            var values = parameters.list().get(p).values();
            for (int i = 0; i < values.length; i++) {
                average[i] = (float) (average[i] + share * ((double) values[i] - average[i]));
            }
        }
    }

    /** Exchanges the network's parameters and the averages; a second call restores both. */
    public void swap() {
        for (int p = 0; p < averages.size(); p++) {
            var average = averages.get(p);
            var values = parameters.list().get(p).values();
            for (int i = 0; i < values.length; i++) {
                var value = values[i];
                values[i] = average[i];
                average[i] = value;
            }
        }
    }

    /** The averages, in the network's order; its own arrays, which a checkpoint copies out and back in. */
    public List<float[]> values() {
        return averages;
    }
}
