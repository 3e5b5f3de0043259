package gatenotes.engine;

/** Is told how the download of a file that a figure asked for goes on, on the page's thread. */
public interface FileListener {
    /** {@code bytes} bytes have arrived so far. */
    void loading(int bytes);

    /** The whole file has arrived, and it is the one that was asked for; the array belongs to the listener from now on. */
    void fetched(byte[] file);

    /** The file could not be fetched, or is not the one that was asked for. */
    void failed(ModelTrouble trouble);
}
