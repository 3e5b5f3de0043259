package gatenotes.figures.textlab;

import gatenotes.engine.LiveModel;
import gatenotes.engine.ModelFacts;
import gatenotes.engine.ModelTrouble;
import gatenotes.engine.ReadText;
import gatenotes.engine.WritingPlan;
import gatenotes.engine.WrittenText;
import gatenotes.figures.parts.Draft;

/**
 * The network of a run's moment or of a file that the reader has selected, with the text it writes and its reading of a
 * text. Mutable.
 */
final class MomentView implements LiveModel.Listener {
    /** How many characters appear in a second. */
    private static final double SPEED = 60;

    private final LiveModel live;
    private final Answers answers;
    private Draft draft = new Draft();
    private boolean hasAskedToWrite;
    private double visible;
    private ModelFacts facts;
    private ReadText read;
    private String readText = "";
    private String askedText = "";

    /** Is told what the network does. */
    interface Answers {
        /** The network is ready. */
        void ready(ModelFacts facts);

        /** A form that {@link #save} asked for. */
        void saved(LiveModel.Form form, byte[] bytes);

        /** The network cannot do what it was asked. */
        void failed(ModelTrouble trouble);
    }

    /** Opens the network. */
    interface Opener {
        LiveModel open(LiveModel.Listener listener);
    }

    MomentView(Opener opener, Answers answers) {
        this.answers = answers;
        live = opener.open(this);
    }

    /** Lets the network write; a text that it was still writing is abandoned. */
    void write(WritingPlan plan) {
        draft = new Draft();
        visible = 0;
        hasAskedToWrite = true;
        live.write(plan);
    }

    /** Lets the network read a text. */
    void read(String text) {
        askedText = text;
        live.read(text, 0, ReadText.Part.H);
    }

    /** Asks for a form to save. */
    void save(LiveModel.Form form, String file, String passage) {
        live.save(form, file, passage);
    }

    /** Facts about the network; null before it is ready. */
    ModelFacts facts() {
        return facts;
    }

    Draft draft() {
        return draft;
    }

    /** How many characters of {@link #draft} have appeared. */
    int visible() {
        return (int) Math.min(visible, draft.length());
    }

    /** Whether more characters have to appear. */
    boolean isAppearing() {
        return hasAskedToWrite && draft.length() > visible;
    }

    /** Lets characters appear, all at once for a reader who wants no motion. */
    void appear(double seconds, boolean calm) {
        visible = calm ? draft.length() : Math.min(draft.length(), visible + SPEED * seconds);
    }

    /** The network's last reading of a text; null before the first. */
    ReadText read() {
        return read;
    }

    /** The code points that were read. */
    int[] readCodePoints() {
        return CharacterGrid.codePoints(readText, read.places());
    }

    @Override
    public void loading(int bytes) {
        // Nothing to do: the network is not fetched.
    }

    @Override
    public void ready(ModelFacts told) {
        facts = told;
        answers.ready(told);
    }

    @Override
    public void wrote(WrittenText text) {
        draft.take(text);
    }

    @Override
    public void read(ReadText text) {
        read = text;
        readText = askedText;
    }

    @Override
    public void saved(LiveModel.Form form, byte[] bytes) {
        answers.saved(form, bytes);
    }

    @Override
    public void failed(ModelTrouble told) {
        answers.failed(told);
    }

    void close() {
        live.close();
    }
}
