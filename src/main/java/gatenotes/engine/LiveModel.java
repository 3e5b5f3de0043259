package gatenotes.engine;

/** A text model that writes and reads without blocking the page; its answers come later, through a {@link Listener}. */
public interface LiveModel {
    /** Is told what the model does, on the page's thread. */
    interface Listener {
        /** {@code bytes} bytes of the file have arrived so far. */
        void loading(int bytes);

        /** The model is ready; answers to earlier requests come after this. */
        void ready(ModelFacts facts);

        /** The model has written a stretch of text. */
        void wrote(WrittenText text);

        /** The model has read a text. */
        void read(ReadText text);

        /** A form that {@link #save} asked for: a file, or a program's text in UTF-8. */
        default void saved(Form form, byte[] bytes) {
        }

        /** The model cannot do what it was asked. */
        void failed(ModelTrouble trouble);
    }

    /** Forms in which a reader can save a model. */
    enum Form {
        /** The network as a safetensors file; for a run, with all it needs to go on. */
        FILE,
        /** A program for PyTorch that reads the file. */
        PYTORCH,
        /** A program for Keras that reads the file. */
        KERAS
    }

    /** Begins to write by a plan; a text that it was still writing is abandoned. */
    void write(WritingPlan plan);

    /** Abandons the text that it is writing. */
    void stop();

    /** Reads a text, as {@link TextReader} does. */
    void read(String text, int layer, ReadText.Part part);

    /**
     * Asks for a form to save.
     *
     * @param file the name under which the reader saves the network; a program opens the file of that name
     * @param passage a text whose loss a program prints; the network knows all its symbols, and writing starts from the
     *     first
     */
    void save(Form form, String file, String passage);

    /** Releases what the model holds; its listener is not called afterwards. */
    void close();
}
