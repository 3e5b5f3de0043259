package gatenotes.figures.quatrain;

import gatenotes.demo.Stage;
import gatenotes.engine.ModelTrouble;
import gatenotes.figures.parts.FetchedFile;
import gatenotes.store.LineIndex;
import gatenotes.task.QuatrainForm;
import java.util.ArrayList;
import java.util.List;

/** Whether the lines of a poem stand in what the network learnt from; the index is fetched when it is wanted. Mutable. */
final class LineLookup {
    private static final int MOST_NOTES = 2;

    private final QuatrainWords words;
    private final FetchedFile<LineIndex> index;
    /** For each line where it stands, null for nowhere; the whole is null while nobody has looked. */
    private List<LineIndex.Match> found;

    /** @param came is called when the index is here, and when it is known that it will not come */
    LineLookup(Stage stage, QuatrainWords words, Runnable came) {
        this.words = words;
        index = new FetchedFile<>(stage, QuatrainNumbers.LINES, LineIndex::read, came);
    }

    void want() {
        index.want();
    }

    /** Why the index did not come, or null. */
    ModelTrouble trouble() {
        return index.trouble();
    }

    /** Another poem is coming. */
    void forget() {
        found = null;
    }

    /** Looks a whole poem's lines up; false while the index is not here. */
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

    /** What was found, in two lines at most; none while nobody has looked. */
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

    /** What is told of one line, from 0. */
    String note(int line) {
        return found == null ? words.unlooked() : found.get(line) == null ? words.notThere()
                : words.found(line + 1, found.get(line));
    }
}
