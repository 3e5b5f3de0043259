package gatenotes.figures.parts;

import gatenotes.demo.Stage;
import gatenotes.engine.FileListener;
import gatenotes.engine.ModelFile;
import gatenotes.engine.ModelTrouble;
import gatenotes.store.FormatException;

/**
 * A file that the site ships and that is read in the page itself, from a figure's side: fetched when it is first wanted, and how far
 * it is. Mutable.
 *
 * @param <T> what it holds
 */
public final class FetchedFile<T> implements FileListener {
    private final Stage stage;
    private final ModelFile file;
    private final Reader<T> reader;
    private final Runnable came;
    private T content;
    private boolean isLoading;
    private int loaded;
    private ModelTrouble trouble;

    /** Reads what a file holds. */
    @FunctionalInterface
    public interface Reader<T> {
        /**
         * @param name of the file, for errors
         * @throws FormatException if it holds something else
         */
        T read(String name, byte[] bytes);
    }

    /** @param came is called when it is here, and when it is known that it will not come */
    public FetchedFile(Stage stage, ModelFile file, Reader<T> reader, Runnable came) {
        this.stage = stage;
        this.file = file;
        this.reader = reader;
        this.came = came;
    }

    public ModelFile file() {
        return file;
    }

    /** Fetches it, unless it is here or on its way. */
    public void want() {
        if (content == null && !isLoading) {
            trouble = null;
            loaded = 0;
            isLoading = true;
            stage.engines().fetch(file, this);
        }
    }

    /** What it holds; null before it is here. */
    public T content() {
        return content;
    }

    /** Whether it is on its way. */
    public boolean isLoading() {
        return isLoading;
    }

    /** Bytes that are here, while {@link #isLoading}. */
    public int loaded() {
        return loaded;
    }

    /** Why it did not come, or null. */
    public ModelTrouble trouble() {
        return trouble;
    }

    @Override
    public void loading(int bytes) {
        loaded = bytes;
    }

    @Override
    public void fetched(byte[] bytes) {
        isLoading = false;
        try {
            content = reader.read(file.name(), bytes);
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
