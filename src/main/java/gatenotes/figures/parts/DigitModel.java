package gatenotes.figures.parts;

import gatenotes.demo.Stage;
import gatenotes.engine.FileListener;
import gatenotes.engine.ModelFile;
import gatenotes.engine.ModelTrouble;
import gatenotes.math.JavaMatMul;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.store.FormatException;
import gatenotes.store.ParameterFile;
import gatenotes.store.SafeTensors;
import gatenotes.task.Digits;
import gatenotes.task.DrawnDigit;

/**
 * The network that reads digits, from a figure's side: fetched when it is first wanted, and how far it is. Mutable. It is small
 * enough to read in the page itself. {@code DigitModelTest} compares what is said here with the file.
 */
public final class DigitModel implements FileListener {
    public static final ModelFile FILE = new ModelFile("digits", 85_504,
            "e4a4878d3babdc8e4e63fd726614ff3597ff0d75813ace646f97c9e67e00fae6");
    /** Units of its one LSTM layer. */
    public static final int UNITS = 128;

    private final Stage stage;
    private final Runnable came;
    private Network network;
    private boolean isLoading;
    private int loaded;
    private ModelTrouble trouble;

    /** @param came is called when it is here, and when it is known that it will not come */
    public DigitModel(Stage stage, Runnable came) {
        this.stage = stage;
        this.came = came;
    }

    /** What it is: the scores of the ten digits after each row, of which only the last count. */
    public static NetworkSpec spec() {
        return NetworkSpec.input(DrawnDigit.SIZE).lstm(UNITS).dense(Digits.CLASSES);
    }

    /**
     * The network of a file.
     *
     * @throws FormatException if the file holds another
     */
    public static Network read(String name, byte[] file) {
        var network = Network.zero(spec(), new JavaMatMul());
        ParameterFile.load(network.parameters(), name, SafeTensors.read(name, file).tensors());
        return network;
    }

    /** Fetches it, unless it is here or on its way. */
    public void want() {
        if (network == null && !isLoading) {
            trouble = null;
            loaded = 0;
            isLoading = true;
            stage.engines().fetch(FILE, this);
        }
    }

    /** The network; null before it is here. */
    public Network network() {
        return network;
    }

    /** Whether it is on its way. */
    public boolean isLoading() {
        return isLoading;
    }

    /** Bytes that are here, while {@link #isLoading}. */
    public int loaded() {
        return loaded;
    }

    /** Why it did not come, or null. */
    public ModelTrouble trouble() {
        return trouble;
    }

    @Override
    public void loading(int bytes) {
        loaded = bytes;
    }

    @Override
    public void fetched(byte[] file) {
        isLoading = false;
        try {
            network = read(FILE.name(), file);
        } catch (FormatException e) {
            trouble = new ModelTrouble(ModelTrouble.Kind.NO_NETWORK, e.getMessage());
        }
        came.run();
    }

    @Override
    public void failed(ModelTrouble told) {
        isLoading = false;
        trouble = told;
        came.run();
    }
}
