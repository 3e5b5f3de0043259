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
 * A figure's view of a text network that the site ships. The network does not block the page; it is fetched with the first
 * request, and tells how much has arrived. Mutable.
 */
public final class RemoteModel implements LiveModel.Listener {
    private final Stage stage;
    private final ModelFile file;
    private final Answers answers;
    private LiveModel live;
    private int loaded;
    private ModelFacts facts;
    private ModelTrouble trouble;

    /** Is told what the network does. */
    public interface Answers {
        /** What the {@link RemoteModel}'s own methods return has changed. */
        void changed();

        default void wrote(WrittenText text) {
        }

        default void read(ReadText text) {
        }

        /** A form that {@link #save} asked for. */
        default void saved(LiveModel.Form form, byte[] bytes) {
        }
    }

    public RemoteModel(Stage stage, ModelFile file, Answers answers) {
        this.stage = stage;
        this.file = file;
        this.answers = answers;
    }

    /** The network; it is fetched now if it was not requested before, or could not be fetched. */
    private LiveModel live() {
        if (live == null || trouble != null && facts == null) {
            close();
            trouble = null;
            loaded = 0;
            live = stage.engines().open(file, this);
        }
        return live;
    }

    /** Fetches the network unless it has arrived or is being fetched. */
    public void want() {
        live();
    }

    public void write(WritingPlan plan) {
        live().write(plan);
    }

    public void read(String text, ReadText.Part part) {
        live().read(text, 0, part);
    }

    /** Asks for a form to save. */
    public void save(LiveModel.Form form, String file, String passage) {
        live().save(form, file, passage);
    }

    /** Abandons the text that it is writing. */
    public void stop() {
        if (live != null) {
            live.stop();
        }
    }

    /** Whether the network is being fetched. */
    public boolean isLoading() {
        return live != null && facts == null && trouble == null;
    }

    /** The bytes that have arrived, while {@link #isLoading}. */
    public int loaded() {
        return loaded;
    }

    /** Facts about the network; null before it is ready. */
    public ModelFacts facts() {
        return facts;
    }

    /** Why the network does not answer, or null. */
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
