package gatenotes.engine;

/** A text model that lives beside the page, writes and reads there, and answers when it can. */
public interface LiveModel {
    /** Hears what became of it, on the page's thread. */
    interface Listener {
        /** So many bytes of the file are here. */
        void loading(int bytes);

        /** It can be asked now; what was asked before is answered from here on. */
        void ready(ModelFacts facts);

        /** A stretch is written. */
        void wrote(WrittenText text);

        /** A text is read. */
        void read(ReadText text);

        /** What was asked for to keep is here: a file, or a program's text in UTF-8. */
        default void saved(Form form, byte[] bytes) {
        }

        /** It cannot do what it was asked. */
        void failed(ModelTrouble trouble);
    }

    /** Forms in which a reader keeps a model. */
    enum Form {
        /** The network as a safetensors file; of a run, with all it needs to go on. */
        FILE,
        /** A program for PyTorch that reads the file. */
        PYTORCH,
        /** A program for Keras that reads the file. */
        KERAS
    }

    /** Begins to write; whatever it was writing before is given up. */
    void write(WritingPlan plan);

    /** Gives up what it is writing. */
    void stop();

    /** Reads a text; see {@link TextReader}. */
    void read(String text, int layer, ReadText.Part part);

    /**
     * Asks for a form to keep.
     *
     * @param file the name under which the reader keeps the network, which a program looks for
     * @param passage whose loss a program tells; all of it symbols the network knows, and the first of them its start
     */
    void save(Form form, String file, String passage);

    /** Gives back what it holds; nothing is heard afterwards. */
    void close();
}
