package gatenotes.figures.quatrain;

import gatenotes.demo.Control;
import gatenotes.demo.Table;
import gatenotes.engine.WrittenText;
import gatenotes.scene.Numbers;
import gatenotes.task.CharacterSounds;
import gatenotes.task.QuatrainForm;
import java.util.ArrayList;
import java.util.List;

/** A poem and the candidates for its characters, as rows of tables and options of a control. */
final class PoemTables {
    private PoemTables() {
    }

    static String character(int codePoint) {
        return new StringBuilder().appendCodePoint(codePoint).toString();
    }

    /** The candidates for a character as options; only the first option, for none, if the candidates are not known. */
    static List<Control.Option> options(QuatrainWords words, ShownPoem poem, int at) {
        var options = new ArrayList<Control.Option>();
        options.add(new Control.Option("", words.none(), true));
        for (int rank = 0; poem.isWeighed(at) && rank < WrittenText.CANDIDATES; rank++) {
            options.add(new Control.Option(Integer.toString(rank), character(poem.draft().candidate(at, rank)) + " "
                    + QuatrainFigure.percent(poem.draft().share(at, rank)), true));
        }
        return options;
    }

    /** @param selected the selected character, from 0; −1 for none */
    static List<Table> of(QuatrainWords words, ShownPoem poem, int selected, LineLookup lookup) {
        var tables = new ArrayList<Table>();
        if (poem.isWeighed(selected)) {
            var rows = new ArrayList<List<String>>();
            for (int rank = 0; rank < WrittenText.CANDIDATES; rank++) {
                rows.add(List.of(character(poem.draft().candidate(selected, rank)),
                        QuatrainFigure.percent(poem.draft().probability(selected, rank)),
                        QuatrainFigure.percent(poem.draft().share(selected, rank))));
            }
            tables.add(words.candidatesTable(selected + 1, poem.text().substring(selected, selected + 1), rows));
        }
        if (poem.isShown()) {
            tables.add(words.linesTable(lines(poem, lookup)));
        }
        return tables;
    }

    private static List<List<String>> lines(ShownPoem poem, LineLookup lookup) {
        var rows = new ArrayList<List<String>>();
        int width = poem.form().line();
        for (int line = 0; line < QuatrainForm.LINES; line++) {
            double nats = poem.nats(line * width, (line + 1) * width);
            rows.add(List.of(poem.line(line), nats == nats ? Numbers.fixed(nats, 2) : "–", poem.tones().isEmpty() ? "–"
                    : poem.tones().substring(line * width, (line + 1) * width).replace(CharacterSounds.LEVEL, '○')
                            .replace(CharacterSounds.OBLIQUE, '●').replace(CharacterSounds.EITHER, '◐'), lookup.note(line)));
        }
        return rows;
    }
}
