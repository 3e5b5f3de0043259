package gatenotes.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence cut into lines that fit a width. The width of a text is estimated from the mean width of letters because
 * fonts are not known when the picture is made.
 */
public final class LabelLines {
    /** The mean width of a letter as a fraction of its size; a Chinese character is as wide as it is high. */
    private static final double LETTER = 0.56;
    /** The factor by which bold letters are wider. */
    private static final double BOLD = 1.1;
    /** The space between two lines, besides the letters' size, in CSS pixels. */
    private static final double LEADING = 5;
    private static final int FIRST_WIDE = 0x2E80;

    private LabelLines() {
    }

    /** The estimated width of a text, in the unit of {@code size}. */
    public static double width(String text, double size) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += text.charAt(i) >= FIRST_WIDE ? size : LETTER * size;
        }
        return width;
    }

    /**
     * The lines, cut at spaces and between Chinese characters; no line begins with closing punctuation.
     *
     * @param most the greatest width in CSS pixels; a wider word is a line by itself
     */
    public static List<String> of(String text, double size, double most) {
        var lines = new ArrayList<String>();
        int begin = 0;
        int cut = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean mayCut = i == text.length() || text.charAt(i) == ' ' || text.charAt(i - 1) >= FIRST_WIDE
                    && "，。；：、）」”？！".indexOf(text.charAt(i)) < 0;
            if (mayCut) {
                if (cut > begin && width(text.substring(begin, i), size) > most) {
                    lines.add(text.substring(begin, cut));
                    begin = text.charAt(cut) == ' ' ? cut + 1 : cut;
                }
                cut = i;
            }
        }
        if (begin < text.length()) {
            lines.add(text.substring(begin));
        }
        return lines;
    }

    /**
     * A label on as many lines as it needs, the first at the label's place.
     *
     * @param most the greatest width in CSS pixels
     */
    public static List<Label> set(Label label, double most) {
        var set = new ArrayList<Label>();
        for (var line : of(label.text(), label.bold() ? BOLD * label.size() : label.size(), most)) {
            set.add(label.saying(line).movedTo(label.x(), label.y() + set.size() * (label.size() + LEADING)));
        }
        return set;
    }
}
