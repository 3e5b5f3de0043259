package gatenotes.figures.shapes;

import gatenotes.demo.Control;
import gatenotes.demo.Demo;
import gatenotes.demo.DemoSession;
import gatenotes.demo.Setting;
import gatenotes.demo.Stage;
import gatenotes.demo.Table;
import gatenotes.demo.Values;
import gatenotes.math.Shape;
import gatenotes.nn.NetworkSpec;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;
import gatenotes.scene.Scene;
import java.util.ArrayList;
import java.util.List;

/** {@code demo:shapes}: the shape of every tensor on its way through a network. */
public final class ShapesDemo extends Demo {
    private static final Setting.Whole BATCH_SIZE = new Setting.Whole("batch-size", 1, 128, 1);
    private static final Setting.Whole INPUT_SIZE = new Setting.Whole("input-size", 1, 64, 4);
    private static final Setting.Whole TIME_STEPS = new Setting.Whole("time-steps", 1, 32, 4);
    private static final Setting.Whole UNITS = new Setting.Whole("units", 1, 128, 3);
    private static final Setting.Whole LAYERS = new Setting.Whole("layers", 1, ShapesFigure.MAX_LAYERS, 1);
    private static final Setting.Whole CLASSES = new Setting.Whole("classes", 1, 64, 4);
    private static final Setting.Word SEQUENCES = new Setting.Word("return-sequences", List.of("true", "false"), "true");
    private static final List<Setting.Whole> SIZES =
            List.of(BATCH_SIZE, INPUT_SIZE, TIME_STEPS, UNITS, LAYERS, CLASSES);

    public ShapesDemo() {
        super("shapes", Sizes::new, BATCH_SIZE, INPUT_SIZE, TIME_STEPS, UNITS, LAYERS, CLASSES, SEQUENCES);
    }

    private static final class Sizes extends DemoSession {
        Sizes(Values values, Stage stage) {
            super(values, stage);
            tell(language.pick("拖动滑块，看哪些形状变了，参数变没变。",
                    "Move a slider and see which shapes change, and whether the parameters do."));
        }

        @Override
        public Scene scene() {
            return ShapesFigure.draw(language, false, network(), get(BATCH_SIZE), get(TIME_STEPS));
        }

        @Override
        public Scene narrowScene() {
            return ShapesFigure.draw(language, true, network(), get(BATCH_SIZE), get(TIME_STEPS));
        }

        @Override
        public List<Control> controls() {
            var controls = new ArrayList<Control>();
            for (var setting : SIZES) {
                controls.add(slider(setting, label(setting)));
            }
            controls.add(choice(SEQUENCES, "return_sequences", language.pick("每一步", "every step"),
                    language.pick("最后一步", "last step")));
            return controls;
        }

        @Override
        public String stepper() {
            return TIME_STEPS.name();
        }

        @Override
        protected void changed(String id) {
            var network = network();
            var input = new Shape(get(BATCH_SIZE), get(TIME_STEPS), get(INPUT_SIZE));
            var scores = ShapesFigure.scores(network, get(BATCH_SIZE), get(TIME_STEPS));
            var count = Numbers.grouped(network.parameterCount());
            tell(language.pick(input + " 进，" + scores + " 出，" + count + " 个参数。",
                    input + " in, " + scores + " out, " + count + " parameters."));
        }

        @Override
        public List<Table> tables() {
            var network = network();
            var batch = get(BATCH_SIZE);
            var steps = get(TIME_STEPS);
            var rows = new ArrayList<List<String>>();
            rows.add(row(language.pick("输入", "input"), new Shape(batch, steps, get(INPUT_SIZE)), "0"));
            for (int i = 0; i < network.layers().size(); i++) {
                rows.add(row("LSTM " + (i + 1), ShapesFigure.output(network, i, batch, steps),
                        Numbers.grouped(network.layers().get(i).parameterCount(network.inputSize(i)))));
            }
            rows.add(row(language.pick("全连接", "dense"), ShapesFigure.scores(network, batch, steps),
                    Numbers.grouped(network.parameterCount() - network.dense(0).parameterCount())));
            return List.of(new Table(language.pick("图中的数", "The numbers in the figure"),
                    language == Language.CHINESE ? List.of("层", "输出的形状", "值的个数", "float32 字节", "参数")
                            : List.of("layer", "output shape", "values", "float32 bytes", "parameters"),
                    rows));
        }

        private static List<String> row(String name, Shape shape, String parameters) {
            return List.of(name, shape.toString(), Numbers.grouped(shape.size()), Numbers.grouped(shape.bytes()),
                    parameters);
        }

        private NetworkSpec network() {
            var network = NetworkSpec.input(get(INPUT_SIZE));
            for (int i = 0; i < get(LAYERS); i++) {
                network = network.lstm(get(UNITS));
            }
            network = network.dense(get(CLASSES));
            return get(SEQUENCES).equals("true") ? network : network.lastOutput();
        }

        private String label(Setting.Whole setting) {
            return switch (setting.name()) {
                case "batch-size" -> language.pick("批 batch_size", "batch_size");
                case "input-size" -> language.pick("输入 input_size", "input_size");
                case "time-steps" -> language.pick("步 time_steps", "time_steps");
                case "units" -> language.pick("单元 num_units", "num_units");
                case "layers" -> language.pick("层 layer_num", "layer_num");
                default -> language.pick("类 class_num", "class_num");
            };
        }
    }
}
