package gatenotes.figures.chain;

import gatenotes.demo.Control;
import gatenotes.demo.Demo;
import gatenotes.demo.DemoSession;
import gatenotes.demo.Setting;
import gatenotes.demo.Stage;
import gatenotes.demo.Table;
import gatenotes.demo.Ticker;
import gatenotes.demo.Values;
import gatenotes.figures.parts.HelloLetters;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.math.TextList;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.scene.Numbers;
import gatenotes.scene.PartName;
import gatenotes.scene.Scene;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code demo:chain}: what the step from the simple RNN to the LSTM changes in the cell, and what stays the same. */
public final class ChainDemo extends Demo {
    private static final Setting.Word CELL = new Setting.Word("cell", List.of("rnn", "lstm"), "lstm");
    private static final Setting.Whole LAYERS = new Setting.Whole("layers", 1, 3, 1);
    private static final Setting.Whole UNITS = new Setting.Whole("units", 1, 4, 3);
    private static final Setting.Whole TIME_STEPS = new Setting.Whole("time-steps", 2, 4, 4);
    private static final Setting.Whole STEP = new Setting.Whole("step", 1, 4, 2);
    private static final Setting.Whole LAYER = new Setting.Whole("layer", 1, 3, 1);
    private static final Setting.Word FOLD = new Setting.Word("fold", List.of("unfolded", "folded"), "unfolded");
    /** The part that is highlighted; {@code w} stands for the weights. */
    private static final Setting.Word PART = new Setting.Word("lit",
            List.of("none", "x", "w", "h-old", "h", "c-old", "c", "f", "i", "g", "o"), "none");
    private static final Setting.Whole SEED = new Setting.Whole("seed", 0, 9999, 7);
    /** The seconds that the change from one cell to the other takes. */
    private static final double MORPH_SECONDS = 0.4;
    /** The seconds that playing stays at a step. */
    private static final double STEP_SECONDS = 2 / 3.0;
    private static final int[] INPUTS = {0, 1, 2, 2};
    private static final List<String> LETTERS = List.of("h", "e", "l", "l");

    public ChainDemo() {
        super("chain", Chain::new, CELL, LAYERS, UNITS, TIME_STEPS, STEP, LAYER, FOLD, PART, SEED);
    }

    private static final class Chain extends DemoSession {
        private final boolean calm;
        private final Ticker steps = new Ticker(STEP_SECONDS);
        private double morph;
        private ChainNetwork simple;
        private ChainNetwork gated;

        Chain(Values values, Stage stage) {
            super(values, stage);
            calm = stage.calm();
            morph = lstm() ? 1 : 0;
            set(STEP, Math.min(get(STEP), get(TIME_STEPS)));
            set(PART, present(get(PART)));
            build();
            tell(language.pick("换一种细胞：接口不变，LSTM 只多一条传送带 c。指着一处，算式里同一项会亮起来。",
                    "Change the cell: what goes in and out stays, the LSTM adds one belt, c. Point at a part and its term"
                            + " lights up."));
        }

        private void build() {
            simple = net(false);
            gated = net(true);
            set(LAYER, Math.min(get(LAYER), get(LAYERS)));
        }

        private boolean lstm() {
            return get(CELL).equals("lstm");
        }

        /** A fresh network; it has not learned anything, but its random weights give every number shown. */
        private ChainNetwork net(boolean asLstm) {
            var spec = NetworkSpec.input(HelloLetters.ALL.size());
            for (int k = 0; k < get(LAYERS); k++) {
                spec = asLstm ? spec.lstm(get(UNITS)) : spec.simpleRnn(get(UNITS));
            }
            var network = Network.create(spec, new Random(get(SEED)), new JavaMatMul());
            var trace = network.newTrace(get(TIME_STEPS), 1);
            trace.setInput(Arrays.copyOf(INPUTS, get(TIME_STEPS)));
            network.forward(trace);
            return new ChainNetwork(network, trace);
        }

        private ChainNetwork now() {
            return lstm() ? gated : simple;
        }

        /** The part, or the word for none if this cell does not have it. */
        private String present(String part) {
            return part.equals("x") || part.equals("w") || TextList.contains(CellEquations.parts(lstm()), part)
                    ? part : PART.defaultText();
        }

        @Override
        public boolean running() {
            return playing() || morph != (lstm() ? 1 : 0);
        }

        /** Moves on from one cell to the other, and from step to step. */
        @Override
        public void advance(double seconds) {
            var way = seconds / MORPH_SECONDS;
            morph = lstm() ? Math.min(1, morph + way) : Math.max(0, morph - way);
            if (playing()) {
                stepOn(STEP, steps.after(seconds), get(TIME_STEPS));
                if (!playing()) {
                    tellStep();
                }
            }
        }

        @Override
        public Scene scene() {
            return scene(ChainLayout.WIDE);
        }

        @Override
        public Scene narrowScene() {
            return scene(ChainLayout.NARROW);
        }

        private Scene scene(ChainLayout layout) {
            var lit = shown(PART);
            return ChainFigure.draw(language, layout, simple, gated, LETTERS, new ChainFigure.View(lstm(), morph, get(STEP),
                    get(LAYER), get(FOLD).equals("folded"), lit.equals(PART.defaultText()) ? null : lit));
        }

        @Override
        public List<Control> controls() {
            return List.of(
                    choice(CELL, language.pick("细胞", "Cell"), "RNN", "LSTM"),
                    slider(STEP, language.pick("时间步 t", "Step t")).upTo(get(TIME_STEPS)),
                    play(),
                    slider(LAYERS, language.pick("层数", "Layers")),
                    slider(LAYER, language.pick("打开第几层", "Open layer")).upTo(get(LAYERS)),
                    choice(FOLD, language.pick("画法", "Drawn"), language.pick("展开", "unfolded"),
                            language.pick("折叠", "folded")));
        }

        @Override
        protected void changed(String id) {
            switch (id) {
                case "cell" -> {
                    set(PART, present(get(PART)));
                    morph = calm ? lstm() ? 1 : 0 : morph;
                    tellNetwork();
                }
                case "layers" -> {
                    build();
                    tellNetwork();
                }
                case "fold" -> tell(get(FOLD).equals("folded")
                        ? language.pick("折叠：一个细胞，走 " + get(TIME_STEPS) + " 步。",
                                "Folded: one cell, " + get(TIME_STEPS) + " steps.")
                        : language.pick("展开：同一个细胞，画 " + get(TIME_STEPS) + " 遍。",
                                "Unfolded: the same cell, drawn " + get(TIME_STEPS) + " times."));
                case "play" -> {
                    steps.restart();
                    rewind(STEP, get(TIME_STEPS));
                    tellStep();
                }
                case "step" -> {
                    stop();
                    tellStep();
                }
                default -> tellStep();
            }
        }

        private void tellNetwork() {
            var count = Numbers.grouped(now().network().parameters().count());
            tell(language.pick((lstm() ? "LSTM，" : "简单 RNN，") + get(LAYERS) + " 层：" + count + " 个参数；接口没有变。",
                    (lstm() ? "LSTM, " : "Simple RNN, ") + (get(LAYERS) == 1 ? "1 layer: " : get(LAYERS) + " layers: ") + count
                            + " parameters; what goes in and out stays the same."));
        }

        private void tellStep() {
            var reads = get(LAYER) > 1 ? "" : language.pick("读入 ", "reads ") + LETTERS.get(get(STEP) - 1)
                    + language.pick("，", ", ");
            tell(language.pick("第 " + get(STEP) + " 步，第 " + get(LAYER) + " 层：",
                    "Step " + get(STEP) + ", layer " + get(LAYER) + ": ")
                    + reads + "h = " + vector("h", get(STEP)) + language.pick("。", "."));
        }

        /** A part's values at a step, from 1, in the layer whose cell is open. */
        private String vector(String part, int step) {
            var layer = now().trace().layer(get(LAYER) - 1);
            var text = "";
            for (int k = 0; k < get(UNITS); k++) {
                text += (k == 0 ? "" : language.pick("，", ", "))
                        + Numbers.fixed(CellEquations.value(layer, part, step, k), 3);
            }
            return text;
        }

        @Override
        public void point(String part, boolean isChosen) {
            preview(PART, null);
            if (part == null) {
                return;
            }
            var name = PartName.read(part);
            switch (name.word()) {
                case "box" -> {
                    if (isChosen) {
                        stop();
                        set(LAYER, name.number(0));
                        set(STEP, name.number(1));
                        tellStep();
                    }
                }
                case "weights" -> {
                    light("w", isChosen);
                    if (isChosen) {
                        set(LAYER, name.number(0));
                        tell(language.pick("同一套权重，" + get(TIME_STEPS) + " 步都用它。",
                                "One set of weights, used at all " + get(TIME_STEPS) + " steps."));
                    }
                }
                default -> light(part, isChosen);
            }
        }

        private void light(String part, boolean isChosen) {
            // While the LSTM changes to the simple cell, the picture still has parts that the simple cell does not have.
            preview(PART, present(part));
            if (isChosen) {
                set(PART, present(part));
                var lit = get(PART);
                if (!lit.equals(PART.defaultText()) && !lit.equals("x") && !lit.equals("w")) {
                    tell(lit.charAt(0) + (lit.endsWith("-old") ? language.pick("（上一步）", " (step before)") : "")
                            + " = " + vector(lit, get(STEP)) + language.pick("。", "."));
                }
            }
        }

        @Override
        public List<Table> tables() {
            var head = new ArrayList<>(List.of(language.pick("时间步", "step"), language.pick("单元", "unit")));
            var parts = CellEquations.parts(lstm());
            for (var part : parts) {
                head.add(part.endsWith("-old") ? language.pick("旧 ", "old ") + part.charAt(0) : part);
            }
            var layer = now().trace().layer(get(LAYER) - 1);
            var rows = new ArrayList<List<String>>();
            for (int step = 1; step <= get(TIME_STEPS); step++) {
                for (int unit = 0; unit < get(UNITS); unit++) {
                    var row = new ArrayList<>(List.of(
                            step + language.pick("（", " (") + LETTERS.get(step - 1) + language.pick("）", ")"),
                            Integer.toString(unit + 1)));
                    for (var part : parts) {
                        row.add(Numbers.fixed(CellEquations.value(layer, part, step, unit), 3));
                    }
                    rows.add(row);
                }
            }
            return List.of(new Table(
                    language.pick("第 " + get(LAYER) + " 层的数", "The numbers of layer " + get(LAYER)), head, rows));
        }
    }
}
