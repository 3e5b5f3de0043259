package gatenotes.site.bake.disk;

import gatenotes.site.problem.Problem;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Says in one line what a disk refused. */
public final class DiskProblems {
    private DiskProblems() {
    }

    /**
     * The problem behind a failure to read or write.
     *
     * @param otherwise the file to name where the failure names none
     */
    public static Problem of(IOException failure, Path otherwise) {
        if (failure instanceof FileSystemException at && at.getFile() != null) {
            var reason = at.getReason() == null ? at.getClass().getSimpleName() : at.getReason();
            return Problem.error(Path.of(at.getFile()), 0, "cannot be read or written: " + reason);
        }
        return Problem.error(otherwise, 0, "cannot be read or written: " + failure.getMessage());
    }
}
