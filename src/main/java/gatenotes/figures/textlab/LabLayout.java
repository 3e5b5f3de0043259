package gatenotes.figures.textlab;

import gatenotes.scene.Label;
import gatenotes.scene.LabelLines;
import gatenotes.scene.Mark;
import java.util.List;

/**
 * Where the parts of the lab's pictures stand, in a wide column and in a narrow one.
 *
 * @param columns of the text's characters
 * @param rows of the text that is written or read
 * @param passageRows of the passage that the figure opens with
 * @param wroteRows of what stands below it
 * @param taughtRows of what a taught network writes
 * @param textTop of what is written, below its title
 * @param candidate width of one of them, with the gap to the next
 * @param panel height of what stands below the written text
 * @param plotTop of the losses, below the numbers of the run
 * @param lines of text that the panels have room for, besides the first
 */
record LabLayout(double width, int columns, int rows, int passageRows, int wroteRows, int taughtRows, double textTop,
        double candidate, double panel, double plotTop, int lines) {
    static final double LEFT = 6;
    /** From one line of small text to the next. */
    static final double LINE = 18;

    static final LabLayout WIDE = new LabLayout(600, 50, 13, 7, 5, 7, 34, 98, 122, 58, 0);
    /** Fewer characters in a row and more rows; what stands side by side in the wide one stands below each other. */
    static final LabLayout NARROW = new LabLayout(340, 27, 22, 13, 8, 14, 52, 55.6, 190, 98, 2);

    boolean isNarrow() {
        return lines > 0;
    }

    /** Where the right ends of texts stand. */
    double right() {
        return width - 4;
    }

    /** A label on as many lines as it needs. */
    List<? extends Mark> set(Label label) {
        return LabelLines.set(label, width - LEFT - 2);
    }

    /** A title whose last line stands above a text, however many lines it has. */
    List<? extends Mark> title(double baseline, Label label) {
        return set(label.movedTo(label.x(), baseline - (set(label).size() - 1) * LINE));
    }
}
