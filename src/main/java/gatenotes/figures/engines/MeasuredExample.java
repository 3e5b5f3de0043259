package gatenotes.figures.engines;

import gatenotes.engine.Engine;
import gatenotes.engine.TextRun;

/**
 * The numbers that the figure shows before it has measured the reader's own machine. They are from the training suite of
 * {@code mvn -Pbench '-Dbench=suite=train'} on one machine, on one day; a new measurement has to replace all of them.
 */
final class MeasuredExample {
    static final String DATE = "2026-11-30";
    /** The machine's cores; it is a server without a graphics processor, where SwiftShader computes WebGL2 in software. */
    static final int CORES = 2;
    static final int UNITS = 128;
    /** The number of different characters in the text that was learned. */
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

    /** The milliseconds of one training step. */
    static double stepMillis(Engine engine) {
        return 1000.0 * TextRun.SIMPLE_CHARACTERS / charactersPerSecond(engine);
    }
}
