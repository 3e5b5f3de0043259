package gatenotes.web.worker;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** What the page says to the worker; see the package. */
public interface Command extends JSObject {
    @JSProperty
    String getKind();

    /** Of the text that is learnt. */
    @JSProperty
    String getLanguage();

    @JSProperty
    int getUnits();

    @JSProperty
    int getSeed();

    @JSProperty
    double getLearningRate();

    /** An engine's id, or null for the fastest. */
    @JSProperty
    String getEngine();

    @JSProperty
    boolean isOn();

    @JSBody(params = {"language", "units", "seed", "learningRate", "engine"}, script = "return {kind: 'start',"
            + " language: language, units: units, seed: seed, learningRate: learningRate, engine: engine};")
    static Command start(String language, int units, int seed, double learningRate, String engine) {
        throw new IllegalStateException("runs in a browser only");
    }

    @JSBody(params = "on", script = "return {kind: 'pause', on: on};")
    static Command pause(boolean on) {
        throw new IllegalStateException("runs in a browser only");
    }

    @JSBody(params = "engine", script = "return {kind: 'engine', engine: engine};")
    static Command engine(String engine) {
        throw new IllegalStateException("runs in a browser only");
    }

    @JSBody(params = "learningRate", script = "return {kind: 'rate', learningRate: learningRate};")
    static Command rate(double learningRate) {
        throw new IllegalStateException("runs in a browser only");
    }

    @JSBody(script = "return {kind: 'stop'};")
    static Command stop() {
        throw new IllegalStateException("runs in a browser only");
    }
}
