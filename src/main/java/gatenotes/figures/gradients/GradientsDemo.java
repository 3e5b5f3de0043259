package gatenotes.figures.gradients;

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
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Gate;
import gatenotes.nn.LayerSpec;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.scene.Language;
import gatenotes.scene.Magnitude;
import gatenotes.scene.Numbers;
import gatenotes.scene.Scene;
import gatenotes.train.GradientFlow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** {@code demo:gradients}: what is left of a gradient after many steps back, in a simple RNN and in an LSTM. */
public final class GradientsDemo extends Demo {
    private static final Setting.Whole TIME_STEPS = new Setting.Whole("time-steps", 2, 40, 28);
    private static final Setting.Decimal SCALE = new Setting.Decimal("recurrent-scale", 0.5, 3, 0.9);
    private static final Setting.Decimal FORGET_BIAS = new Setting.Decimal("forget-bias", -1, 5, 3);
    private static final Setting.Decimal INPUTS = new Setting.Decimal("inputs", 0, 2, 0.5);
    /** An index into {@link #CLIPS}. */
    private static final Setting.Whole CLIP = new Setting.Whole("clip", 0, 5, 5);
    private static final Setting.Whole STEP = new Setting.Whole("step", 1, 40, 1);
    private static final Setting.Whole SEED = new Setting.Whole("seed", 0, 9999, 7);
    private static final double[] CLIPS = {0.01, 0.1, 1, 10, 100, Double.POSITIVE_INFINITY};
    private static final int UNITS = 8;
    private static final int INPUT_SIZE = 4;

    public GradientsDemo() {
        super("gradients", TIME_STEPS, SCALE, FORGET_BIAS, INPUTS, CLIP, STEP, SEED);
    }

    @Override
    public Session start(Values values, Stage stage) {
        return new Gradients(values, stage.language());
    }

    private static final class Gradients extends StillSession {
        private final Language language;
        private final int seed;
        private final Network simple;
        private final Network gated;
        private int timeSteps;
        private double scale;
        private double forgetBias;
        private double inputs;
        private int clip;
        private int chosen;
        private int pointed;
        private GradientFlow rnn;
        private GradientFlow lstm;

        Gradients(Values values, Language language) {
            this.language = language;
            seed = values.get(SEED);
            simple = network(LayerSpec.simpleRnn(UNITS));
            gated = network(LayerSpec.lstm(UNITS));
            timeSteps = values.get(TIME_STEPS);
            scale = values.get(SCALE);
            forgetBias = values.get(FORGET_BIAS);
            inputs = values.get(INPUTS);
            clip = values.get(CLIP);
            chosen = values.get(STEP);
            run();
            tellStep(at());
        }

        private void run() {
            var random = new Random(seed);
            var dLast = new double[UNITS];
            for (int u = 0; u < UNITS; u++) {
                // Every unit of the last state counts alike; the gradient there has the norm 1.
                dLast[u] = 1 / Math.sqrt(UNITS);
            }
            var x = new double[TIME_STEPS.max() * INPUT_SIZE];
            for (int k = 0; k < x.length; k++) {
                x[k] = inputs * random.nextGaussian();
            }
            x = Arrays.copyOf(x, timeSteps * INPUT_SIZE);
            Arrays.fill(gated.parameters().list().get(2).values(), Gate.FORGET.column(UNITS),
                    Gate.FORGET.column(UNITS) + UNITS, (float) forgetBias);
            rnn = new GradientFlow(simple, scale, x, dLast);
            lstm = new GradientFlow(gated, scale, x, dLast);
        }

        private Network network(LayerSpec layer) {
            return Network.create(NetworkSpec.input(INPUT_SIZE).layer(layer), new Random(seed), new JavaMatMul());
        }

        private double kept(GradientFlow flow) {
            return Math.min(1, CLIPS[clip] / flow.parameterNorm());
        }

        private double norm(GradientFlow flow, int t) {
            return flow.inputNorms()[t - 1] * kept(flow);
        }

        @Override
        public Scene scene() {
            var power = Magnitude.superscript(timeSteps);
            return GradientsFigure.draw(language, List.of(
                    panel("rnn", language.pick("简单 RNN", "Simple RNN"), rnn,
                            language.pick("只看尺度：", "scale alone: ") + Numbers.fixed(scale, 2) + power + " = "
                                    + Magnitude.text(power(scale, timeSteps))),
                    panel("lstm", "LSTM", lstm,
                            language.pick("只看遗忘门：∏ f = ", "forget gates alone: ∏ f = ")
                                    + Magnitude.text(lstm.forgetProduct()))), at());
        }

        private GradientsFigure.Panel panel(String part, String title, GradientFlow flow, String fact) {
            var whole = language.pick("全部参数的梯度：", "whole gradient: ")
                    + Magnitude.text(flow.parameterNorm());
            return new GradientsFigure.Panel(part, title, flow.inputNorms(), kept(flow), flow.stateGradients(),
                    List.of(fact, kept(flow) < 1 ? whole + " → " + Magnitude.text(CLIPS[clip]) : whole));
        }

        private static double power(double base, int exponent) {
            double product = 1;
            for (int k = 0; k < exponent; k++) {
                product *= base;
            }
            return product;
        }

        private int at() {
            return Math.min(pointed > 0 ? pointed : chosen, timeSteps);
        }

        @Override
        public List<Control> controls() {
            return List.of(
                    new Control.Slider("time-steps", language.pick("步数 T", "Steps T"), TIME_STEPS.min(),
                            TIME_STEPS.max(), 1, timeSteps, Integer.toString(timeSteps)),
                    slider(SCALE, language.pick("循环权重的尺度", "Recurrent scale"), 0.05, scale, 2),
                    slider(FORGET_BIAS, language.pick("遗忘门偏置", "Forget bias"), 0.5, forgetBias, 1),
                    slider(INPUTS, language.pick("输入的强度", "Inputs"), 0.25, inputs, 2),
                    new Control.Slider("clip", language.pick("裁剪", "Clip at"), CLIP.min(), CLIP.max(), 1, clip,
                            clip == CLIP.max() ? language.pick("不裁", "off") : Magnitude.text(CLIPS[clip])),
                    new Control.Button("defaults", language.pick("库的默认值", "Library defaults"),
                            scale != 1 || forgetBias != 1 || clip != CLIP.max()));
        }

        private static Control slider(Setting.Decimal setting, String label, double step, double value, int decimals) {
            return new Control.Slider(setting.name(), label, setting.min(), setting.max(), step, value,
                    Numbers.fixed(value, decimals));
        }

        @Override
        public String stepper() {
            return "time-steps";
        }

        @Override
        public void act(String id, String value) {
            switch (id) {
                case "time-steps" -> timeSteps = ControlValues.whole(value, TIME_STEPS.min(), TIME_STEPS.max());
                case "recurrent-scale" -> scale = ControlValues.decimal(value, SCALE.min(), SCALE.max());
                case "forget-bias" -> forgetBias = ControlValues.decimal(value, FORGET_BIAS.min(), FORGET_BIAS.max());
                case "inputs" -> inputs = ControlValues.decimal(value, INPUTS.min(), INPUTS.max());
                case "clip" -> clip = ControlValues.whole(value, CLIP.min(), CLIP.max());
                case "defaults" -> {
                    scale = 1;
                    forgetBias = 1;
                    clip = CLIP.max();
                }
                default -> throw ControlValues.noControl(id);
            }
            pointed = 0;
            run();
            tellStep(at());
        }

        private void tellStep(int t) {
            var first = Magnitude.text(norm(rnn, t));
            var second = Magnitude.text(norm(lstm, t));
            var isWorse = norm(lstm, t) < norm(rnn, t) && norm(rnn, t) < 1 && kept(rnn) == 1;
            tell(language.pick("末步的损失传回第 " + t + " 步：简单 RNN 剩 " + first + "，LSTM 剩 " + second
                            + (isWorse ? "，反而更少。" : "。"),
                    "Of the last step's loss, step " + t + " feels " + first + " in the simple RNN and " + second
                            + " in the LSTM" + (isWorse ? ", even less." : ".")));
        }

        @Override
        public void point(String part, boolean isChosen) {
            pointed = part == null ? 0 : DecimalText.readWhole(part.substring(part.indexOf('-') + 1));
            if (isChosen) {
                chosen = part == null ? 1 : pointed;
                tellStep(at());
            }
        }

        @Override
        public Map<String, String> unseen() {
            return Map.of(STEP.name(), Integer.toString(chosen));
        }

        @Override
        public List<Table> tables() {
            var norms = new ArrayList<List<String>>();
            for (int t = 1; t <= timeSteps; t++) {
                norms.add(List.of(Integer.toString(t), Magnitude.text(norm(rnn, t)), Magnitude.text(norm(lstm, t))));
            }
            return List.of(
                    new Table(language.pick("图中的数", "The numbers in the figure"), List.of("t",
                            language.pick("简单 RNN ‖∂L/∂xₜ‖", "simple RNN ‖∂L/∂xₜ‖"), "LSTM ‖∂L/∂xₜ‖"), norms));
        }
    }
}
