package gatenotes.figures.textlab;

import gatenotes.scene.Label;
import gatenotes.scene.LabelLines;
import gatenotes.scene.Mark;
import java.util.List;

/**
 * The places of the parts of the lab's pictures, in a wide and in a narrow picture. All lengths are in the scene's units.
 *
 * @param columns the number of columns of the text's characters
 * @param rows the rows of the text that is written or read
 * @param passageRows the rows of the passage that the figure first shows
 * @param wroteRows the rows of the text below it
 * @param taughtRows the rows of the text that a taught network writes
 * @param textTop the top of the written text, below its title
 * @param candidate the width of a candidate, with the gap to the next
 * @param panel the height of the panel below the written text
 * @param plotTop the top of the losses, below the numbers of the run
 * @param lines how many lines of text fit into the panels, besides the first
 */
record LabLayout(double width, int columns, int rows, int passageRows, int wroteRows, int taughtRows, double textTop,
        double candidate, double panel, double plotTop, int lines) {
    static final double LEFT = 6;
    /** The distance from one line of small text to the next. */
    static final double LINE = 18;

    static final LabLayout WIDE = new LabLayout(600, 50, 13, 7, 5, 7, 34, 98, 122, 58, 0);
    /** Fewer characters in a row and more rows; parts that are side by side in the wide picture are below each other. */
    static final LabLayout NARROW = new LabLayout(340, 27, 22, 13, 8, 14, 52, 55.6, 190, 98, 2);

    boolean isNarrow() {
        return lines > 0;
    }

    /** The x of the right ends of texts. */
    double right() {
        return width - 4;
    }

    /** A label on as many lines as it needs. */
    List<? extends Mark> set(Label label) {
        return LabelLines.set(label, width - LEFT - 2);
    }

    /** A title whose last line is at {@code baseline}, however many lines it has. */
    List<? extends Mark> title(double baseline, Label label) {
        return set(label.movedTo(label.x(), baseline - (set(label).size() - 1) * LINE));
    }
}
