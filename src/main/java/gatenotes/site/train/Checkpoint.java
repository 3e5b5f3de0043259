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
 * Everything that a run needs to continue exactly as if it had never stopped.
 *
 * @param identity the options of the run, {@link TrainingOptions#identity}
 * @param dataHash the hash by which the run's data is recognised
 * @param step how many steps are done. The position in the data follows from it, and the order of digits follows from
 *     it and the seed, so that the state of a random generator need not be kept
 * @param seconds spent in training so far
 * @param lossSum the sum of the training losses since the last measurement
 * @param curve the measurements so far
 * @param tensors parameters, the optimiser's slots, and the states carried from batch to batch
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
