package gatenotes.web.bench;

import gatenotes.engine.Engine;
import gatenotes.web.dom.Dom;

/**
 * One measurement, as the bench page shows it and offers it to programs.
 *
 * @param suite the kind of work
 * @param engine the engine that was measured
 * @param shape the size of the work
 * @param cold whether carrying the data to the engine and back is part of the time
 * @param medianMs the median of all samples, in milliseconds
 * @param bestMs the shortest sample, in milliseconds
 * @param perSecond units of work per second, at the median
 * @param unit the unit of work
 * @param maxDiff largest difference from the reference over the reference's largest value
 */
record BenchResult(String suite, Engine engine, String shape, boolean cold, double medianMs, double bestMs,
        double perSecond, String unit, double maxDiff) {
    /** The headings of the cells of {@link #toLine}. */
    static final String HEADER = "suite\tengine\tshape\tcold\tmedianMs\tbestMs\tperSecond\tunit\tmaxDiff";

    /** This row's cells, with tabs between them. */
    String toLine() {
        return suite + "\t" + engine.id() + "\t" + shape + "\t" + cold + "\t" + Dom.json(medianMs) + "\t" + Dom.json(bestMs)
                + "\t" + Dom.json(perSecond) + "\t" + unit + "\t" + Dom.json(maxDiff);
    }

    /** This row as a JSON object. No text in it needs escaping. */
    // The record's own text would bring TeaVM's printing of doubles into the script, 11 KB of tables.
    @Override
    public String toString() {
        return "{\"suite\":\"" + suite + "\",\"engine\":\"" + engine.id() + "\",\"shape\":\"" + shape
                + "\",\"cold\":" + cold + ",\"medianMs\":" + Dom.json(medianMs) + ",\"bestMs\":" + Dom.json(bestMs)
                + ",\"perSecond\":" + Dom.json(perSecond) + ",\"unit\":\"" + unit + "\",\"maxDiff\":" + Dom.json(maxDiff) + "}";
    }
}
