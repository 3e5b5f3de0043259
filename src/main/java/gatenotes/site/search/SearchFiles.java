package gatenotes.site.search;

import java.io.IOException;

/** Receives the files of an index. Safe for use by several threads. */
public interface SearchFiles {
    /** Writes a file. */
    void write(String file, String text) throws IOException;

    /** Writes a file whose name depends on its content, so an existing file of that name is the same. */
    void writeOnce(String file, String text) throws IOException;
}
