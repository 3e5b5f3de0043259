package gatenotes.site.train;

import gatenotes.engine.RunFile;
import gatenotes.engine.RunSettings;
import gatenotes.nn.Parameters;
import gatenotes.store.FormatException;
import gatenotes.store.ParameterFile;
import gatenotes.train.Optimizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A file of the text lab from which a run continues, {@code -Dfrom=FILE}: its settings, its network, and its progress. */
final class RunBeginning {
    private static final String FROM = "from";

    private RunBeginning() {
    }

    /**
     * The options of a run, in which the settings of the file replace the defaults. A file with a network alone only gives the
     * network's shape. The lab does not clear states within a pass, so {@code clearEvery} is 0.
     *
     * @param given by name, without {@code -D}; not modified
     * @throws OptionException if the file cannot be read
     */
    static Map<String, String> settings(Map<String, String> given) {
        if (given.getOrDefault(FROM, "").isBlank()) {
            return given;
        }
        var all = new HashMap<String, String>();
        var file = read(Path.of(given.get(FROM)));
        var layers = file.network().spec().layers();
        all.put("cell", RunSettings.name(layers.get(0).kind()));
        all.put("units", Integer.toString(layers.get(0).units()));
        all.put("layers", Integer.toString(layers.size()));
        var settings = file.settings();
        if (!settings.isEmpty()) {
            for (var each : settings.split(" ")) {
                int equals = each.indexOf('=');
                if (equals < 1) {
                    throw new OptionException("-Dfrom=" + given.get(FROM) + ": the settings have '" + each
                            + "', expected name=value, parted by spaces");
                }
                all.put(each.substring(0, equals), each.substring(equals + 1));
            }
            all.put("clearEvery", "0");
            all.replace("clipNorm", "none", "1e9");
        }
        all.putAll(given);
        return all;
    }

    private static RunFile read(Path file) {
        try {
            return RunFile.read(file.toString(), Files.readAllBytes(file), null);
        } catch (IOException e) {
            throw new OptionException("-Dfrom=" + file + ": cannot be read (" + e.getMessage()
                    + "), expected a network that the text lab saved");
        } catch (FormatException e) {
            throw new OptionException("-Dfrom: " + e.getMessage());
        }
    }

    /**
     * Loads the network and, if the file has them, the optimiser's slots and the states for the next batch.
     *
     * @return the file's step; 0 if the file was trained on another text
     * @throws OptionException if the network differs from the one in the options, or has other symbols than the text
     */
    static int take(TrainingOptions options, TrainingTask task, Parameters parameters, Optimizer optimizer,
            ParallelTrainer trainer) {
        var file = read(options.from());
        var symbols = task.metadata().get("vocabulary");
        if (!file.network().symbols().equals(symbols)) {
            throw new OptionException("-Dfrom=" + options.from() + ": the network knows the symbols '"
                    + file.network().symbols() + "', expected those of the text, '" + symbols + "'");
        }
        try {
            ParameterFile.load(parameters, options.from().toString(), file.network().tensors());
        } catch (FormatException e) {
            throw new OptionException("-Dfrom: " + e.getMessage() + "; leave -Dcell, -Dunits and -Dlayers to the file");
        }
        // A file without slots leaves them at zero.
        file.fillSlots(optimizer);
        if (!file.data().equals(task.dataHash())) {
            optimizer.resume(0);
            return 0;
        }
        trainer.startFrom(file.states(), options.batchSize());
        return file.step();
    }
}
