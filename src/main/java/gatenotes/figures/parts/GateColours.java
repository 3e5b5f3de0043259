package gatenotes.figures.parts;

import gatenotes.nn.Gate;
import gatenotes.scene.Palette;

/** The colour a gate has in every figure. */
public final class GateColours {
    private GateColours() {
    }

    /** The gate's role. */
    public static Palette role(Gate gate) {
        return switch (gate) {
            case INPUT -> Palette.INPUT;
            case FORGET -> Palette.FORGET;
            case CANDIDATE -> Palette.CANDIDATE;
            case OUTPUT -> Palette.OUTPUT;
        };
    }
}
