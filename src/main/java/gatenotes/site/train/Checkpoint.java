package gatenotes.site.train;

import gatenotes.site.files.Folders;
import gatenotes.store.FormatException;
import gatenotes.store.SafeTensors;
import gatenotes.store.SafeTensorsWriter;
import gatenotes.store.StoredType;
import gatenotes.store.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * All that a run needs to go on exactly as if it had never stopped.
 *
 * @param identity the options of the run, {@link TrainingOptions#identity}
 * @param dataHash tells the data of the run from other data
 * @param step how many steps are done; where in the data the next one begins follows from it, and the order of
 *     digits from it and the seed, so that no generator's state is kept
 * @param seconds spent in training so far
 * @param lossSum of the training losses since the last measure
 * @param curve the measures so far
 * @param tensors parameters, what the optimiser remembers, and the states carried from batch to batch
 */
record Checkpoint(String identity, String dataHash, long step, double seconds, double lossSum, LearningCurve curve,
        List<Tensor> tensors) {
    /** Writes the checkpoint in place of an older one. */
    void write(Path file) throws IOException {
        var writer = new SafeTensorsWriter()
                .metadata("run", identity)
                .metadata("data", dataHash)
                .metadata("step", Long.toString(step))
                .metadata("seconds", Double.toString(seconds))
                .metadata("loss_sum", Double.toString(lossSum))
                .metadata("curve", curve.toText());
        for (var tensor : tensors) {
            writer.add(tensor, StoredType.F32);
        }
        Folders.replace(file, writer.toBytes(), true);
    }

    /**
     * Reads a checkpoint.
     *
     * @throws FormatException if the file is damaged or no checkpoint
     */
    static Checkpoint read(Path file) throws IOException {
        var stored = SafeTensors.read(file.toString(), Files.readAllBytes(file));
        try {
            return new Checkpoint(text(stored, "run"), text(stored, "data"), Long.parseLong(text(stored, "step")),
                    Double.parseDouble(text(stored, "seconds")), Double.parseDouble(text(stored, "loss_sum")),
                    LearningCurve.parse(text(stored, "curve")), stored.tensors());
        } catch (FormatException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new FormatException(file + ": metadata: " + e.getMessage() + ", expected a checkpoint's numbers");
        }
    }

    private static String text(SafeTensors stored, String key) {
        String value = stored.metadata().get(key);
        if (value == null) {
            throw new FormatException(stored.source() + ": metadata: " + key
                    + " is missing, expected a checkpoint of the trainer");
        }
        return value;
    }
}
