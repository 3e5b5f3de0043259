package gatenotes.figures.digitrows;

import gatenotes.demo.Control;
import gatenotes.demo.ControlValues;
import gatenotes.demo.Demo;
import gatenotes.demo.Session;
import gatenotes.demo.Setting;
import gatenotes.demo.Stage;
import gatenotes.demo.Table;
import gatenotes.demo.Ticker;
import gatenotes.demo.Values;
import gatenotes.math.DecimalText;
import gatenotes.nn.NetworkSpec;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;
import gatenotes.scene.Scene;
import gatenotes.task.DrawnDigit;
import java.util.ArrayList;
import java.util.List;

/** {@code demo:digit-rows}: the rows of a picture as the time steps of a network. */
public final class DigitRowsDemo extends Demo {
    private static final int CLASSES = 10;
    private static final double STEP_SECONDS = 2 / 15.0;
    private static final Setting.Whole DIGIT = new Setting.Whole("digit", 0, 9, 3);
    private static final Setting.Whole STEP = new Setting.Whole("step", 1, DrawnDigit.SIZE, 12);
    private static final Setting.Whole UNITS = new Setting.Whole("units", 1, 256, 128);

    public DigitRowsDemo() {
        super("digit-rows", DIGIT, STEP, UNITS);
    }

    @Override
    public Session start(Values values, Stage stage) {
        return new Rows(values, stage.language());
    }

    private static final class Rows implements Session {
        private final Language language;
        private int digit;
        private float[] pixels;
        private int step;
        private int pointed;
        private int units;
        private boolean running;
        private final Ticker steps = new Ticker(STEP_SECONDS);
        private String status;

        Rows(Values values, Language language) {
            this.language = language;
            step = values.get(STEP);
            units = values.get(UNITS);
            draw(values.get(DIGIT));
            status = language.pick("按播放，或者指着一行。", "Press Play, or point at a row.");
        }

        @Override
        public Scene scene() {
            var shown = pointed > 0 ? pointed : step;
            return DigitRowsFigure.draw(language, pixels, DrawnDigit.SIZE, shown - 1, network());
        }

        @Override
        public List<Control> controls() {
            var digits = new ArrayList<Control.Option>();
            for (int k = DIGIT.min(); k <= DIGIT.max(); k++) {
                digits.add(new Control.Option(Integer.toString(k), Integer.toString(k), true));
            }
            return List.of(
                    new Control.Toggle("play", language.pick("播放", "Play"), running),
                    new Control.Slider("step", language.pick("时间步", "time step"), STEP.min(), STEP.max(), 1, step,
                            Integer.toString(step)),
                    new Control.Choice("digit", language.pick("数字", "digit"), digits, Integer.toString(digit)),
                    new Control.Slider("units", language.pick("单元数", "units"), UNITS.min(), UNITS.max(), 1, units,
                            Integer.toString(units)));
        }

        @Override
        public String status() {
            return status;
        }

        @Override
        public void act(String id, String value) {
            pointed = 0;
            switch (id) {
                case "play" -> play(value.equals("true"));
                case "step" -> {
                    running = false;
                    step = ControlValues.whole(value, STEP.min(), STEP.max());
                    tellStep();
                }
                case "digit" -> draw(ControlValues.whole(value, DIGIT.min(), DIGIT.max()));
                case "units" -> {
                    units = ControlValues.whole(value, UNITS.min(), UNITS.max());
                    var count = Numbers.grouped(network().parameterCount());
                    status = language.pick(units + " 个单元：" + count + " 个参数。",
                            units + " units: " + count + " parameters.");
                }
                default -> throw ControlValues.noControl(id);
            }
        }

        @Override
        public void point(String part, boolean chosen) {
            pointed = part == null || running ? 0 : DecimalText.readWhole(part.substring(part.indexOf('-') + 1));
            if (chosen) {
                running = false;
                step = DecimalText.readWhole(part.substring(part.indexOf('-') + 1));
                tellStep();
            }
        }

        @Override
        public List<Table> tables() {
            var network = network();
            var layer = network.layers().get(0);
            var recurrent = layer.parameterCount(DrawnDigit.SIZE);
            var dense = network.parameterCount() - recurrent;
            return List.of(new Table(language.pick("图中的数", "The numbers in the figure"),
                    language == Language.CHINESE ? List.of("层", "形状", "参数") : List.of("layer", "shapes", "parameters"),
                    List.of(List.of("LSTM", "[" + DrawnDigit.SIZE + ", " + layer.columns() + "], [" + units + ", "
                                    + layer.columns() + "], [" + layer.columns() + "]", Numbers.grouped(recurrent)),
                            List.of(language.pick("全连接", "dense"), "[" + units + ", " + CLASSES + "], [" + CLASSES
                                    + "]", Numbers.grouped(dense)),
                            List.of(language.pick("一共", "total"), "", Numbers.grouped(network.parameterCount())))));
        }

        @Override
        public boolean running() {
            return running;
        }

        @Override
        public void advance(double seconds) {
            step = Math.min(DrawnDigit.SIZE, step + steps.after(seconds));
            if (step == DrawnDigit.SIZE) {
                running = false;
                tellStep();
            }
        }

        @Override
        public void dispose() {
        }

        private void play(boolean on) {
            running = on;
            steps.restart();
            if (on && step == DrawnDigit.SIZE) {
                step = 1;
            }
            if (!on) {
                tellStep();
            }
        }

        private void draw(int which) {
            digit = which;
            pixels = DrawnDigit.pixels(which);
        }

        private void tellStep() {
            var isLast = step == DrawnDigit.SIZE;
            status = language.pick("第 " + step + " 步读第 " + step + " 行" + (isLast ? "，最后的 h 进全连接层。" : "。"),
                    "Step " + step + " reads row " + step + (isLast ? "; the last h goes into the dense layer." : "."));
        }

        private NetworkSpec network() {
            return NetworkSpec.input(DrawnDigit.SIZE).lstm(units).lastOutput().dense(CLASSES);
        }
    }
}
