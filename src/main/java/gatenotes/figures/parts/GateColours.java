package gatenotes.figures.parts;

import gatenotes.nn.Gate;
import gatenotes.scene.Palette;

/** The colour of each gate in all figures. */
public final class GateColours {
    private GateColours() {
    }

    /** The role of the gate's colour. */
    public static Palette role(Gate gate) {
        return switch (gate) {
            case INPUT -> Palette.INPUT;
            case FORGET -> Palette.FORGET;
            case CANDIDATE -> Palette.CANDIDATE;
            case OUTPUT -> Palette.OUTPUT;
        };
    }
}
