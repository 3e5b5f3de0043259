package gatenotes.figures.textlab;

import gatenotes.engine.ModelFile;

/**
 * The network that this site ships, and what was measured of it. {@code ShippedModelTest} compares all of it with the file;
 * with {@code -Dgolden=write} it writes {@link HeldOutPassage} anew.
 */
final class ShippedModel {
    static final ModelFile FILE = new ModelFile("shakespeare", 570_576,
            "2e8b540958e844b432adf0f5400557b3d873c176e614b85dc55b1d35c79b2b6a");
    /** Units of its one LSTM layer. */
    static final int UNITS = 336;
    /** Mean loss in nats on the last tenth of the text, which it has never seen, by the file as it is shipped. */
    static final double HELD_OUT_NATS = 1.452;

    private ShippedModel() {
    }
}
