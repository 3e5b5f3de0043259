package gatenotes.figures.digitrows;

import gatenotes.demo.Control;
import gatenotes.demo.Demo;
import gatenotes.demo.DemoSession;
import gatenotes.demo.Setting;
import gatenotes.demo.Stage;
import gatenotes.demo.Table;
import gatenotes.demo.Ticker;
import gatenotes.demo.Values;
import gatenotes.figures.parts.DigitNetwork;
import gatenotes.figures.parts.DigitReading;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;
import gatenotes.scene.PartName;
import gatenotes.scene.Scene;
import gatenotes.task.DrawnDigit;
import java.util.ArrayList;
import java.util.List;

/** {@code demo:digit-rows}: the rows of a picture as the time steps of a network. */
public final class DigitRowsDemo extends Demo {
    private static final double STEP_SECONDS = 2 / 15.0;
    private static final Setting.Whole DIGIT = new Setting.Whole("digit", 0, 9, 3);
    private static final Setting.Whole STEP = new Setting.Whole("step", 1, DrawnDigit.SIZE, 12);

    public DigitRowsDemo() {
        super("digit-rows", Rows::new, DIGIT, STEP);
    }

    private static final class Rows extends DemoSession {
        private final Ticker steps = new Ticker(STEP_SECONDS);
        private float[] pixels;
        private RowStates states;

        Rows(Values values, Stage stage) {
            super(values, stage);
            take();
            tell(language.pick("按播放，或者指着一行。", "Press Play, or point at a row."));
        }

        private void take() {
            pixels = DrawnDigit.pixels(get(DIGIT));
            states = RowNumbers.states(get(DIGIT));
        }

        @Override
        public Scene scene() {
            return scene(DigitRowsLayout.WIDE);
        }

        @Override
        public Scene narrowScene() {
            return scene(DigitRowsLayout.NARROW);
        }

        private Scene scene(DigitRowsLayout layout) {
            return DigitRowsFigure.draw(language, layout, pixels, shown(STEP) - 1, DigitNetwork.LARGEST.spec(), states);
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
                    new Control.Choice(DIGIT.name(), language.pick("数字", "digit"), digits, Integer.toString(get(DIGIT))));
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
                default -> {
                    take();
                    tellStep();
                }
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
            var header = new ArrayList<>(List.of(language.pick("行", "row")));
            for (int digit = 0; digit <= 9; digit++) {
                header.add(Integer.toString(digit));
            }
            var lines = new ArrayList<List<String>>();
            for (int row = 0; row < states.probabilities().length; row++) {
                var line = new ArrayList<>(List.of(Integer.toString(row + 1)));
                for (double p : states.probabilities()[row]) {
                    line.add(DigitReading.percent(p));
                }
                lines.add(line);
            }
            return List.of(new Table(language.pick("读完每一行，十个数字各有多像", "How likely the ten digits are after each row"), header,
                    lines), parameters());
        }

        private Table parameters() {
            var network = DigitNetwork.LARGEST.spec();
            var layer = network.layers().get(0);
            var recurrent = layer.parameterCount(network.inputSize());
            return new Table(language.pick("参数", "Parameters"),
                    language == Language.CHINESE ? List.of("层", "形状", "参数") : List.of("layer", "shapes", "parameters"),
                    List.of(List.of("LSTM", "[" + network.inputSize() + ", " + layer.columns() + "], [" + layer.units() + ", "
                                    + layer.columns() + "], [" + layer.columns() + "]", Numbers.grouped(recurrent)),
                            List.of(language.pick("全连接", "dense"), "[" + layer.units() + ", " + network.classes() + "], ["
                                    + network.classes() + "]", Numbers.grouped(network.parameterCount() - recurrent)),
                            List.of(language.pick("一共", "total"), "", Numbers.grouped(network.parameterCount()))));
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
            var digit = states.likeliest(step - 1);
            var percent = DigitReading.percent(states.probabilities()[step - 1][digit]);
            tell(step == DrawnDigit.SIZE
                    ? language.pick("28 行读完，网络说是 " + digit + "（" + percent + "）。",
                            "All 28 rows are read, and the network says " + digit + " (" + percent + ").")
                    : language.pick("读到第 " + step + " 行，最像 " + digit + "（" + percent + "）。",
                            "After row " + step + " it looks most like " + digit + " (" + percent + ")."));
        }
    }
}
