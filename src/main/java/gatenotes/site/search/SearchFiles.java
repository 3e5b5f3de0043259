package gatenotes.site.search;

import java.io.IOException;

/** Where the files of an index go. Safe for use by several threads. */
public interface SearchFiles {
    /** Writes a file. */
    void write(String file, String text) throws IOException;

    /** Writes a file whose name says what is in it: one that is there already is the same. */
    void writeOnce(String file, String text) throws IOException;
}
