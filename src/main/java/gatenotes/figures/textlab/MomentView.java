package gatenotes.figures.textlab;

import gatenotes.engine.LiveModel;
import gatenotes.engine.ModelFacts;
import gatenotes.engine.ModelTrouble;
import gatenotes.engine.ReadText;
import gatenotes.engine.WritingPlan;
import gatenotes.engine.WrittenText;
import gatenotes.figures.parts.Draft;

/** A network that the reader looks at, of a run's moment or from a file: what it writes and reads. Mutable. */
final class MomentView implements LiveModel.Listener {
    /** Characters a second that appear. */
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

    /** What the figure hears of it. */
    interface Answers {
        /** It can be asked now. */
        void ready(ModelFacts facts);

        /** A form to keep is here. */
        void saved(LiveModel.Form form, byte[] bytes);

        /** It cannot do what it was asked. */
        void failed(ModelTrouble trouble);
    }

    /** Asks for the network. */
    interface Opener {
        LiveModel open(LiveModel.Listener listener);
    }

    MomentView(Opener opener, Answers answers) {
        this.answers = answers;
        live = opener.open(this);
    }

    /** Lets it write; what was asked before is given up. */
    void write(WritingPlan plan) {
        draft = new Draft();
        visible = 0;
        hasAskedToWrite = true;
        live.write(plan);
    }

    /** Lets it read. */
    void read(String text) {
        askedText = text;
        live.read(text, 0, ReadText.Part.H);
    }

    /** Asks for a form to keep. */
    void save(LiveModel.Form form, String file, String passage) {
        live.save(form, file, passage);
    }

    /** Null before it is ready. */
    ModelFacts facts() {
        return facts;
    }

    Draft draft() {
        return draft;
    }

    /** Characters of {@link #draft} that have appeared. */
    int visible() {
        return (int) Math.min(visible, draft.length());
    }

    /** Whether more is to appear. */
    boolean isAppearing() {
        return hasAskedToWrite && draft.length() > visible;
    }

    /** Lets characters appear, all at once for a reader who wants no motion. */
    void appear(double seconds, boolean calm) {
        visible = calm ? draft.length() : Math.min(draft.length(), visible + SPEED * seconds);
    }

    /** What it thought of the text; null before the first. */
    ReadText read() {
        return read;
    }

    /** The code points that were read. */
    int[] readCodePoints() {
        return CharacterGrid.codePoints(readText, read.places());
    }

    @Override
    public void loading(int bytes) {
        // Nothing is fetched.
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
