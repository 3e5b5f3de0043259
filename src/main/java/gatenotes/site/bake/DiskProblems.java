package gatenotes.site.bake;

import gatenotes.site.Problem;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Says in one line what a disk refused. */
final class DiskProblems {
    private DiskProblems() {
    }

    /**
     * The problem behind a failure to read or write.
     *
     * @param otherwise the file to name where the failure names none
     */
    static Problem of(IOException failure, Path otherwise) {
        if (failure instanceof FileSystemException at && at.getFile() != null) {
            var reason = at.getReason() == null ? at.getClass().getSimpleName() : at.getReason();
            return Problem.error(Path.of(at.getFile()), 0, "cannot be read or written: " + reason);
        }
        return Problem.error(otherwise, 0, "cannot be read or written: " + failure.getMessage());
    }
}
