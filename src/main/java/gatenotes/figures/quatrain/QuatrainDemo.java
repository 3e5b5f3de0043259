package gatenotes.figures.quatrain;

import gatenotes.demo.Demo;
import gatenotes.demo.Setting;
import gatenotes.task.QuatrainForm;
import java.util.List;

/** {@code demo:quatrain}: a trained network writes Chinese quatrains, with a topic, a first line or an acrostic from the reader. */
public final class QuatrainDemo extends Demo {
    static final Setting.Word FORM = new Setting.Word("form", List.of("five", "seven"), "five");
    /** Whether the rules of rhyme and tone apply, besides those of form. */
    static final Setting.Word RULES = new Setting.Word("rules", List.of("free", "sounds"), "sounds");
    static final Setting.Decimal TEMPERATURE = new Setting.Decimal("temperature", 0, 1.5, 0.8);
    /** The character from which the network begins; empty for none. */
    static final Setting.Text TOPIC = new Setting.Text("topic", 1);
    static final Setting.Text FIRST_LINE = new Setting.Text("first-line", 12);
    /** The first characters of the four lines. */
    static final Setting.Text ACROSTIC = new Setting.Text("acrostic", 8);
    static final Setting.Whole SEED = new Setting.Whole("seed", 1, 9999, 2);
    /** The present poem; empty for the first sample, or for no poem. */
    static final Setting.Text POEM = new Setting.Text("poem", QuatrainForm.SEVEN.length());
    /** The selected character, from 1; 0 for none. */
    static final Setting.Whole AT = new Setting.Whole("at", 0, QuatrainForm.SEVEN.length(), QuatrainForm.FIVE.length());

    public QuatrainDemo() {
        super("quatrain", QuatrainSession::new, FORM, RULES, TEMPERATURE, TOPIC, FIRST_LINE, ACROSTIC, SEED, POEM, AT);
    }
}
