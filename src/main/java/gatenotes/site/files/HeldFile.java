package gatenotes.site.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An empty file on which one program at a time holds a lock, which stands for the files around it. The system releases the
 * lock when the program ends, however it ends; the file stays.
 */
public final class HeldFile implements AutoCloseable {
    private final FileChannel channel;

    private HeldFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Locks a file, making it and its folder; returns null if another program holds it. */
    public static HeldFile tryHold(Path file) throws IOException {
        var channel = open(file);
        if (lock(channel) != null) {
            return new HeldFile(channel);
        }
        channel.close();
        return null;
    }

    /**
     * Waits until no other program holds the file, then runs the work while holding it. Makes the file and its folder.
     *
     * @param waits called once if another program holds it now
     */
    public static void whileHeld(Path file, Runnable waits, Runnable work) throws IOException {
        try (var channel = open(file)) {
            if (lock(channel) == null) {
                waits.run();
                channel.lock();
            }
            work.run();
        }
    }

    private static FileChannel open(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProgram) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
