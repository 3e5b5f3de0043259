package gatenotes.site.serve;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A folder that one server of a project works in, held as long as it runs: a second server of the same project gets another,
 * so that neither writes over the other's site.
 */
final class WorkFolder implements AutoCloseable {
    private static final String NAME = "serve";

    private final Path folder;
    private final FileChannel channel;

    private WorkFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** The first folder below {@code target} that no other server holds: {@code serve}, {@code serve-2}, and so on. */
    static WorkFolder of(Path target) throws IOException {
        Files.createDirectories(target);
        for (int i = 1; ; i++) {
            var name = i == 1 ? NAME : NAME + "-" + i;
            var channel = FileChannel.open(target.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) != null) {
                return new WorkFolder(target.resolve(name), channel);
            }
            channel.close();
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProgram) {
            return null;
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
