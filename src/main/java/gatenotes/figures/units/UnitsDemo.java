package gatenotes.figures.units;

import gatenotes.demo.Control;
import gatenotes.demo.ControlValues;
import gatenotes.demo.Demo;
import gatenotes.demo.Session;
import gatenotes.demo.Setting;
import gatenotes.demo.Stage;
import gatenotes.demo.StillSession;
import gatenotes.demo.Table;
import gatenotes.demo.Values;
import gatenotes.math.DecimalText;
import gatenotes.nn.LayerSpec;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;
import gatenotes.scene.Scene;
import java.util.ArrayList;
import java.util.List;

/** {@code demo:units}: what num_units counts. */
public final class UnitsDemo extends Demo {
    private static final Setting.Whole INPUT_SIZE = new Setting.Whole("input-size", 1, 12, 4);
    private static final Setting.Whole UNITS = new Setting.Whole("units", 1, 64, 3);
    private static final Setting.Whole UNIT = new Setting.Whole("unit", 1, 64, 2);
    /** Input sizes and units whose parameters the table holds. */
    private static final int[][] EXAMPLES = {{2, 2}, {4, 3}, {8, 4}, {12, 64}};

    public UnitsDemo() {
        super("units", INPUT_SIZE, UNITS, UNIT);
    }

    @Override
    public Session start(Values values, Stage stage) {
        return new Units(values, stage.language());
    }

    private static final class Units extends StillSession {
        private final Language language;
        private int inputSize;
        private int units;
        private int chosen;
        private int pointed;

        Units(Values values, Language language) {
            this.language = language;
            inputSize = values.get(INPUT_SIZE);
            units = values.get(UNITS);
            chosen = values.get(UNIT);
            tell(language.pick("指着一个单元：四层里各亮一行。", "Point at a unit: one row of each layer lights up."));
        }

        @Override
        public Scene scene() {
            return UnitsFigure.draw(language, inputSize, units, lit() - 1);
        }

        @Override
        public List<Control> controls() {
            return List.of(
                    slider(INPUT_SIZE, language.pick("输入的宽度 input_size", "input size"), INPUT_SIZE.max(), inputSize),
                    slider(UNITS, language.pick("单元数 num_units", "units (num_units)"), UNITS.max(), units),
                    slider(UNIT, language.pick("点亮单元", "light up unit"), units, Math.min(chosen, units)));
        }

        @Override
        public String stepper() {
            return "unit";
        }

        @Override
        public void act(String id, String value) {
            switch (id) {
                case "input-size" -> inputSize = ControlValues.whole(value, INPUT_SIZE.min(), INPUT_SIZE.max());
                case "units" -> units = ControlValues.whole(value, UNITS.min(), UNITS.max());
                case "unit" -> chosen = ControlValues.whole(value, 1, units);
                default -> throw ControlValues.noControl(id);
            }
            pointed = 0;
            if (id.equals("unit")) {
                tellUnit();
            } else {
                var count = Numbers.grouped(LayerSpec.lstm(units).parameterCount(inputSize));
                tell(language.pick("输入宽 " + inputSize + "，" + units + " 个单元：" + count + " 个参数。",
                        "Input size " + inputSize + ", units " + units + ": " + count + " parameters."));
            }
        }

        @Override
        public void point(String part, boolean isChosen) {
            pointed = part == null ? 0 : DecimalText.readWhole(part.substring(part.indexOf('-') + 1));
            if (isChosen) {
                chosen = pointed;
                tellUnit();
            }
        }

        @Override
        public List<Table> tables() {
            var rows = new ArrayList<List<String>>();
            rows.add(row(inputSize, units));
            for (var example : EXAMPLES) {
                if (example[0] != inputSize || example[1] != units) {
                    rows.add(row(example[0], example[1]));
                }
            }
            return List.of(new Table(language.pick("图中的数", "The numbers in the figure"),
                    language == Language.CHINESE
                            ? List.of("输入宽度、单元数", "kernel", "recurrent kernel", "bias", "参数")
                            : List.of("input size, units", "kernel", "recurrent kernel", "bias", "parameters"),
                    rows));
        }

        private static List<String> row(int inputSize, int units) {
            var layer = LayerSpec.lstm(units);
            return List.of(inputSize + ", " + units, "[" + inputSize + ", " + layer.columns() + "]",
                    "[" + units + ", " + layer.columns() + "]", "[" + layer.columns() + "]",
                    Numbers.grouped(layer.parameterCount(inputSize)));
        }

        private static Control slider(Setting.Whole setting, String label, int max, int value) {
            return new Control.Slider(setting.name(), label, setting.min(), max, 1, value, Integer.toString(value));
        }

        private int lit() {
            return Math.min(pointed > 0 ? pointed : chosen, units);
        }

        private void tellUnit() {
            var k = lit();
            tell(language.pick("单元 " + k + "：四层里各有一行，c 和 h 里各有一格。",
                    "Unit " + k + ": one row in each of the four layers, one place in c and one in h."));
        }
    }
}
