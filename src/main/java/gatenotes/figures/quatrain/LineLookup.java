package gatenotes.figures.quatrain;

import gatenotes.demo.Stage;
import gatenotes.engine.ModelTrouble;
import gatenotes.figures.parts.FetchedFile;
import gatenotes.store.LineIndex;
import gatenotes.task.QuatrainForm;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks up whether the lines of a poem occur in the poems from which the network learned. The index is fetched when it is
 * first needed. Mutable.
 */
final class LineLookup {
    private static final int MOST_NOTES = 2;

    private final QuatrainWords words;
    private final FetchedFile<LineIndex> index;
    /** For each line where it occurs, or null if it occurs nowhere; the list is null until the lines are looked up. */
    private List<LineIndex.Match> found;

    /** @param came called when the index has arrived, and when it could not be fetched */
    LineLookup(Stage stage, QuatrainWords words, Runnable came) {
        this.words = words;
        index = new FetchedFile<>(stage, QuatrainNumbers.LINES, LineIndex::read, came);
    }

    void want() {
        index.want();
    }

    /** Why the index could not be fetched or read, or null. */
    ModelTrouble trouble() {
        return index.trouble();
    }

    /** Forgets what was found, because another poem will be shown. */
    void forget() {
        found = null;
    }

    /** Looks up a whole poem's lines; false if the index has not arrived or the poem is not whole. */
    boolean look(ShownPoem poem) {
        if (index.content() == null || !poem.isWhole()) {
            return false;
        }
        found = new ArrayList<>();
        for (int line = 0; line < QuatrainForm.LINES; line++) {
            found.add(index.content().find(poem.line(line)));
        }
        return true;
    }

    /** Sentences on what was found, at most {@link #MOST_NOTES}; none before the lines are looked up. */
    List<String> notes() {
        if (index.isLoading()) {
            return List.of(words.fetchingLines(index.loaded()));
        }
        if (found == null) {
            return List.of();
        }
        var notes = new ArrayList<String>();
        for (int line = 0; line < found.size(); line++) {
            if (found.get(line) != null) {
                notes.add(words.found(line + 1, found.get(line)));
            }
        }
        return notes.isEmpty() ? List.of(words.nothingFound())
                : notes.size() > MOST_NOTES ? List.of(notes.get(0), words.moreFound(notes.size() - 1)) : notes;
    }

    /** The sentence on one line, counted from 0. */
    String note(int line) {
        return found == null ? words.unlooked() : found.get(line) == null ? words.notThere()
                : words.found(line + 1, found.get(line));
    }
}
