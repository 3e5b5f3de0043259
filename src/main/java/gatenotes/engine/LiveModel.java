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

        /** It cannot do what it was asked. */
        void failed(ModelTrouble trouble);
    }

    /** Begins to write; whatever it was writing before is given up. */
    void write(WritingPlan plan);

    /** Gives up what it is writing. */
    void stop();

    /** Reads a text; see {@link TextReader}. */
    void read(String text, int layer, ReadText.Part part);

    /** Gives back what it holds; nothing is heard afterwards. */
    void close();
}
