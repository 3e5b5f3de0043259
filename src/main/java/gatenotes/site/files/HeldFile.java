package gatenotes.site.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An empty file that one program holds at a time, in token of the files around it. The system lets go of it when the program
 * ends, however it ends; the file stays.
 */
public final class HeldFile implements AutoCloseable {
    private final FileChannel channel;

    private HeldFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Holds a file, making it and its folder; null if another holds it. */
    public static HeldFile tryHold(Path file) throws IOException {
        var channel = open(file);
        if (lock(channel) != null) {
            return new HeldFile(channel);
        }
        channel.close();
        return null;
    }

    /**
     * Works while it holds a file, making it and its folder, as soon as no other program does.
     *
     * @param waits told once if another holds it now
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
