package gatenotes.figures.textlab;

import gatenotes.engine.Engine;
import gatenotes.engine.ReadText;
import gatenotes.figures.parts.Draft;
import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Label.Anchor;
import gatenotes.scene.Language;
import gatenotes.scene.Line;
import gatenotes.scene.Mark;
import gatenotes.scene.Palette;
import gatenotes.scene.PartName;
import gatenotes.scene.Scene;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/** A run with its losses, and a text that its network of some moment writes, or one of its units while it reads. */
final class TeachFigure {
    private static final double LEFT = LabLayout.LEFT;

    private final TeachWords words;
    private final LabLayout at;
    private final View view;

    /**
     * What is shown.
     *
     * @param title the title of an example, empty for the reader's own run
     * @param engine the engine that computes now
     * @param charactersPerSecond the speed; 0 while it is not known
     * @param chosen the measure whose moment is selected; −1 for the present
     * @param text the text below the losses
     * @param pointed the character the reader points at, from 0; −1 for none
     */
    record View(String title, RunHistory history, Engine engine, double charactersPerSecond, int chosen, Text text,
            int pointed) {
    }

    /** The text below the losses. */
    sealed interface Text {
        String title();

        /** The line below the text while the reader points at no character. */
        String panel();
    }

    /** A sample that the network wrote while it trained; the candidates for its characters are not known. */
    record Sample(String title, String panel, String text) implements Text {
    }

    /**
     * A text that the network wrote on request.
     *
     * @param visible how many of its characters are shown
     */
    record Written(String title, String panel, Draft draft, int visible) implements Text {
    }

    /**
     * A text that the network read.
     *
     * @param column the column of the values that is shown
     */
    record Read(String title, String panel, int[] codePoints, ReadText read, int column) implements Text {
    }

    TeachFigure(Language language, LabLayout layout, View view) {
        words = new TeachWords(language);
        at = layout;
        this.view = view;
    }

    Scene draw() {
        double titleY = at.plotTop() + LossFigure.HEIGHT + (at.isNarrow() ? 104 : 50);
        double textTop = titleY + 10;
        double panelTop = textTop + at.taughtRows() * CharacterGrid.HEIGHT + 8;
        var marks = new ArrayList<Mark>();
        marks.add(Group.of("numbers", numbers()));
        marks.add(Group.at("losses", 0, at.plotTop(), losses().draw()));
        marks.addAll(at.title(titleY, Label.of(LEFT, 0, view.text().title()).inBold()));
        marks.add(Group.at("text", LEFT, textTop, text()));
        marks.add(new Line(0, panelTop, at.width(), panelTop, Style.stroke(Palette.HAIRLINE, Style.HAIR)));
        marks.addAll(at.set(Label.of(LEFT, panelTop + 18, panel()).in(Palette.MUTED)));
        return new Scene(at.width(), panelTop + 28 + at.lines() * LabLayout.LINE, marks);
    }

    LossFigure losses() {
        return new LossFigure(view.history(), view.chosen(), words, at);
    }

    private List<Mark> numbers() {
        var history = view.history();
        var newest = history.newest();
        var losses = history.losses();
        var marks = new ArrayList<Mark>();
        double y = 16;
        marks.add(Label.of(LEFT, y, newest == null ? words.notMeasured() : words.heldOutTitle(newest.heldOut())).inBold()
                .in(Palette.ACCENT));
        y = at.isNarrow() ? y + 20 : y;
        if (losses.length > 0) {
            marks.add(second(y, words.trainingTitle(losses[losses.length - 1])));
        }
        y += 20;
        marks.addAll(at.set(Label.of(LEFT, y, view.title().isEmpty() ? words.progress(history.steps(), history.facts())
                : view.title()).in(Palette.MUTED)));
        if (!view.title().isEmpty()) {
            return marks;
        }
        double left = (history.facts().steps() - history.steps()) * charactersAStep() / view.charactersPerSecond();
        marks.add(second(at.isNarrow() ? y + 20 : y, words.speed(view.charactersPerSecond(),
                view.charactersPerSecond() > 0 ? left : 0, view.engine())).in(Palette.MUTED));
        return marks;
    }

    /** The label at the right end of a line, or in a narrow picture below it. */
    private Label second(double y, String text) {
        return at.isNarrow() ? Label.of(LEFT, y, text) : Label.of(at.right(), y, text).anchored(Anchor.END);
    }

    private double charactersAStep() {
        return (double) view.history().facts().trainingCharacters() / view.history().facts().stepsPerPass();
    }

    private List<Mark> text() {
        if (view.text() instanceof Written written) {
            return written(written);
        }
        if (view.text() instanceof Read read) {
            return read(read);
        }
        var text = new ArrayList<Mark>();
        // The sample appears all at once, so its beginning is shown.
        for (var cell : grid(CharacterGrid.codePoints(((Sample) view.text()).text()), 0)) {
            text.add(TextMarks.plain(cell, Palette.INK));
        }
        return text;
    }

    private List<CharacterGrid.Cell> grid(int[] codePoints, int looked) {
        return CharacterGrid.of(codePoints, at.columns(), at.taughtRows(), looked).cells();
    }

    private List<Mark> written(Written written) {
        var codePoints = new int[written.visible()];
        for (int i = 0; i < codePoints.length; i++) {
            codePoints[i] = written.draft().codePoint(i);
        }
        var text = new ArrayList<Mark>();
        for (var cell : grid(codePoints, -1)) {
            double nats = written.draft().nats(cell.index());
            text.add(part(cell, TextMarks.shade(nats), nats > TextMarks.SURPRISED, weighed(written.draft(), cell.index())));
        }
        return text;
    }

    private Group part(CharacterGrid.Cell cell, Style ground, boolean marked, String name) {
        var edged = cell.index() == view.pointed() ? ground.edged(Palette.ACCENT, Style.BOLD) : ground;
        return Group.at(PartName.of("char", cell.index()), cell.x(), cell.y(),
                TextMarks.character(cell, edged, Palette.INK, marked)).named(name);
    }

    private String weighed(Draft draft, int at) {
        var others = "";
        for (int rank = 0; rank < 3; rank++) {
            others += (rank == 0 ? "" : ", ") + new LabWords(words.language()).candidate(draft.candidate(at, rank),
                    draft.probability(at, rank));
        }
        return words.weighed(CharacterGrid.visible(draft.codePoint(at)), draft.nats(at), others);
    }

    private List<Mark> read(Read read) {
        int units = read.codePoints().length == 0 ? 1 : read.read().values().length / read.codePoints().length;
        var values = new double[read.codePoints().length];
        double largest = 1e-3;
        for (int i = 0; i < values.length; i++) {
            values[i] = read.read().values()[i * units + read.column()];
            largest = Math.max(largest, Math.abs(values[i]));
        }
        var text = new ArrayList<Mark>();
        for (var cell : grid(read.codePoints(), 0)) {
            double nats = read.read().nats()[cell.index()];
            text.add(part(cell, TextMarks.signed(values[cell.index()], largest), nats > TextMarks.SURPRISED,
                    readCharacter(read, values[cell.index()], cell.index())));
        }
        return text;
    }

    private String readCharacter(Read read, double value, int at) {
        return new LabWords(words.language()).readCharacter(read.codePoints()[at], "h", value, read.read().nats()[at]);
    }

    private String panel() {
        int at = view.pointed();
        if (view.text() instanceof Written written && at >= 0 && at < written.visible()) {
            return weighed(written.draft(), at);
        }
        if (view.text() instanceof Read read && at >= 0 && at < read.codePoints().length) {
            int units = read.read().values().length / read.codePoints().length;
            return readCharacter(read, read.read().values()[at * units + read.column()], at);
        }
        return view.text().panel();
    }
}
