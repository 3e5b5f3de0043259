package gatenotes.figures.digitrows;

import gatenotes.demo.Control;
import gatenotes.demo.Demo;
import gatenotes.demo.DemoSession;
import gatenotes.demo.Setting;
import gatenotes.demo.Stage;
import gatenotes.demo.Table;
import gatenotes.demo.Ticker;
import gatenotes.demo.Values;
import gatenotes.nn.NetworkSpec;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;
import gatenotes.scene.PartName;
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
        super("digit-rows", Rows::new, DIGIT, STEP, UNITS);
    }

    private static final class Rows extends DemoSession {
        private final Ticker steps = new Ticker(STEP_SECONDS);
        private float[] pixels;

        Rows(Values values, Stage stage) {
            super(values, stage);
            pixels = DrawnDigit.pixels(get(DIGIT));
            tell(language.pick("按播放，或者指着一行。", "Press Play, or point at a row."));
        }

        @Override
        public Scene scene() {
            return DigitRowsFigure.draw(language, pixels, DrawnDigit.SIZE, shown(STEP) - 1,
                    network());
        }

        @Override
        public List<Control> controls() {
            var digits = new ArrayList<Control.Option>();
            for (int k = DIGIT.min(); k <= DIGIT.max(); k++) {
                digits.add(new Control.Option(Integer.toString(k), Integer.toString(k), true));
            }
            return List.of(
                    play(),
                    slider(STEP, language.pick("时间步", "time step")),
                    new Control.Choice(DIGIT.name(), language.pick("数字", "digit"), digits, Integer.toString(get(DIGIT))),
                    slider(UNITS, language.pick("单元数", "units")));
        }

        @Override
        protected void changed(String id) {
            switch (id) {
                case "play" -> {
                    steps.restart();
                    rewind(STEP, DrawnDigit.SIZE);
                    if (!playing()) {
                        tellStep();
                    }
                }
                case "step" -> {
                    stop();
                    tellStep();
                }
                case "units" -> {
                    var count = Numbers.grouped(network().parameterCount());
                    tell(language.pick(get(UNITS) + " 个单元：" + count + " 个参数。",
                            get(UNITS) + " units: " + count + " parameters."));
                }
                default -> pixels = DrawnDigit.pixels(get(DIGIT));
            }
        }

        @Override
        public void point(String part, boolean isChosen) {
            if (part == null || playing() && !isChosen) {
                preview(STEP, null);
                return;
            }
            point(STEP, PartName.read(part).number(0), isChosen);
            if (isChosen) {
                stop();
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
                    List.of(List.of("LSTM", "[" + DrawnDigit.SIZE + ", " + layer.columns() + "], [" + get(UNITS) + ", "
                                    + layer.columns() + "], [" + layer.columns() + "]", Numbers.grouped(recurrent)),
                            List.of(language.pick("全连接", "dense"), "[" + get(UNITS) + ", " + CLASSES + "], [" + CLASSES
                                    + "]", Numbers.grouped(dense)),
                            List.of(language.pick("一共", "total"), "", Numbers.grouped(network.parameterCount())))));
        }

        @Override
        public void advance(double seconds) {
            stepOn(STEP, steps.after(seconds), DrawnDigit.SIZE);
            if (!playing()) {
                tellStep();
            }
        }

        private void tellStep() {
            var step = get(STEP);
            var isLast = step == DrawnDigit.SIZE;
            tell(language.pick("第 " + step + " 步读第 " + step + " 行" + (isLast ? "，最后的 h 进全连接层。" : "。"),
                    "Step " + step + " reads row " + step + (isLast ? "; the last h goes into the dense layer." : ".")));
        }

        private NetworkSpec network() {
            return NetworkSpec.input(DrawnDigit.SIZE).lstm(get(UNITS)).lastOutput().dense(CLASSES);
        }
    }
}
