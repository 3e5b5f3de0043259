package gatenotes.site.serve;

import gatenotes.site.files.HeldFile;
import gatenotes.site.files.Unfinished;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The work folder of one server of a project, locked as long as the server runs. A second server of the same project gets
 * another folder, so that neither overwrites the other's site.
 */
final class WorkFolder implements AutoCloseable {
    private static final String NAME = "serve";

    private final Path folder;
    private final HeldFile held;

    private WorkFolder(Path folder, HeldFile held) {
        this.folder = folder;
        this.held = held;
    }

    /** Takes the first folder below {@code target} that no other server holds: {@code serve}, {@code serve-2}, and so on. */
    static WorkFolder of(Path target) throws IOException {
        for (int i = 1; ; i++) {
            var name = i == 1 ? NAME : NAME + "-" + i;
            var held = HeldFile.tryHold(target.resolve(name + ".lock"));
            if (held != null) {
                Unfinished.delete(target.resolve(name));
                return new WorkFolder(target.resolve(name), held);
            }
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
