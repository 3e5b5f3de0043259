package gatenotes.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of small text whose words may differ in style, such as an equation with a highlighted term or an index below the
 * line. The browser places each word after the one before, so no width has to be known.
 *
 * @param x the x at which it starts
 * @param y the y of its baseline
 * @param words the words from left to right, with their spaces
 */
public record Phrase(double x, double y, List<Word> words) implements Mark {
    /** How far below the line an index is, followed by its font size, in CSS pixels. */
    private static final int LOWERED = 3;
    private static final double LOWERED_SIZE = 11.5;

    public Phrase {
        words = List.copyOf(words);
    }

    /**
     * A piece of the line.
     *
     * @param text the text, unescaped
     * @param lit whether it is highlighted: bold and underlined
     * @param lowered whether it is an index, smaller and below the line
     */
    public record Word(String text, boolean lit, boolean lowered) {
    }

    @Override
    public Markup toSvg() {
        var pieces = new ArrayList<Markup>();
        var below = false;
        for (var word : words) {
            pieces.add(Markup.of("tspan")
                    .with("dy", word.lowered == below ? null : Integer.toString(below ? -LOWERED : LOWERED))
                    .with("font-size", word.lowered ? Numbers.coordinate(LOWERED_SIZE) : null)
                    .with("font-weight", word.lit ? "700" : null)
                    .with("text-decoration", word.lit ? "underline" : null)
                    .text(word.text));
            below = word.lowered;
        }
        return Markup.of("text", Style.fill(Palette.INK).attributes()
                .and("x", Numbers.coordinate(x))
                .and("y", Numbers.coordinate(y))
                .and("font-size", Numbers.coordinate(Label.SMALL))
                .and("style", "white-space: pre")).holding(pieces);
    }
}
