package gatenotes.web.worker;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;

/** What the worker tells the page: a {@code gatenotes.engine.RunReport} in plain objects and typed arrays. */
public interface Report extends JSObject {
    @JSProperty
    int getFirstStep();

    @JSProperty
    Float32Array getLosses();

    @JSProperty
    String getEngine();

    /** Milliseconds a step of each engine, in the order of {@code TextRun.ENGINES}. */
    @JSProperty
    Float64Array getMillis();

    @JSProperty
    Float64Array getMaxDiffs();

    @JSProperty
    JSArrayReader<JSString> getTroubles();

    @JSProperty
    double getCharactersPerSecond();

    @JSProperty
    String getSample();

    @JSProperty
    String getNotice();

    @JSProperty
    boolean isMeasuring();

    @JSProperty
    boolean isExploded();

    @JSBody(params = {"firstStep", "losses", "engine", "millis", "maxDiffs", "troubles", "charactersPerSecond",
        "sample", "notice", "measuring", "exploded"}, script = "return {firstStep: firstStep, losses: losses,"
            + " engine: engine, millis: millis, maxDiffs: maxDiffs, troubles: troubles,"
            + " charactersPerSecond: charactersPerSecond, sample: sample, notice: notice, measuring: measuring,"
            + " exploded: exploded};")
    static Report of(int firstStep, Float32Array losses, String engine, Float64Array millis, Float64Array maxDiffs,
            JSArray<JSString> troubles, double charactersPerSecond, String sample, String notice, boolean measuring,
            boolean exploded) {
        throw new IllegalStateException("runs in a browser only");
    }

    /** Tells it, handing its arrays over. */
    @JSBody(params = {"port", "report"}, script = "port.postMessage(report,"
            + " [report.losses.buffer, report.millis.buffer, report.maxDiffs.buffer]);")
    static void tell(Port port, Report report) {
        throw new IllegalStateException("runs in a browser only");
    }
}
