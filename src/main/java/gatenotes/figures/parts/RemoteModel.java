package gatenotes.figures.parts;

import gatenotes.demo.Stage;
import gatenotes.engine.LiveModel;
import gatenotes.engine.ModelFacts;
import gatenotes.engine.ModelFile;
import gatenotes.engine.ModelTrouble;
import gatenotes.engine.ReadText;
import gatenotes.engine.WritingPlan;
import gatenotes.engine.WrittenText;

/**
 * A text network that the site ships, from a figure's side: it works beside the page, is fetched with the first wish, and tells
 * how far it is. Mutable.
 */
public final class RemoteModel implements LiveModel.Listener {
    private final Stage stage;
    private final ModelFile file;
    private final Answers answers;
    private LiveModel live;
    private int loaded;
    private ModelFacts facts;
    private ModelTrouble trouble;

    /** What a figure hears of it. */
    public interface Answers {
        /** Something of {@link RemoteModel} itself has changed. */
        void changed();

        default void wrote(WrittenText text) {
        }

        default void read(ReadText text) {
        }

        /** A form to keep is here. */
        default void saved(LiveModel.Form form, byte[] bytes) {
        }
    }

    public RemoteModel(Stage stage, ModelFile file, Answers answers) {
        this.stage = stage;
        this.file = file;
        this.answers = answers;
    }

    /** The network, fetched now if it was not asked for before, or could not be had. */
    private LiveModel live() {
        if (live == null || trouble != null && facts == null) {
            close();
            trouble = null;
            loaded = 0;
            live = stage.engines().open(file, this);
        }
        return live;
    }

    /** Fetches it, unless it is here or on its way. */
    public void want() {
        live();
    }

    public void write(WritingPlan plan) {
        live().write(plan);
    }

    public void read(String text, ReadText.Part part) {
        live().read(text, 0, part);
    }

    /** Asks for a form to keep. */
    public void save(LiveModel.Form form, String file, String passage) {
        live().save(form, file, passage);
    }

    /** Gives up what it is writing. */
    public void stop() {
        if (live != null) {
            live.stop();
        }
    }

    /** Whether it is on its way here. */
    public boolean isLoading() {
        return live != null && facts == null && trouble == null;
    }

    /** Bytes that are here, while {@link #isLoading}. */
    public int loaded() {
        return loaded;
    }

    /** What it is; null before it is here. */
    public ModelFacts facts() {
        return facts;
    }

    /** Why it does not answer, or null. */
    public ModelTrouble trouble() {
        return trouble;
    }

    @Override
    public void loading(int bytes) {
        loaded = bytes;
        answers.changed();
    }

    @Override
    public void ready(ModelFacts told) {
        facts = told;
        answers.changed();
    }

    @Override
    public void failed(ModelTrouble told) {
        trouble = told;
        answers.changed();
    }

    @Override
    public void wrote(WrittenText text) {
        answers.wrote(text);
    }

    @Override
    public void read(ReadText text) {
        answers.read(text);
    }

    @Override
    public void saved(LiveModel.Form form, byte[] bytes) {
        answers.saved(form, bytes);
    }

    public void close() {
        if (live != null) {
            live.close();
            live = null;
        }
    }
}
