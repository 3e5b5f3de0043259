package gatenotes.engine;

/** Hears how a file comes in that a figure has asked for, on the page's thread. */
public interface FileListener {
    /** So many bytes are here. */
    void loading(int bytes);

    /** The whole file is here, and it is the one that was asked for; the listener's own from now on. */
    void fetched(byte[] file);

    /** It could not be had. */
    void failed(ModelTrouble trouble);
}
