package gatenotes.figures.chain;

import gatenotes.demo.Control;
import gatenotes.demo.ControlValues;
import gatenotes.demo.Demo;
import gatenotes.demo.Session;
import gatenotes.demo.Setting;
import gatenotes.demo.Stage;
import gatenotes.demo.StillSession;
import gatenotes.demo.Table;
import gatenotes.demo.Ticker;
import gatenotes.demo.Values;
import gatenotes.figures.parts.HelloLetters;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.LayerTrace;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;
import gatenotes.scene.Scene;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** {@code demo:chain}: what the step from the simple RNN to the LSTM changes in the cell, and what it leaves. */
public final class ChainDemo extends Demo {
    private static final Setting.Word CELL = new Setting.Word("cell", List.of("rnn", "lstm"), "lstm");
    private static final Setting.Whole LAYERS = new Setting.Whole("layers", 1, 3, 1);
    private static final Setting.Whole UNITS = new Setting.Whole("units", 1, 4, 3);
    private static final Setting.Whole TIME_STEPS = new Setting.Whole("time-steps", 2, 4, 4);
    private static final Setting.Whole STEP = new Setting.Whole("step", 1, 4, 2);
    private static final Setting.Whole LAYER = new Setting.Whole("layer", 1, 3, 1);
    private static final Setting.Word FOLD = new Setting.Word("fold", List.of("unfolded", "folded"), "unfolded");
    /** The part that stands out; {@code w} are the weights. */
    private static final Setting.Word PART = new Setting.Word("lit",
            List.of("none", "x", "w", "h-old", "h", "c-old", "c", "f", "i", "g", "o"), "none");
    private static final Setting.Whole SEED = new Setting.Whole("seed", 0, 9999, 7);
    /** How long the change from one cell to the other takes. */
    private static final double MORPH_SECONDS = 0.4;
    /** How long playing stays at a step. */
    private static final double STEP_SECONDS = 2 / 3.0;
    private static final int[] INPUTS = {0, 1, 2, 2};
    private static final List<String> LETTERS = List.of("h", "e", "l", "l");

    public ChainDemo() {
        super("chain", CELL, LAYERS, UNITS, TIME_STEPS, STEP, LAYER, FOLD, PART, SEED);
    }

    @Override
    public Session start(Values values, Stage stage) {
        return new Chain(values, stage);
    }

    private static final class Chain extends StillSession {
        private final Language language;
        private final int units;
        private final int timeSteps;
        private final int seed;
        private final boolean calm;
        private final Ticker steps = new Ticker(STEP_SECONDS);
        private boolean lstm;
        private double morph;
        private int layers;
        private int step;
        private int layer;
        private boolean folded;
        private boolean playing;
        private String chosen;
        private String pointed;
        private ChainNetwork simple;
        private ChainNetwork gated;

        Chain(Values values, Stage stage) {
            language = stage.language();
            calm = stage.calm();
            units = values.get(UNITS);
            timeSteps = values.get(TIME_STEPS);
            seed = values.get(SEED);
            lstm = values.get(CELL).equals("lstm");
            morph = lstm ? 1 : 0;
            layers = values.get(LAYERS);
            step = Math.min(values.get(STEP), timeSteps);
            layer = values.get(LAYER);
            folded = values.get(FOLD).equals("folded");
            chosen = present(values.get(PART));
            build();
            tell(language.pick("换一种单元：接口不变，LSTM 只多一条传送带 c。指着一处，算式里同一项会亮起来。",
                    "Change the cell: the plugs stay, the LSTM only has one belt more, c. Point at a part and its term"
                            + " lights up."));
        }

        private void build() {
            simple = net(false);
            gated = net(true);
            layer = Math.min(layer, layers);
            pointed = null;
        }

        /** A fresh network; it has not learned anything, but every number is what its weights yield. */
        private ChainNetwork net(boolean asLstm) {
            var spec = NetworkSpec.input(HelloLetters.ALL.size());
            for (int k = 0; k < layers; k++) {
                spec = asLstm ? spec.lstm(units) : spec.simpleRnn(units);
            }
            var network = Network.create(spec, new Random(seed), new JavaMatMul());
            var trace = network.newTrace(timeSteps, 1);
            trace.setInput(Arrays.copyOf(INPUTS, timeSteps));
            network.forward(trace);
            return new ChainNetwork(network, trace);
        }

        private LayerTrace open() {
            return (lstm ? gated : simple).trace().layer(layer - 1);
        }

        /** The part, or null if this cell has none of that name. */
        private String present(String part) {
            return part != null && (part.equals("x") || part.equals("w") || CellEquations.parts(lstm).contains(part))
                    ? part : null;
        }

        private void change(boolean toLstm) {
            lstm = toLstm;
            chosen = present(chosen);
            pointed = null;
            if (calm) {
                morph = lstm ? 1 : 0;
            }
        }

        @Override
        public boolean running() {
            return playing || morph != (lstm ? 1 : 0);
        }

        /** Some of the way from one cell to the other, and of the way from step to step. */
        @Override
        public void advance(double seconds) {
            var way = seconds / MORPH_SECONDS;
            morph = lstm ? Math.min(1, morph + way) : Math.max(0, morph - way);
            if (playing) {
                step = Math.min(timeSteps, step + steps.after(seconds));
                if (step == timeSteps) {
                    playing = false;
                    tellStep();
                }
            }
        }

        private void play(boolean on) {
            playing = on;
            steps.restart();
            if (on && step == timeSteps) {
                step = 1;
            }
        }

        @Override
        public Scene scene() {
            return ChainFigure.draw(language, simple, gated, LETTERS,
                    new ChainFigure.View(lstm, morph, step, layer, folded, pointed != null ? pointed : chosen));
        }

        @Override
        public List<Control> controls() {
            return List.of(
                    new Control.Choice("cell", language.pick("单元", "Cell"), List.of(
                            new Control.Option("rnn", "RNN", true),
                            new Control.Option("lstm", "LSTM", true)), lstm ? "lstm" : "rnn"),
                    slider("step", language.pick("时间步 t", "Step t"), timeSteps, step),
                    new Control.Toggle("play", language.pick("播放", "Play"), playing),
                    slider("layers", language.pick("层数", "Layers"), LAYERS.max(), layers),
                    slider("layer", language.pick("打开第几层", "Open layer"), layers, layer),
                    new Control.Choice("fold", language.pick("画法", "Drawn"), List.of(
                            new Control.Option("unfolded", language.pick("展开", "unfolded"), true),
                            new Control.Option("folded", language.pick("折叠", "folded"), true)),
                            folded ? "folded" : "unfolded"));
        }

        private static Control slider(String id, String label, int max, int value) {
            return new Control.Slider(id, label, 1, max, 1, value, Integer.toString(value));
        }

        @Override
        public void act(String id, String value) {
            switch (id) {
                case "cell" -> change(ControlValues.word(value, CELL.words()).equals("lstm"));
                case "step" -> {
                    step = ControlValues.whole(value, 1, timeSteps);
                    playing = false;
                }
                case "play" -> play(value.equals("true"));
                case "layers" -> layers = ControlValues.whole(value, 1, LAYERS.max());
                case "layer" -> layer = ControlValues.whole(value, 1, layers);
                case "fold" -> folded = ControlValues.word(value, FOLD.words()).equals("folded");
                default -> throw ControlValues.noControl(id);
            }
            switch (id) {
                case "cell" -> tellNetwork();
                case "layers" -> {
                    build();
                    tellNetwork();
                }
                case "fold" -> tell(folded
                        ? language.pick("折叠：一个单元，走 " + timeSteps + " 步。", "Folded: one cell, " + timeSteps + " steps.")
                        : language.pick("展开：同一个单元，画 " + timeSteps + " 遍。",
                                "Unfolded: the same cell, drawn " + timeSteps + " times."));
                default -> tellStep();
            }
        }

        private void tellNetwork() {
            var count = Numbers.grouped((lstm ? gated : simple).network().parameters().count());
            tell(language.pick((lstm ? "LSTM，" : "简单 RNN，") + layers + " 层：" + count + " 个参数；接口没有变。",
                    (lstm ? "LSTM, " : "Simple RNN, ") + (layers == 1 ? "1 layer: " : layers + " layers: ") + count
                            + " parameters; the plugs stay the same."));
        }

        private void tellStep() {
            var reads = layer > 1 ? "" : language.pick("读入 ", "reads ") + LETTERS.get(step - 1)
                    + language.pick("，", ", ");
            tell(language.pick("第 " + step + " 步，第 " + layer + " 层：", "Step " + step + ", layer " + layer + ": ")
                    + reads + "h = " + vector("h") + language.pick("。", "."));
        }

        private String vector(String part) {
            var text = "";
            for (int k = 0; k < units; k++) {
                text += (k == 0 ? "" : language.pick("，", ", "))
                        + Numbers.fixed(CellEquations.value(open(), part, step, k), 3);
            }
            return text;
        }

        @Override
        public void point(String part, boolean isChosen) {
            if (part != null && part.startsWith("box-")) {
                if (isChosen) {
                    playing = false;
                    layer = part.charAt(4) - '0';
                    step = part.charAt(6) - '0';
                    tellStep();
                }
                return;
            }
            var isWeights = part != null && part.startsWith("weights-");
            // On the way to the simple cell, parts that it does not have are still there.
            pointed = present(isWeights ? "w" : part);
            if (isChosen) {
                chosen = pointed;
                if (isWeights) {
                    layer = part.charAt(8) - '0';
                    tell(language.pick("同一套权重，" + timeSteps + " 步都用它。",
                            "One set of weights, used at all " + timeSteps + " steps."));
                } else if (chosen != null && !chosen.equals("x")) {
                    tell(chosen.charAt(0) + (chosen.endsWith("-old") ? language.pick("（上一步）", " (step before)") : "")
                            + " = " + vector(chosen) + language.pick("。", "."));
                }
            }
        }

        @Override
        public Map<String, String> unseen() {
            return Map.of(PART.name(), chosen == null ? PART.defaultText() : chosen);
        }

        @Override
        public List<Table> tables() {
            var head = new ArrayList<String>();
            head.add(language.pick("时间步", "step"));
            var parts = CellEquations.parts(lstm);
            for (var part : parts) {
                head.add(part.endsWith("-old") ? language.pick("旧 ", "old ") + part.charAt(0) : part);
            }
            var rows = new ArrayList<List<String>>();
            var now = step;
            for (step = 1; step <= timeSteps; step++) {
                var row = new ArrayList<String>();
                row.add(step + language.pick("（", " (") + LETTERS.get(step - 1) + language.pick("）", ")"));
                for (var part : parts) {
                    row.add(vector(part));
                }
                rows.add(row);
            }
            step = now;
            return List.of(new Table(language.pick("第 " + layer + " 层的数", "The numbers of layer " + layer), head, rows));
        }
    }
}
