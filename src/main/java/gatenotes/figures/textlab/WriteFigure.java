package gatenotes.figures.textlab;

import gatenotes.engine.WrittenText;
import gatenotes.figures.parts.Draft;
import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Language;
import gatenotes.scene.Line;
import gatenotes.scene.Mark;
import gatenotes.scene.Numbers;
import gatenotes.scene.Palette;
import gatenotes.scene.PartName;
import gatenotes.scene.Rect;
import gatenotes.scene.Scene;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/** A text that the network wrote, each character shaded by its surprise, and the candidates at one of them. */
final class WriteFigure {
    private static final double LEFT = LabLayout.LEFT;

    private final LabWords words;
    private final LabLayout at;
    private final double panelTop;

    /**
     * @param start the text from which the network goes on
     * @param draft the text that it wrote
     * @param visible how many of its characters are shown
     * @param selected the selected character, from 0; −1 for none
     * @param asked whether the network was asked to write; if not, the figure shows its first passage
     * @param loaded the bytes of the network that have arrived while it is being fetched, otherwise −1
     */
    record View(String start, Draft draft, int visible, int selected, boolean asked, int loaded) {
    }

    WriteFigure(Language language, LabLayout layout) {
        words = new LabWords(language);
        at = layout;
        panelTop = at.textTop() + at.rows() * CharacterGrid.HEIGHT + 12;
    }

    Scene draw(View view) {
        var marks = new ArrayList<Mark>();
        if (view.asked) {
            written(marks, view);
        } else {
            opening(marks);
        }
        marks.add(new Line(0, panelTop, at.width(), panelTop, Style.stroke(Palette.HAIRLINE, Style.HAIR)));
        double below = panelTop + (at.isNarrow() ? 72 : 54);
        if (view.loaded >= 0) {
            marks.addAll(Progress.draw(LEFT, below - 4, at.isNarrow(), view.loaded, words));
        } else if (view.selected >= 0) {
            candidates(marks, view);
        } else {
            marks.addAll(at.set(Label.of(LEFT, below, view.asked ? words.pointAtOne() : words.modelFacts()).in(Palette.MUTED)));
        }
        double height = panelTop + at.panel();
        marks.addAll(TextMarks.surpriseLegend(at, at.isNarrow() ? panelTop + 44 : height - 8, words));
        return new Scene(at.width(), height, marks);
    }

    /** Draws what is shown before the network is fetched: its reading of a passage it never saw, and a short text that it wrote. */
    private void opening(List<Mark> marks) {
        marks.addAll(title(words.heldOutTitle()));
        var passage = CharacterGrid.of(CharacterGrid.codePoints(HeldOutPassage.TEXT), at.columns(), at.passageRows(), 0);
        var text = new ArrayList<Mark>();
        for (var cell : passage.cells()) {
            double nats = HeldOutPassage.nats(cell.index());
            text.add(Group.at(PartName.of("read", cell.index()), cell.x(), cell.y(), TextMarks.character(cell,
                    TextMarks.shade(nats), Palette.INK, nats > TextMarks.SURPRISED)));
        }
        marks.add(Group.at("passage", LEFT, at.textTop(), text));
        double top = at.textTop() + at.passageRows() * CharacterGrid.HEIGHT + 22;
        marks.add(Label.of(LEFT, top, words.wroteTitle()).inBold());
        var wrote = new ArrayList<Mark>();
        for (var cell : CharacterGrid.of(CharacterGrid.codePoints(HeldOutPassage.WRITTEN), at.columns(), at.wroteRows(), 0)
                .cells()) {
            wrote.add(TextMarks.plain(cell, Palette.INK));
        }
        marks.add(Group.at("wrote", LEFT, top + 8, wrote));
    }

    private List<? extends Mark> title(String title) {
        return at.title(at.textTop() - 14, Label.of(LEFT, 0, title).inBold());
    }

    private void written(List<Mark> marks, View view) {
        marks.addAll(title(words.writtenTitle()));
        var start = CharacterGrid.codePoints(view.start);
        var all = new int[start.length + view.visible];
        System.arraycopy(start, 0, all, 0, start.length);
        for (int i = 0; i < view.visible; i++) {
            all[start.length + i] = view.draft.codePoint(i);
        }
        var text = new ArrayList<Mark>();
        for (var cell : CharacterGrid.of(all, at.columns(), at.rows(),
                view.selected < 0 ? -1 : start.length + view.selected).cells()) {
            int place = cell.index() - start.length;
            if (place < 0) {
                text.add(TextMarks.plain(cell, Palette.MUTED));
                continue;
            }
            double nats = view.draft.nats(place);
            var ground = TextMarks.shade(nats);
            var marked = TextMarks.character(cell, place == view.selected ? ground.edged(Palette.ACCENT, Style.BOLD)
                    : ground, Palette.INK, nats > TextMarks.SURPRISED);
            text.add(Group.at(PartName.of("char", place), cell.x(), cell.y(), marked)
                    .named(words.writtenCharacter(cell.codePoint(), nats)));
        }
        marks.add(Group.at("written", LEFT, at.textTop(), text));
    }

    private void candidates(List<Mark> marks, View view) {
        int place = view.selected;
        double titleY = panelTop + (at.isNarrow() ? 72 : 22);
        double top = titleY + 10 + at.lines() * LabLayout.LINE;
        marks.addAll(at.set(Label.of(LEFT, titleY, words.candidatesTitle(place))));
        for (int rank = 0; rank < WrittenText.CANDIDATES; rank++) {
            int codePoint = view.draft.candidate(place, rank);
            double share = view.draft.share(place, rank);
            double probability = view.draft.probability(place, rank);
            var taken = codePoint == view.draft.codePoint(place);
            marks.add(Group.at(PartName.of("candidate", rank), LEFT + at.candidate() * rank, top,
                    candidate(codePoint, probability, share, taken)).named(words.candidate(codePoint, probability)));
        }
    }

    /**
     * Draws a candidate: the character, its two probabilities, and both as bars; in a narrow picture these are below each
     * other.
     */
    private List<Mark> candidate(int codePoint, double probability, double share, boolean taken) {
        boolean isNarrow = at.isNarrow();
        double width = at.candidate() - (isNarrow ? 4 : 8);
        double bar = width - 12;
        double barY = isNarrow ? 30 : 33;
        var parts = new ArrayList<Mark>();
        parts.add(new Rect(0, 0, width, isNarrow ? 62 : 48, 3, Style.fill(Palette.BACKGROUND)
                .edged(taken ? Palette.ACCENT : Palette.HAIRLINE, taken ? Style.BOLD : Style.HAIR)));
        parts.add(new Rect(6, barY, bar * probability, 4, 0, Style.fill(Palette.OUTLINE)));
        parts.add(new Rect(6, barY + 6, bar * share, 4, 0, Style.fill(Palette.ACCENT)));
        var glyph = Label.of(isNarrow ? width / 2 : 8, 22, CharacterGrid.visible(codePoint)).sized(Label.LARGE);
        var percent = Label.of(isNarrow ? width / 2 : width - 6, isNarrow ? 56 : 21, Numbers.fixed(100 * probability, 1) + " %")
                .in(Palette.MUTED);
        parts.add(isNarrow ? glyph.anchored(Label.Anchor.MIDDLE) : glyph);
        parts.add(percent.anchored(isNarrow ? Label.Anchor.MIDDLE : Label.Anchor.END));
        return parts;
    }
}
