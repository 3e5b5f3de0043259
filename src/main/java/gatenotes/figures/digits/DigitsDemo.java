package gatenotes.figures.digits;

import gatenotes.demo.Demo;
import gatenotes.demo.Setting;
import gatenotes.figures.parts.DigitNetwork;
import gatenotes.task.DigitChange;
import gatenotes.task.Drawing;
import gatenotes.task.DrawnDigit;
import java.util.ArrayList;
import java.util.List;

/** {@code demo:digits}: the reader draws a digit, and a trained network reads it row by row. */
public final class DigitsDemo extends Demo {
    /** The text of the reader's {@link Drawing}; empty for the sample, {@link #NOTHING} for an empty sheet. */
    static final Setting.Text DRAWING = new Setting.Text("drawing", Drawing.MOST_POINTS * 4);
    static final String NOTHING = "-";
    /** The digit of the sample, followed by the seed of its handwriting. */
    static final Setting.Whole SAMPLE = new Setting.Whole("sample", 0, 9, 5);
    static final Setting.Whole HAND = new Setting.Whole("hand", 1, 999, 4);
    /** The stroke that arrow keys move; 0 for all of them. */
    static final Setting.Whole STROKE = new Setting.Whole("stroke", 0, 20, 0);
    /** The units of the network that reads. */
    static final Setting.Word UNITS = new Setting.Word("units", DigitNetwork.words(),
            Integer.toString(DigitNetwork.LARGEST.units()));
    static final Setting.Whole STEP = new Setting.Whole("step", 1, DrawnDigit.SIZE, DrawnDigit.SIZE);
    static final Setting.Word CHANGE = new Setting.Word("change", words(), DigitChange.NONE.word());
    static final Setting.Whole TURN = amount(DigitChange.TURNED, "turn", 2);
    static final Setting.Whole COVER = amount(DigitChange.COVERED, "cover", 12);

    public DigitsDemo() {
        super("digits", DigitsSession::new, DRAWING, SAMPLE, HAND, STROKE, UNITS, STEP, CHANGE, TURN, COVER);
    }

    private static List<String> words() {
        var words = new ArrayList<String>();
        for (var change : DigitChange.values()) {
            words.add(change.word());
        }
        return words;
    }

    private static Setting.Whole amount(DigitChange change, String name, int usual) {
        return new Setting.Whole(name, change.least(), change.most(), usual);
    }
}
