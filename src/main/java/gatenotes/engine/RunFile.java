package gatenotes.engine;

import gatenotes.math.DecimalText;
import gatenotes.math.JavaMatMul;
import gatenotes.nn.CellKind;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.store.FormatException;
import gatenotes.store.NetworkFile;
import gatenotes.store.SafeTensors;
import gatenotes.store.SafeTensorsWriter;
import gatenotes.store.StoredType;
import gatenotes.store.Tensor;
import gatenotes.task.CharacterSounds;
import gatenotes.train.Optimizer;
import gatenotes.train.OptimizerKind;
import gatenotes.train.TrainingState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A run as one safetensors file; the trainer on the command line uses the same format. The file holds the network under its
 * parameters' names, and the optimiser's slots as {@code adam/m/lstm_1/kernel}. The recurrent states from which the next
 * batch starts are named {@code state/0/0/h} (thread, layer). The metadata hold the vocabulary, the settings
 * ({@link RunSettings}), the step and the measures.
 *
 * <p>A file that holds only a network, ours, PyTorch's or Keras's, can be read, too; it has no settings.
 *
 * @param network the network that the file holds
 * @param settings one line; empty if the file holds only a network
 * @param data identifies the text it learned; empty if not known
 * @param step the step at which the run stands
 * @param measures the measures on the way to that step, renumbered from 0
 * @param slots the optimiser's slots by name
 * @param states the recurrent states by name
 * @param sounds the sounds of the vocabulary's symbols in verse; null if the file does not hold them
 */
public record RunFile(NetworkFile network, String settings, String data, int step, List<Measure> measures,
        Map<String, float[]> slots, Map<String, float[]> states, CharacterSounds sounds) {
    /** The metadata key of the tones of a vocabulary's symbols, see {@link CharacterSounds}. */
    public static final String TONES = "tones";
    /** The metadata key of the rhymes of a vocabulary's symbols. */
    public static final String RHYMES = "rhymes";
    private static final String SETTINGS = "run";
    private static final String DATA = "data";
    private static final String STEP = "step";
    private static final String CURVE = "curve";
    private static final String STATE = "state/";

    /**
     * Writes a run.
     *
     * @param heldOut the share of the text that is held out
     * @param data identifies the run's text
     * @param network a network of the run's shape; its values are not used
     * @param measures the measures on the way to the state; the parent of each is the one before it
     */
    public static byte[] write(TextRun run, double heldOut, String symbols, String data, Network network, TrainingState state,
            int step, List<Measure> measures) {
        var writer = new SafeTensorsWriter().metadata(NetworkFile.VOCABULARY, symbols)
                .metadata(SETTINGS, RunSettings.write(run, heldOut)).metadata(DATA, data)
                .metadata(STEP, Integer.toString(step)).metadata(CURVE, curve(measures));
        int at = 0;
        for (var parameter : network.parameters()) {
            writer.add(new Tensor(parameter.name(), parameter.shape(), state.values().get(at++)), StoredType.F32);
        }
        at = 0;
        for (var slot : run.learning().optimizer().make(network.parameters(), 0).slots()) {
            writer.add(new Tensor(slot.name(), slot.parameter().shape(), state.slots().get(at++)), StoredType.F32);
        }
        if (!state.states().isEmpty()) {
            at = 0;
            for (var name : stateNames(network.spec())) {
                var values = state.states().get(at++);
                writer.add(new Tensor(name, new int[] {run.shape().batchSize(), values.length / run.shape().batchSize()},
                        values), StoredType.F32);
            }
        }
        return writer.toBytes();
    }

    private static List<String> stateNames(NetworkSpec spec) {
        var names = new ArrayList<String>();
        for (int layer = 0; layer < spec.layers().size(); layer++) {
            names.add(STATE + "0/" + layer + "/h");
            if (spec.layers().get(layer).kind() == CellKind.LSTM) {
                names.add(STATE + "0/" + layer + "/c");
            }
        }
        return names;
    }

    private static String curve(List<Measure> measures) {
        var text = new StringBuilder();
        for (var each : measures) {
            text.append(each.step()).append(' ').append(number(each.training())).append(' ').append(number(each.heldOut()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String number(double value) {
        return value == value ? DecimalText.write(value) : "-";
    }

    /**
     * Reads a run, or a network without a run.
     *
     * @param source the file's name, for errors
     * @param symbols the network's symbols if the file does not list them; used only if their number fits; may be null
     * @throws FormatException if the file is damaged, or holds no network that knows its symbols
     */
    public static RunFile read(String source, byte[] bytes, String symbols) {
        var file = SafeTensors.read(source, bytes);
        var said = file.metadata().get(NetworkFile.VOCABULARY);
        var network = NetworkFile.read(file, said == null ? fitting(file, symbols) : said);
        if (network.symbols() == null) {
            throw new FormatException(source + ": metadata: " + NetworkFile.VOCABULARY + " is missing, expected the network's "
                    + network.spec().classes() + " symbols, or the text it learnt as the text to learn");
        }
        var slots = new HashMap<String, float[]>();
        var states = new HashMap<String, float[]>();
        for (var tensor : file.tensors()) {
            if (NetworkFile.isTrainers(tensor.name())) {
                (tensor.name().startsWith(STATE) ? states : slots).put(tensor.name(), tensor.values());
            }
        }
        var settings = file.metadata().getOrDefault(SETTINGS, "");
        try {
            if (!settings.isEmpty()) {
                RunSettings.read(settings, null, null);
            }
            return new RunFile(network, settings, file.metadata().getOrDefault(DATA, ""),
                    DecimalText.readWhole(file.metadata().getOrDefault(STEP, "0")),
                    measures(file.metadata().getOrDefault(CURVE, "")), slots, states, sounds(file, network));
        } catch (IllegalArgumentException e) {
            throw new FormatException(source + ": metadata: " + e.getMessage());
        }
    }

    /** The tables are in the order of the file's own symbols, which for verse are sorted. */
    private static CharacterSounds sounds(SafeTensors file, NetworkFile network) {
        var tones = file.metadata().get(TONES);
        if (tones == null) {
            return null;
        }
        var rhymes = file.metadata().getOrDefault(RHYMES, "");
        int symbols = network.spec().classes();
        if (tones.length() != symbols || rhymes.length() != symbols
                || !network.symbols().equals(file.metadata().get(NetworkFile.VOCABULARY))) {
            throw new IllegalArgumentException(TONES + " has " + tones.length() + " signs and " + RHYMES + " " + rhymes.length()
                    + ", expected " + symbols + ", one for each symbol, in the order of code points");
        }
        return new CharacterSounds(tones, rhymes);
    }

    /** The given symbols for a file that lists none, or null if their number is not the network's. */
    private static String fitting(SafeTensors file, String symbols) {
        return symbols != null && NetworkFile.read(file, null).spec().classes()
                == symbols.codePointCount(0, symbols.length()) ? symbols : null;
    }

    private static List<Measure> measures(String curve) {
        var all = new ArrayList<Measure>();
        for (int from = 0; from < curve.length();) {
            int first = curve.indexOf(' ', from);
            int second = curve.indexOf(' ', first + 1);
            int end = curve.indexOf('\n', from);
            if (first < 0 || second < first || end < second) {
                throw new IllegalArgumentException("curve has '" + curve.substring(from, end < 0 ? curve.length() : end)
                        + "', expected step, training and held-out loss");
            }
            int id = all.size();
            all.add(new Measure(id, id - 1, DecimalText.readWhole(curve.substring(from, first)),
                    loss(curve.substring(first + 1, second)), loss(curve.substring(second + 1, end))));
            from = end + 1;
        }
        return all;
    }

    private static double loss(String text) {
        return text.equals("-") ? Double.NaN : DecimalText.read(text);
    }

    /** The network, ready to run in plain Java. */
    public Network open() {
        return network.network(new JavaMatMul());
    }

    /**
     * The state of a training that goes on from the file. If the file has no slots for that optimiser, they start from
     * zero; if it has no recurrent states of that size, the next batch starts from the zero state.
     *
     * @param opened the network as {@link #open} gives it
     */
    public TrainingState state(Network opened, OptimizerKind kind, int batchSize) {
        var optimizer = kind.make(opened.parameters(), 0);
        fillSlots(optimizer);
        var fresh = TrainingState.of(optimizer, null);
        return new TrainingState(fresh.steps(), fresh.values(), fresh.slots(), states(opened.spec(), batchSize));
    }

    /**
     * Fills the slots of an optimiser of the network's parameters from the file. Returns false, and changes nothing, if
     * the file does not hold all of them.
     */
    public boolean fillSlots(Optimizer optimizer) {
        for (var slot : optimizer.slots()) {
            var found = slots.get(slot.name());
            if (found == null || found.length != slot.values().length) {
                return false;
            }
        }
        for (var slot : optimizer.slots()) {
            System.arraycopy(slots.get(slot.name()), 0, slot.values(), 0, slot.values().length);
        }
        optimizer.resume(step);
        return true;
    }

    private List<float[]> states(NetworkSpec spec, int batchSize) {
        var all = new ArrayList<float[]>();
        for (var name : stateNames(spec)) {
            var found = states.get(name);
            if (found == null || found.length % batchSize != 0 || !fits(spec, found.length / batchSize)) {
                return List.of();
            }
            all.add(found);
        }
        return all;
    }

    private static boolean fits(NetworkSpec spec, int units) {
        for (var layer : spec.layers()) {
            if (layer.units() == units) {
                return true;
            }
        }
        return false;
    }
}
