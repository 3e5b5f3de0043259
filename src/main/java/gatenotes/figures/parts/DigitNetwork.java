package gatenotes.figures.parts;

import gatenotes.engine.ModelFile;
import gatenotes.nn.NetworkSpec;
import gatenotes.task.Digits;
import gatenotes.task.DrawnDigit;
import java.util.ArrayList;
import java.util.List;

/** The digit-reading networks that this site ships, the smallest first. {@code DigitModelTest} compares them with the files. */
public enum DigitNetwork {
    SIXTEEN(16, new ModelFile("digits16", 4_616, "e6846537afca2bf17ce60de20adff1c7994b9dda3ae907ff5a4b4ac3f11da06f")),
    THIRTY_TWO(32, new ModelFile("digits32", 10_032, "ac53583d79d7b0023cfacb6ca19e8bb1c280649ad1c84fd79800521b15c98aa8")),
    SIXTY_FOUR(64, new ModelFile("digits64", 27_000, "358c79639a4ef74874affdc60c953911e790ac705e0ed2e8575308e116f9b8df")),
    /** The network that the posts describe. */
    LARGEST(128, new ModelFile("digits", 85_504, "e4a4878d3babdc8e4e63fd726614ff3597ff0d75813ace646f97c9e67e00fae6"));

    private final int units;
    private final ModelFile file;

    DigitNetwork(int units, ModelFile file) {
        this.units = units;
        this.file = file;
    }

    /** The units of its one LSTM layer. */
    public int units() {
        return units;
    }

    public ModelFile file() {
        return file;
    }

    /** The network's description: it gives the scores of the ten digits after each row, of which only the last count. */
    public NetworkSpec spec() {
        return spec(units);
    }

    static NetworkSpec spec(int units) {
        return NetworkSpec.input(DrawnDigit.SIZE).lstm(units).dense(Digits.CLASSES);
    }

    /** The numbers of units of all networks, as the words of a setting. */
    public static List<String> words() {
        var words = new ArrayList<String>();
        for (var network : values()) {
            words.add(Integer.toString(network.units));
        }
        return words;
    }
}
