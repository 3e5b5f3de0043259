package gatenotes.figures.textlab;

import gatenotes.demo.Demo;
import gatenotes.demo.Setting;
import java.util.List;

/**
 * {@code demo:text-lab}: the network that the site ships, which writes ({@code view=write}) and lets the reader look
 * inside ({@code view=inside}).
 */
public final class TextLabDemo extends Demo {
    /** Characters that it writes. */
    static final int LENGTH = 300;

    static final Setting.Word VIEW = new Setting.Word("view", List.of("write", "inside"), "write");
    /** What it goes on from. */
    static final Setting.Text START = new Setting.Text("start", 200);
    static final Setting.Decimal TEMPERATURE = new Setting.Decimal("temperature", 0, 2, 0.7);
    static final Setting.Decimal TOP_P = new Setting.Decimal("top-p", 0.05, 1, 0.95);
    static final Setting.Whole SEED = new Setting.Whole("seed", 0, 9999, 1);
    /** The written character that is looked at, from 1; 0 for none. */
    static final Setting.Whole AT = new Setting.Whole("at", 0, LENGTH, 0);
    /** Characters the reader has chosen, {@code 12*101_40*32}: place from 0 and code point. */
    static final Setting.Text PICKS = new Setting.Text("picks", 400);
    /** A gate held by hand while it writes. */
    static final Setting.Word HOLD = new Setting.Word("hold", List.of("none", "f", "i", "o"), "none");
    static final Setting.Whole HELD_UNIT = new Setting.Whole("held-unit", 1, ShippedModel.UNITS, 1);
    static final Setting.Decimal OPENING = new Setting.Decimal("opening", 0, 1, 0);

    /** What is read; empty for the passage the figure opens with. */
    static final Setting.Text TEXT = new Setting.Text("text", 640);
    static final Setting.Whole UNIT = new Setting.Whole("unit", 1, ShippedModel.UNITS, HeldOutPassage.UNIT + 1);
    static final Setting.Word PART = new Setting.Word("part", List.of("c", "h", "f", "i", "o"), "c");

    public TextLabDemo() {
        super("text-lab", (values, stage) -> values.get(VIEW).equals("write") ? new WriteSession(values, stage)
                : new InsideSession(values, stage), VIEW, START, TEMPERATURE, TOP_P, SEED, AT, PICKS, HOLD, HELD_UNIT,
                OPENING, TEXT, UNIT, PART);
    }
}
