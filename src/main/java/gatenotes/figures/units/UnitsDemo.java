package gatenotes.figures.units;

import gatenotes.demo.Control;
import gatenotes.demo.Demo;
import gatenotes.demo.DemoSession;
import gatenotes.demo.Setting;
import gatenotes.demo.Stage;
import gatenotes.demo.Table;
import gatenotes.demo.Values;
import gatenotes.nn.LayerSpec;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;
import gatenotes.scene.PartName;
import gatenotes.scene.Scene;
import java.util.ArrayList;
import java.util.List;

/** {@code demo:units}: what num_units counts. */
public final class UnitsDemo extends Demo {
    private static final Setting.Whole INPUT_SIZE = new Setting.Whole("input-size", 1, 12, 4);
    private static final Setting.Whole UNITS = new Setting.Whole("units", 1, 64, 3);
    private static final Setting.Whole UNIT = new Setting.Whole("unit", 1, 64, 2);
    /** The pairs of input size and units whose parameters the table holds. */
    private static final int[][] EXAMPLES = {{2, 2}, {4, 3}, {8, 4}, {12, 64}};

    public UnitsDemo() {
        super("units", Units::new, INPUT_SIZE, UNITS, UNIT);
    }

    private static final class Units extends DemoSession {
        Units(Values values, Stage stage) {
            super(values, stage);
            tell(language.pick("指着一个单元：四层里各亮一行。", "Point at a unit: one row of each layer lights up."));
        }

        @Override
        public Scene scene() {
            return scene(false);
        }

        @Override
        public Scene narrowScene() {
            return scene(true);
        }

        private Scene scene(boolean isNarrow) {
            return UnitsFigure.draw(language, isNarrow, get(INPUT_SIZE), get(UNITS), lit() - 1);
        }

        @Override
        public List<Control> controls() {
            return List.of(
                    slider(INPUT_SIZE, language.pick("输入的宽度 input_size", "input size")),
                    slider(UNITS, language.pick("单元数 num_units", "units (num_units)")),
                    slider(UNIT, language.pick("点亮单元", "light up unit")).upTo(get(UNITS)));
        }

        @Override
        public String stepper() {
            return UNIT.name();
        }

        @Override
        protected void changed(String id) {
            if (id.equals(UNIT.name())) {
                tellUnit();
            } else {
                var count = Numbers.grouped(LayerSpec.lstm(get(UNITS)).parameterCount(get(INPUT_SIZE)));
                tell(language.pick("输入宽 " + get(INPUT_SIZE) + "，" + get(UNITS) + " 个单元：" + count + " 个参数。",
                        "Input size " + get(INPUT_SIZE) + ", units " + get(UNITS) + ": " + count + " parameters."));
            }
        }

        @Override
        public void point(String part, boolean isChosen) {
            if (part == null) {
                preview(UNIT, null);
                return;
            }
            point(UNIT, PartName.read(part).number(0), isChosen);
            if (isChosen) {
                tellUnit();
            }
        }

        @Override
        public List<Table> tables() {
            var rows = new ArrayList<List<String>>();
            rows.add(row(get(INPUT_SIZE), get(UNITS)));
            for (var example : EXAMPLES) {
                if (example[0] != get(INPUT_SIZE) || example[1] != get(UNITS)) {
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

        private int lit() {
            return Math.min(shown(UNIT), get(UNITS));
        }

        private void tellUnit() {
            var k = lit();
            tell(language.pick("单元 " + k + "：四层里各有一行，c 和 h 里各有一格。",
                    "Unit " + k + ": one row in each of the four layers, one place in c and one in h."));
        }
    }
}
