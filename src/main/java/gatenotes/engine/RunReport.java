package gatenotes.engine;

import java.util.List;

/**
 * How a {@link LongRun} stands.
 *
 * @param firstStep the number of the step, from 0, whose loss is the first of {@code losses}; what was told of this
 *     and later steps before does not hold any more
 * @param losses of the steps since the last report, in nats; the caller's own
 * @param engine that computes now
 * @param engines one for each of {@link TextRun#ENGINES}, in that order
 * @param charactersPerSecond over the last second or so; 0 before there is one
 * @param sample what the network writes, or empty while it has not written
 * @param notice one sentence on what went wrong or changed last, or empty
 * @param measuring whether engines are still being measured
 * @param exploded whether it has stopped because the loss exploded, holding the last good parameters
 */
public record RunReport(int firstStep, float[] losses, String engine, List<Engine> engines,
        double charactersPerSecond, String sample, String notice, boolean measuring, boolean exploded) {
    public RunReport {
        engines = List.copyOf(engines);
    }

    /**
     * One engine on this reader's machine.
     *
     * @param millis for one training step; 0 if it was not measured
     * @param maxDiff the largest difference of a gradient from Java's, over Java's largest; NaN if it was not measured
     * @param trouble one sentence on why it cannot work here, or empty
     */
    public record Engine(double millis, double maxDiff, String trouble) {
    }
}
