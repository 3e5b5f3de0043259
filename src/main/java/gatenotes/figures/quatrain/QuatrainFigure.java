package gatenotes.figures.quatrain;

import gatenotes.engine.WrittenText;
import gatenotes.scene.Circle;
import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Label.Anchor;
import gatenotes.scene.Line;
import gatenotes.scene.Mark;
import gatenotes.scene.Numbers;
import gatenotes.scene.Palette;
import gatenotes.scene.PartName;
import gatenotes.scene.Rect;
import gatenotes.scene.Scene;
import gatenotes.scene.Style;
import gatenotes.task.CharacterSounds;
import gatenotes.task.QuatrainForm;
import java.util.ArrayList;
import java.util.List;

/** The four lines, each character in a cell, and below them the candidates for one character. The picture fits a phone. */
final class QuatrainFigure {
    private static final double WIDTH = 340;
    private static final double TOP = 28;
    private static final double GAP = 8;
    private static final double COMMA = 16;
    private static final double CANDIDATE = 54;
    private static final double CANDIDATE_HEIGHT = 66;
    private static final double NOTE = 19;
    private static final double CHARACTER = 56;
    private static final double CANDIDATES = TOP + QuatrainForm.LINES * (CHARACTER + GAP) + 34;
    private static final double HEIGHT = CANDIDATES + CANDIDATE_HEIGHT + 34 + 2 * NOTE + 8;
    /** The nats with the darkest shade. */
    private static final double DARKEST = 12;

    /**
     * What is drawn.
     *
     * @param selected the selected character, from 0; −1 for none
     * @param head the line above the poem; may be empty
     * @param notes the lines below the poem, at most two
     */
    record View(ShownPoem poem, int selected, String head, List<String> notes) {
    }

    private final QuatrainWords words;
    private final View view;
    private final ShownPoem poem;
    /** The text that the reader sees. */
    private final String text;
    private final double cell;
    private final List<Mark> marks = new ArrayList<>();

    private QuatrainFigure(QuatrainWords words, View view) {
        this.words = words;
        this.view = view;
        poem = view.poem();
        text = poem.visible();
        cell = poem.form() == QuatrainForm.FIVE ? CHARACTER : 46;
    }

    static Scene draw(QuatrainWords words, View view) {
        var figure = new QuatrainFigure(words, view);
        figure.marks.add(Label.of(WIDTH / 2, 15, view.head()).anchored(Anchor.MIDDLE).in(Palette.MUTED));
        for (int line = 0; line < QuatrainForm.LINES; line++) {
            figure.line(line);
        }
        figure.marks.add(Label.of(WIDTH / 2, CANDIDATES - 18, words.legend()).anchored(Anchor.MIDDLE).in(Palette.MUTED));
        figure.candidates();
        double y = CANDIDATES + CANDIDATE_HEIGHT + 34;
        for (var note : view.notes()) {
            y += NOTE;
            figure.marks.add(Label.of(WIDTH / 2, y, note).anchored(Anchor.MIDDLE));
        }
        return new Scene(WIDTH, HEIGHT, figure.marks);
    }

    private void line(int line) {
        int width = poem.form().line();
        double left = (WIDTH - width * cell - COMMA) / 2;
        double y = TOP + line * (CHARACTER + GAP);
        for (int column = 0; column < width; column++) {
            character(line * width + column, left + column * cell, y);
        }
        marks.add(Label.of(left + width * cell + 1, y + 44, line % 2 == 0 ? "，" : "。").sized(Label.MEDIUM));
    }

    private void character(int at, double x, double y) {
        char character = text.charAt(at);
        boolean isThere = character != FixedCharacters.FREE;
        boolean isSelected = at == view.selected();
        double surprise = isThere && poem.isWeighed(at) ? Math.min(1, poem.draft().nats(at) / DARKEST) : 0;
        var inside = new ArrayList<Mark>();
        inside.add(new Rect(x + 1, y, cell - 2, CHARACTER, 4, Style.ground(Palette.ACCENT, surprise)
                .edged(isSelected ? Palette.ACCENT : Palette.HAIRLINE, isSelected ? Style.BOLD : Style.HAIR)));
        if (isThere) {
            inside.add(Label.of(x + cell / 2, y + 35, "" + character).anchored(Anchor.MIDDLE).sized(28));
            tone(at, x + cell / 2, y + 48, inside);
        }
        if (isThere && poem.fixed().charAt(at) == character) {
            inside.add(new Line(x + 10, y + 59, x + cell - 10, y + 59, Style.stroke(Palette.FORGET, Style.BOLD)));
        }
        var group = Group.of(PartName.of("char", at + 1), inside);
        marks.add(isThere ? group.named(words.named(at + 1, "" + character, tone(at))) : group);
    }

    private String tone(int at) {
        return poem.tones().isEmpty() ? "" : words.tone(poem.tones().charAt(at));
    }

    private void tone(int at, double x, double y, List<Mark> inside) {
        if (!poem.tones().isEmpty()) {
            switch (poem.tones().charAt(at)) {
                case CharacterSounds.LEVEL -> inside.add(new Circle(x, y, 2.6, Style.stroke(Palette.MUTED, Style.HAIR)));
                case CharacterSounds.OBLIQUE -> inside.add(new Circle(x, y, 3, Style.fill(Palette.MUTED)));
                default -> {
                }
            }
        }
    }

    private void candidates() {
        double y = CANDIDATES;
        int at = view.selected();
        if (!poem.isWeighed(at)) {
            marks.add(Label.of(WIDTH / 2, y + 60, words.candidatesHint(text.indexOf(FixedCharacters.FREE) < 0))
                    .anchored(Anchor.MIDDLE).in(Palette.MUTED));
            return;
        }
        marks.add(Label.of(WIDTH / 2, y + 14, words.candidatesOf(at + 1, "" + text.charAt(at))).anchored(Anchor.MIDDLE)
                .in(Palette.MUTED));
        double left = (WIDTH - WrittenText.CANDIDATES * CANDIDATE) / 2;
        for (int rank = 0; rank < WrittenText.CANDIDATES; rank++) {
            double x = left + rank * CANDIDATE;
            double share = poem.draft().share(at, rank);
            boolean isTaken = poem.draft().candidate(at, rank) == poem.draft().codePoint(at);
            var character = new StringBuilder().appendCodePoint(poem.draft().candidate(at, rank)).toString();
            var inside = new ArrayList<Mark>();
            inside.add(new Rect(x + 2, y + 22, CANDIDATE - 4, CANDIDATE_HEIGHT, 4,
                    Style.fill(Palette.BACKGROUND).edged(isTaken ? Palette.ACCENT : Palette.HAIRLINE,
                            isTaken ? Style.BOLD : Style.HAIR)));
            double bar = (CANDIDATE_HEIGHT - 4) * share;
            inside.add(new Rect(x + 4, y + 22 + CANDIDATE_HEIGHT - 2 - bar, CANDIDATE - 8, bar, 2,
                    Style.ground(Palette.ACCENT, 1)));
            inside.add(Label.of(x + CANDIDATE / 2, y + 52, character).anchored(Anchor.MIDDLE).sized(24));
            inside.add(Label.of(x + CANDIDATE / 2, y + 78, percent(share)).anchored(Anchor.MIDDLE));
            marks.add(Group.of(PartName.of("candidate", rank), inside).named(character + " " + percent(share)));
        }
    }

    static String percent(double share) {
        return share > 0 && share < 0.001 ? "< 0.1 %" : Numbers.fixed(100 * share, share < 0.0995 ? 1 : 0) + " %";
    }
}
