package gatenotes.engine;

import java.util.Collections;
import java.util.List;

/**
 * A report of how a {@link LongRun} stands.
 *
 * @param firstStep the number of the step, from 0, whose loss is the first of {@code losses}; earlier reports on this and
 *     later steps do not hold any more
 * @param losses the losses of the steps since the last report, in nats; the array belongs to the caller
 * @param engine the engine that computes now
 * @param engines what was measured of each {@link Engine}, in their order
 * @param charactersPerSecond the speed over the last second or so; 0 as long as it is not known
 * @param sample a text that the network wrote, or empty before it has written
 * @param notice what last went wrong or changed
 * @param measuring whether engines are still being measured
 * @param stopped whether the run has stopped before its last step, for the reason in {@code notice}; if that is an exploded loss, it
 *     keeps the last good parameters
 * @param done whether all steps are done
 * @param facts facts about the run; null before it has begun
 * @param measures the measures since the last report; none if nothing is held out
 * @param kept the ids of the measures to whose moments the run can go back
 */
public record RunReport(int firstStep, float[] losses, Engine engine, List<Measured> engines,
        double charactersPerSecond, String sample, Notice notice, boolean measuring, boolean stopped, boolean done,
        RunFacts facts, List<Measure> measures, int[] kept) {
    public RunReport {
        engines = List.copyOf(engines);
        measures = List.copyOf(measures);
    }

    /** The report on a run of which only the notice is known; all earlier losses still hold. */
    public static RunReport failed(Notice notice) {
        return new RunReport(Integer.MAX_VALUE, new float[0], Engine.JAVA,
                Collections.nCopies(Engine.values().length, Measured.NOT_YET), 0, "", notice, false, true, false, null,
                List.of(), new int[0]);
    }

    /** The same report with another notice. */
    public RunReport noticing(Notice other) {
        return new RunReport(firstStep, losses, engine, engines, charactersPerSecond, sample, other, measuring, stopped, done,
                facts, measures, kept);
    }

    /** What was measured of an engine. */
    public Measured of(Engine one) {
        return engines.get(one.ordinal());
    }

    /**
     * What was measured of one engine on this reader's machine.
     *
     * @param millis milliseconds of one training step; 0 if it was not measured
     * @param maxDiff the largest difference of a gradient from Java's, over Java's largest; NaN if it was not measured
     * @param trouble why it cannot work here, or null
     */
    public record Measured(double millis, double maxDiff, Trouble trouble) {
        /** An engine that was not measured. */
        public static final Measured NOT_YET = new Measured(0, Double.NaN, null);

        /** Whether it can work here, as far as is known. */
        public boolean works() {
            return trouble == null;
        }
    }
}
