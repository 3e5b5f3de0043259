package gatenotes.web.bench;

import gatenotes.engine.Engine;
import gatenotes.engine.JavaEngine;
import gatenotes.reference.DoubleEngine;
import java.util.List;

/** The bench page with a test engine whose results come late. */
final class OwnEngineProgram {
    private OwnEngineProgram() {
    }

    public static void main(String[] args) {
        BenchPage.open(List.of(new JavaEngine(), new DoubleEngine(Engine.WEBGL, 3)));
    }
}
