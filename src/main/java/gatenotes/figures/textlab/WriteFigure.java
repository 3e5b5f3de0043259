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

/** What the network wrote, each character shaded by its surprise, and what it weighed at one of them. */
final class WriteFigure {
    private static final double WIDTH = TextMarks.WIDTH;
    private static final double LEFT = TextMarks.LEFT;
    private static final double PANEL_TOP = TextMarks.PANEL_TOP;
    private static final double HEIGHT = PANEL_TOP + 122;
    /** Columns of the candidates. */
    private static final double COLUMN = 98;

    private final LabWords words;

    /**
     * @param start what it goes on from
     * @param draft what it wrote
     * @param visible characters of it that are shown
     * @param selected the one that is looked at, from 0; −1 for none
     * @param asked whether it was asked to write; else the figure shows the passage it opens with
     * @param loaded bytes of the network while it is on its way, else −1
     */
    record View(String start, Draft draft, int visible, int selected, boolean asked, int loaded) {
    }

    WriteFigure(Language language) {
        words = new LabWords(language);
    }

    Scene draw(View view) {
        var marks = new ArrayList<Mark>();
        if (view.asked) {
            written(marks, view);
        } else {
            opening(marks);
        }
        marks.add(new Line(0, PANEL_TOP, WIDTH, PANEL_TOP, Style.stroke(Palette.HAIRLINE, Style.HAIR)));
        if (view.loaded >= 0) {
            marks.addAll(Progress.draw(LEFT, PANEL_TOP + 50, view.loaded, words));
        } else if (view.selected >= 0) {
            candidates(marks, view);
        } else {
            marks.add(Label.of(LEFT, PANEL_TOP + 54, view.asked ? words.pointAtOne() : words.modelFacts())
                    .in(Palette.MUTED));
        }
        marks.addAll(TextMarks.surpriseLegend(LEFT, HEIGHT - 8, words));
        return new Scene(WIDTH, HEIGHT, marks);
    }

    /** Before anything is fetched: the network reads what it never saw, and a little that it wrote. */
    private void opening(List<Mark> marks) {
        marks.add(Label.of(LEFT, 20, words.heldOutTitle()).inBold());
        var passage = CharacterGrid.of(CharacterGrid.codePoints(HeldOutPassage.TEXT), TextMarks.COLUMNS, 7, 0);
        var text = new ArrayList<Mark>();
        for (var cell : passage.cells()) {
            double nats = HeldOutPassage.nats(cell.index());
            text.add(Group.at(PartName.of("read", cell.index()), cell.x(), cell.y(), TextMarks.character(cell,
                    TextMarks.shade(nats), Palette.INK, nats > TextMarks.SURPRISED)));
        }
        marks.add(Group.at("passage", LEFT, TextMarks.TEXT_TOP, text));
        double top = TextMarks.TEXT_TOP + 7 * CharacterGrid.HEIGHT + 22;
        marks.add(Label.of(LEFT, top, words.wroteTitle()).inBold());
        var wrote = new ArrayList<Mark>();
        for (var cell : CharacterGrid.of(CharacterGrid.codePoints(HeldOutPassage.WRITTEN), TextMarks.COLUMNS, 5, 0).cells()) {
            wrote.add(TextMarks.plain(cell, Palette.INK));
        }
        marks.add(Group.at("wrote", LEFT, top + 8, wrote));
    }

    private void written(List<Mark> marks, View view) {
        marks.add(Label.of(LEFT, 20, words.writtenTitle()).inBold());
        var start = CharacterGrid.codePoints(view.start);
        var all = new int[start.length + view.visible];
        System.arraycopy(start, 0, all, 0, start.length);
        for (int i = 0; i < view.visible; i++) {
            all[start.length + i] = view.draft.codePoint(i);
        }
        var text = new ArrayList<Mark>();
        for (var cell : CharacterGrid.of(all, TextMarks.COLUMNS, TextMarks.ROWS,
                view.selected < 0 ? -1 : start.length + view.selected).cells()) {
            int at = cell.index() - start.length;
            if (at < 0) {
                text.add(TextMarks.plain(cell, Palette.MUTED));
                continue;
            }
            double nats = view.draft.nats(at);
            var ground = TextMarks.shade(nats);
            var marked = TextMarks.character(cell, at == view.selected ? ground.edged(Palette.ACCENT, Style.BOLD)
                    : ground, Palette.INK, nats > TextMarks.SURPRISED);
            text.add(Group.at(PartName.of("char", at), cell.x(), cell.y(), marked)
                    .named(words.writtenCharacter(cell.codePoint(), nats)));
        }
        marks.add(Group.at("written", LEFT, TextMarks.TEXT_TOP, text));
    }

    private void candidates(List<Mark> marks, View view) {
        int at = view.selected;
        marks.add(Label.of(LEFT, PANEL_TOP + 22, words.candidatesTitle(at)));
        for (int rank = 0; rank < WrittenText.CANDIDATES; rank++) {
            int codePoint = view.draft.candidate(at, rank);
            double share = view.draft.share(at, rank);
            double probability = view.draft.probability(at, rank);
            var taken = codePoint == view.draft.codePoint(at);
            var parts = new ArrayList<Mark>();
            parts.add(new Rect(0, 0, COLUMN - 8, 48, 3, Style.fill(Palette.BACKGROUND)
                    .edged(taken ? Palette.ACCENT : Palette.HAIRLINE, taken ? Style.BOLD : Style.HAIR)));
            parts.add(new Rect(6, 33, (COLUMN - 20) * probability, 4, 0, Style.fill(Palette.OUTLINE)));
            parts.add(new Rect(6, 39, (COLUMN - 20) * share, 4, 0, Style.fill(Palette.ACCENT)));
            parts.add(Label.of(8, 22, CharacterGrid.visible(codePoint)).sized(Label.LARGE));
            parts.add(Label.of(COLUMN - 14, 21, Numbers.fixed(100 * probability, 1) + " %").anchored(Label.Anchor.END)
                    .in(Palette.MUTED));
            marks.add(Group.at(PartName.of("candidate", rank), LEFT + COLUMN * rank, PANEL_TOP + 32, parts)
                    .named(words.candidate(codePoint, probability)));
        }
    }
}
