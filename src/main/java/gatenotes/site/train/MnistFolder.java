package gatenotes.site.train;

import gatenotes.site.files.Sha256;
import gatenotes.store.FormatException;
import gatenotes.store.Idx;
import gatenotes.task.Digits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** MNIST's four files in a folder, as they are published: packed by gzip, or unpacked. */
final class MnistFolder {
    private MnistFolder() {
    }

    /** Images with their labels, and what tells the two files from others. */
    record Part(Digits digits, String hash) {
    }

    /** @param part {@code train}, 60,000 images to learn from, or {@code t10k}, 10,000 to test on */
    static Part read(Path folder, String part) {
        var images = idx(folder, part + "-images-idx3-ubyte", 3);
        var labels = idx(folder, part + "-labels-idx1-ubyte", 1);
        try {
            return new Part(new Digits(images.shape()[1], images.shape()[2], images.values(), labels.values()),
                    Sha256.hex(images.values(), labels.values()));
        } catch (IllegalArgumentException e) {
            throw new OptionException(folder + ": " + part + ": " + e.getMessage());
        }
    }

    private static Idx idx(Path folder, String name, int axes) {
        Path packed = folder.resolve(name + ".gz");
        Path file = Files.exists(packed) ? packed : folder.resolve(name);
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = file == packed ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
            return Idx.read(file.toString(), bytes, axes);
        } catch (FormatException e) {
            throw new OptionException(e.getMessage());
        } catch (IOException e) {
            throw new OptionException(file + ": cannot be read (" + e.getMessage()
                    + "), expected MNIST's " + name + ", or the same with .gz");
        }
    }
}
