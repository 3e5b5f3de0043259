package gatenotes.figures.textlab;

import gatenotes.engine.LiveModel;
import gatenotes.engine.LongRun;
import gatenotes.engine.ModelFacts;
import gatenotes.engine.ModelTrouble;
import gatenotes.engine.ReadText;
import gatenotes.engine.WritingPlan;
import gatenotes.engine.WrittenText;

/** What the network of a run's moment writes and reads. Mutable. */
final class MomentView implements LiveModel.Listener {
    /** Characters a second that appear. */
    private static final double SPEED = 60;

    private Draft draft = new Draft();
    private double visible;
    private int length;
    private ReadText read;
    private String readText = "";
    private String askedText = "";
    private ModelTrouble trouble;

    /** Lets the network of a measure write; what was asked before is given up. @param measure −1 for the present */
    void write(LongRun run, int measure, WritingPlan plan) {
        draft = new Draft();
        visible = 0;
        length = plan.count();
        trouble = null;
        run.model(measure, this).write(plan);
    }

    /** Lets it read. */
    void read(LongRun run, int measure, String text) {
        askedText = text;
        trouble = null;
        run.model(measure, this).read(text, 0, ReadText.Part.H);
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
        return visible < length && draft.length() > visible;
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
        var points = CharacterGrid.codePoints(readText);
        var known = new int[read.places().length];
        for (int i = 0; i < known.length; i++) {
            known[i] = points[read.places()[i]];
        }
        return known;
    }

    /** Why it does not answer, or null. */
    ModelTrouble trouble() {
        return trouble;
    }

    @Override
    public void loading(int bytes) {
        // Nothing is fetched.
    }

    @Override
    public void ready(ModelFacts facts) {
        // Its facts are the run's.
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
    public void failed(ModelTrouble told) {
        trouble = told;
    }
}
