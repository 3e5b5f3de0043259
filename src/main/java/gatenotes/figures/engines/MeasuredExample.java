package gatenotes.figures.engines;

import gatenotes.engine.Engine;
import gatenotes.engine.TextRun;

/**
 * What the figure shows before it has measured the reader's own machine: the training suite of
 * {@code mvn -Pbench '-Dbench=suite=train'} on one machine, on one day. Whoever measures anew writes all of it anew.
 */
final class MeasuredExample {
    static final String DATE = "2026-11-30";
    /** Two cores of a server without a graphics processor, where SwiftShader computes WebGL2 in software. */
    static final int CORES = 2;
    static final int UNITS = 128;
    /** The different characters of the text that was learnt. */
    static final int SYMBOLS = 65;

    private MeasuredExample() {
    }

    static int charactersPerSecond(Engine engine) {
        return switch (engine) {
            case JAVA -> 7188;
            case SIMD -> 85470;
            case WEBGL -> 10390;
        };
    }

    /** Milliseconds of one training step. */
    static double stepMillis(Engine engine) {
        return 1000.0 * TextRun.SIMPLE_CHARACTERS / charactersPerSecond(engine);
    }
}
