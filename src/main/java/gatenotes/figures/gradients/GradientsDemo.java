package gatenotes.figures.gradients;

import gatenotes.demo.Control;
import gatenotes.demo.Demo;
import gatenotes.demo.DemoSession;
import gatenotes.demo.Setting;
import gatenotes.demo.Stage;
import gatenotes.demo.Table;
import gatenotes.demo.Values;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Gate;
import gatenotes.nn.LayerSpec;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.scene.Magnitude;
import gatenotes.scene.Numbers;
import gatenotes.scene.PartName;
import gatenotes.scene.Scene;
import gatenotes.train.GradientFlow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code demo:gradients}: how much of a gradient is left after many steps back, in a simple RNN and in an LSTM. */
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
        super("gradients", Gradients::new, TIME_STEPS, SCALE, FORGET_BIAS, INPUTS, CLIP, STEP, SEED);
    }

    private static final class Gradients extends DemoSession {
        private final Network simple;
        private final Network gated;
        private GradientFlow rnn;
        private GradientFlow lstm;

        Gradients(Values values, Stage stage) {
            super(values, stage);
            simple = network(LayerSpec.simpleRnn(UNITS));
            gated = network(LayerSpec.lstm(UNITS));
            run();
            tellStep(at());
        }

        private void run() {
            var random = new Random(get(SEED));
            var dLast = new double[UNITS];
            for (int u = 0; u < UNITS; u++) {
                // All units of the last state count equally; the gradient by that state has the norm 1.
                dLast[u] = 1 / Math.sqrt(UNITS);
            }
            var x = new double[TIME_STEPS.max() * INPUT_SIZE];
            for (int k = 0; k < x.length; k++) {
                x[k] = get(INPUTS) * random.nextGaussian();
            }
            x = Arrays.copyOf(x, get(TIME_STEPS) * INPUT_SIZE);
            Arrays.fill(gated.parameters().list().get(2).values(), Gate.FORGET.column(UNITS),
                    Gate.FORGET.column(UNITS) + UNITS, (float) get(FORGET_BIAS));
            rnn = new GradientFlow(simple, get(SCALE), x, dLast);
            lstm = new GradientFlow(gated, get(SCALE), x, dLast);
        }

        private Network network(LayerSpec layer) {
            return Network.create(NetworkSpec.input(INPUT_SIZE).layer(layer), new Random(get(SEED)), new JavaMatMul());
        }

        private double kept(GradientFlow flow) {
            return Math.min(1, CLIPS[get(CLIP)] / flow.parameterNorm());
        }

        private double norm(GradientFlow flow, int t) {
            return flow.inputNorms()[t - 1] * kept(flow);
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
            var power = Magnitude.superscript(get(TIME_STEPS));
            return GradientsFigure.draw(language, isNarrow, List.of(
                    panel("rnn", language.pick("简单 RNN", "Simple RNN"), rnn,
                            language.pick("只看尺度：", "scale alone: ") + Numbers.fixed(get(SCALE), 2) + power + " = "
                                    + Magnitude.text(power(get(SCALE), get(TIME_STEPS)))),
                    panel("lstm", "LSTM", lstm,
                            language.pick("只看遗忘门：∏ f = ", "forget gates alone: ∏ f = ")
                                    + Magnitude.text(lstm.forgetProduct()))), at());
        }

        private GradientsFigure.Panel panel(String part, String title, GradientFlow flow, String fact) {
            var whole = language.pick("全部参数的梯度：", "whole gradient: ")
                    + Magnitude.text(flow.parameterNorm());
            return new GradientsFigure.Panel(part, title, flow.inputNorms(), kept(flow), flow.stateGradients(),
                    List.of(fact, kept(flow) < 1 ? whole + " → " + Magnitude.text(CLIPS[get(CLIP)]) : whole));
        }

        private static double power(double base, int exponent) {
            double product = 1;
            for (int k = 0; k < exponent; k++) {
                product *= base;
            }
            return product;
        }

        private int at() {
            return Math.min(shown(STEP), get(TIME_STEPS));
        }

        @Override
        public List<Control> controls() {
            return List.of(
                    slider(TIME_STEPS, language.pick("步数 T", "Steps T")),
                    slider(SCALE, language.pick("循环权重的尺度", "Recurrent scale"), 2).inSteps(0.05),
                    slider(FORGET_BIAS, language.pick("遗忘门偏置", "Forget bias"), 1).inSteps(0.5),
                    slider(INPUTS, language.pick("输入的强度", "Inputs"), 2).inSteps(0.25),
                    slider(CLIP, language.pick("裁剪", "Clip at")).reading(get(CLIP) == CLIP.max()
                            ? language.pick("不裁", "off") : Magnitude.text(CLIPS[get(CLIP)])),
                    new Control.Button("defaults", language.pick("Keras 的默认值", "Keras defaults"),
                            get(SCALE) != 1 || get(FORGET_BIAS) != 1 || get(CLIP) != CLIP.max()));
        }

        @Override
        public String stepper() {
            return TIME_STEPS.name();
        }

        @Override
        protected void press(String id, String value) {
            if (!id.equals("defaults")) {
                super.press(id, value);
            }
            set(SCALE, 1);
            set(FORGET_BIAS, 1);
            set(CLIP, CLIP.max());
        }

        @Override
        protected void changed(String id) {
            run();
            tellStep(at());
        }

        private void tellStep(int t) {
            var first = Magnitude.text(norm(rnn, t));
            var second = Magnitude.text(norm(lstm, t));
            var isWorse = norm(lstm, t) < norm(rnn, t) && norm(rnn, t) < 1 && kept(rnn) == 1;
            tell(language.pick("末步的损失传回第 " + t + " 步：简单 RNN 的梯度是 " + first + "，LSTM 的是 " + second
                            + (isWorse ? "，反而更小。" : "。"),
                    "Of the last step's loss, step " + t + " feels " + first + " in the simple RNN and " + second
                            + " in the LSTM" + (isWorse ? ", even less." : ".")));
        }

        @Override
        public void point(String part, boolean isChosen) {
            if (part == null) {
                preview(STEP, null);
                return;
            }
            point(STEP, PartName.read(part).number(0), isChosen);
            if (isChosen) {
                tellStep(at());
            }
        }

        @Override
        public List<Table> tables() {
            var norms = new ArrayList<List<String>>();
            for (int t = 1; t <= get(TIME_STEPS); t++) {
                norms.add(List.of(Integer.toString(t), Magnitude.text(norm(rnn, t)), Magnitude.text(norm(lstm, t))));
            }
            return List.of(
                    new Table(language.pick("图中的数", "The numbers in the figure"), List.of("t",
                            language.pick("简单 RNN ‖∂L/∂xₜ‖", "simple RNN ‖∂L/∂xₜ‖"), "LSTM ‖∂L/∂xₜ‖"), norms));
        }
    }
}
