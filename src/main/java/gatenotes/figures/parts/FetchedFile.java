package gatenotes.figures.parts;

import gatenotes.demo.Stage;
import gatenotes.engine.FileListener;
import gatenotes.engine.ModelFile;
import gatenotes.engine.ModelTrouble;
import gatenotes.store.FormatException;

/**
 * A figure's view of a file that the site ships and that is read in the page itself: it is fetched when it is first needed, and
 * tells how much has arrived. Mutable.
 *
 * @param <T> the type of its content
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

    /** Reads a file's content. */
    @FunctionalInterface
    public interface Reader<T> {
        /**
         * @param name the file's name, for errors
         * @throws FormatException if the file has another content
         */
        T read(String name, byte[] bytes);
    }

    /** @param came called when the file has arrived, and when it could not be fetched or read */
    public FetchedFile(Stage stage, ModelFile file, Reader<T> reader, Runnable came) {
        this.stage = stage;
        this.file = file;
        this.reader = reader;
        this.came = came;
    }

    public ModelFile file() {
        return file;
    }

    /** Fetches the file unless it has arrived or is being fetched; after a failure tries again. */
    public void want() {
        if (content == null && !isLoading) {
            trouble = null;
            loaded = 0;
            isLoading = true;
            stage.engines().fetch(file, this);
        }
    }

    /** The file's content; null before it has arrived. */
    public T content() {
        return content;
    }

    /** Whether the file is being fetched. */
    public boolean isLoading() {
        return isLoading;
    }

    /** The bytes that have arrived, while {@link #isLoading}. */
    public int loaded() {
        return loaded;
    }

    /** Why the file could not be fetched or read, or null. */
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
