package gatenotes.figures.quatrain;

import gatenotes.demo.Stage;
import gatenotes.engine.FileListener;
import gatenotes.engine.ModelFile;
import gatenotes.engine.ModelTrouble;
import gatenotes.store.FormatException;
import gatenotes.store.LineIndex;

/** What tells whether a line stands in the poems that the network learnt from: fetched when it is wanted. Mutable. */
final class PoemLines implements FileListener {
    static final ModelFile FILE = new ModelFile("tangLines", QuatrainNumbers.LINES_BYTES, QuatrainNumbers.LINES_SHA256);

    private final Stage stage;
    private final Runnable came;
    private LineIndex index;
    private boolean isLoading;
    private int loaded;
    private ModelTrouble trouble;

    /** @param came is called when it is here, and when it is known that it will not come */
    PoemLines(Stage stage, Runnable came) {
        this.stage = stage;
        this.came = came;
    }

    /** Fetches it, unless it is here or on its way. */
    void want() {
        if (index == null && !isLoading) {
            trouble = null;
            loaded = 0;
            isLoading = true;
            stage.engines().fetch(FILE, this);
        }
    }

    /** Null before it is here. */
    LineIndex index() {
        return index;
    }

    boolean isLoading() {
        return isLoading;
    }

    /** Bytes that are here, while {@link #isLoading}. */
    int loaded() {
        return loaded;
    }

    /** Why it did not come, or null. */
    ModelTrouble trouble() {
        return trouble;
    }

    @Override
    public void loading(int bytes) {
        loaded = bytes;
    }

    @Override
    public void fetched(byte[] file) {
        isLoading = false;
        try {
            index = LineIndex.read(FILE.name(), file);
        } catch (FormatException e) {
            trouble = new ModelTrouble(ModelTrouble.Kind.NO_NETWORK, e.getMessage());
        }
        came.run();
    }

    @Override
    public void failed(ModelTrouble told) {
        isLoading = false;
        trouble = told;
        came.run();
    }
}
