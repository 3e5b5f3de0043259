package gatenotes.figures.textlab;

import gatenotes.engine.ModelFile;

/**
 * The network that this site ships, and its measured loss. {@code ShippedModelTest} compares all of it with the file; with
 * {@code -Dgolden=write} it writes {@link PassageNumbers} anew.
 */
final class ShippedModel {
    static final ModelFile FILE = new ModelFile("shakespeare", 570_576,
            "2e8b540958e844b432adf0f5400557b3d873c176e614b85dc55b1d35c79b2b6a");
    /** The units of its one LSTM layer. */
    static final int UNITS = 336;
    /** The mean loss of the shipped file, in nats, on the last tenth of the text, which the network has never seen. */
    static final double HELD_OUT_NATS = 1.452;

    private ShippedModel() {
    }
}
