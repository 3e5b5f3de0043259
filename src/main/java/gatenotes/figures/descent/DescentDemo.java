package gatenotes.figures.descent;

import gatenotes.demo.Control;
import gatenotes.demo.Demo;
import gatenotes.demo.DemoSession;
import gatenotes.demo.Setting;
import gatenotes.demo.Stage;
import gatenotes.demo.Table;
import gatenotes.demo.Ticker;
import gatenotes.demo.Values;
import gatenotes.math.DecimalText;
import gatenotes.math.TextList;
import gatenotes.scene.Magnitude;
import gatenotes.scene.Mark;
import gatenotes.scene.Numbers;
import gatenotes.scene.Scene;
import gatenotes.train.Adam;
import gatenotes.train.RmsProp;
import gatenotes.train.Sgd;
import java.util.ArrayList;
import java.util.List;

/** {@code demo:descent}: four optimisers walk down a surface side by side. */
public final class DescentDemo extends Demo {
    private static final Setting.Word SURFACE = new Setting.Word("surface", Surface.words(), "valley");
    /** The learning rate of SGD with and without momentum, which multiply it by the gradient. */
    private static final Setting.Decimal RATE = new Setting.Decimal("learning-rate", 0.0001, 1, 0.063);
    /**
     * The learning rate of RMSProp and Adam, which divide the gradient by its usual magnitude; it is about the length of
     * a step.
     */
    private static final Setting.Decimal ADAPTIVE_RATE = new Setting.Decimal("adaptive-rate", 0.0001, 1, 0.1);
    private static final Setting.Decimal MOMENTUM = new Setting.Decimal("momentum", 0, 0.99, 0.8);
    private static final Setting.Decimal START_X = new Setting.Decimal("start-x", -2.4, 2.4, -2);
    private static final Setting.Decimal START_Y = new Setting.Decimal("start-y", -2, 2, 1.5);
    private static final Setting.Whole STEP = new Setting.Whole("step", 0, 200, 50);
    private static final List<String> PARTS = List.of("sgd", "momentum", "rmsprop", "adam");
    /** The walk that is highlighted. */
    private static final Setting.Word LIT =
            new Setting.Word("lit", List.of("none", "sgd", "momentum", "rmsprop", "adam"), "none");
    /** The optimisers' rules; angle brackets are running means. */
    private static final List<String> RULES =
            List.of("w − η·g", "w + v,  v ← βv − η·g", "w − α·g / √⟨g²⟩", "w − α·⟨g⟩ / √⟨g²⟩");
    /** The digits of the rates: ten preferred numbers for each power of ten. */
    private static final double[] TENTHS = {1, 1.25, 1.6, 2, 2.5, 3.15, 4, 5, 6.3, 8};
    private static final List<String> RATES = rates();
    /** The steps whose numbers the tables hold. */
    private static final int[] SHOWN_STEPS = {0, 1, 2, 5, 10, 20, 50, 100, 200};
    private static final double STEP_SECONDS = 1 / 12.0;

    public DescentDemo() {
        super("descent", Walks::new, SURFACE, RATE, ADAPTIVE_RATE, MOMENTUM, START_X, START_Y, STEP, LIT);
    }

    private static List<String> rates() {
        var rates = new ArrayList<String>();
        for (int place = 0; place <= 40; place++) {
            rates.add(DecimalText.write(rate(place)));
        }
        return rates;
    }

    /** The learning rate at a place of its slider, from 0.0001 to 1. */
    private static double rate(int place) {
        var rate = TENTHS[place % 10];
        for (int power = place / 10; power < 4; power++) {
            rate /= 10;
        }
        return rate;
    }

    private static final class Walks extends DemoSession {
        private Surface surface;
        /** The map of each layout; null until it is needed. */
        private Mark wideGround;
        private Mark narrowGround;
        private List<Descent> walks;
        private final Ticker steps = new Ticker(STEP_SECONDS);

        Walks(Values values, Stage stage) {
            super(values, stage);
            walk();
            tell(language.pick("拖动 η，或在图上点一个起点。", "Move η, or press on the map to start from there."));
        }

        private void walk() {
            if (surface != Surface.of(get(SURFACE))) {
                surface = Surface.of(get(SURFACE));
                wideGround = null;
                narrowGround = null;
            }
            var rate = get(RATE);
            var adaptiveRate = get(ADAPTIVE_RATE);
            var momentum = get(MOMENTUM);
            walks = List.of(walk(point -> new Sgd(point, rate)),
                    walk(point -> new Sgd(point, rate, momentum)),
                    walk(point -> new RmsProp(point, adaptiveRate)),
                    walk(point -> new Adam(point, adaptiveRate)));
        }

        private Descent walk(Descent.Maker maker) {
            return Descent.walk(surface, get(START_X), get(START_Y), STEP.max(), maker);
        }

        @Override
        public Scene scene() {
            if (wideGround == null) {
                wideGround = ground(DescentLayout.WIDE);
            }
            return draw(DescentLayout.WIDE, wideGround);
        }

        @Override
        public Scene narrowScene() {
            if (narrowGround == null) {
                narrowGround = ground(DescentLayout.NARROW);
            }
            return draw(DescentLayout.NARROW, narrowGround);
        }

        private Mark ground(DescentLayout layout) {
            return DescentFigure.ground(layout, surface.samples(), surface.grain());
        }

        private Scene draw(DescentLayout layout, Mark ground) {
            var shown = new ArrayList<DescentFigure.Walk>();
            for (int k = 0; k < walks.size(); k++) {
                var walk = walks.get(k);
                shown.add(new DescentFigure.Walk(PARTS.get(k), name(k), RULES.get(k), walk.x(), walk.y(), walk.losses(),
                        walk.lostAt()));
            }
            return DescentFigure.draw(language, layout, ground, shown, surface.minima(), STEP.max(), get(STEP),
                    TextList.indexOf(PARTS, shown(LIT)), curvature(), limit());
        }

        private String curvature() {
            var curvature = Numbers.fixed(surface.greatestCurvature(), 0);
            return language.pick("谷底最大曲率 " + curvature + "，", "Curvature at the minimum up to " + curvature + ":");
        }

        /**
         * The condition for SGD: below 2/λ, a step along the most curved direction does not end higher on the other side
         * of the valley.
         */
        private String limit() {
            var limit = 2 / surface.greatestCurvature();
            var rate = "2/" + Numbers.fixed(surface.greatestCurvature(), 0) + " = " + Numbers.fixed(limit, limit < 0.01 ? 4 : 2);
            return language.pick("SGD 的 η 要小于 " + rate, "SGD needs η below " + rate);
        }

        @Override
        public List<Control> controls() {
            return List.of(
                    choice(SURFACE, language.pick("曲面", "Surface"), names()),
                    play(),
                    slider(STEP, language.pick("步", "Step")),
                    rates(RATE, language.pick("学习率 η", "Rate η")),
                    rates(ADAPTIVE_RATE, language.pick("学习率 α", "Rate α")),
                    slider(MOMENTUM, "β", 2),
                    slider(START_X, "x₀", 1),
                    slider(START_Y, "y₀", 1));
        }

        private String[] names() {
            var names = new String[Surface.values().length];
            for (var one : Surface.values()) {
                names[one.ordinal()] = one.name(language);
            }
            return names;
        }

        /** A scale with equal factors between its rates. */
        private Control rates(Setting.Decimal setting, String label) {
            var rate = get(setting);
            var nearest = 0;
            while (nearest < RATES.size() - 1 && rate(nearest) * rate(nearest + 1) < rate * rate) {
                nearest++;
            }
            return new Control.Scale(setting.name(), label, RATES, nearest, DecimalText.write(rate));
        }

        @Override
        protected void changed(String id) {
            if (id.equals(SURFACE.name())) {
                begin(Surface.of(get(SURFACE)));
            }
            if (id.equals("play")) {
                rewind(STEP, STEP.max());
            }
            walk();
            tellStep();
        }

        /** Sets the start and the rates that suit a surface. */
        private void begin(Surface next) {
            set(START_X, next == Surface.ROSENBROCK ? "-1.2" : "-2");
            set(START_Y, next == Surface.ROSENBROCK ? "1" : next == Surface.SADDLE ? "0.1" : "1.5");
            set(MOMENTUM, next == Surface.ROSENBROCK ? "0.95" : MOMENTUM.defaultText());
            set(RATE, next == Surface.ROSENBROCK ? "0.001" : next == Surface.SADDLE ? "0.1" : RATE.defaultText());
            set(ADAPTIVE_RATE, ADAPTIVE_RATE.defaultText());
        }

        private void tellStep() {
            var text = language.pick("第 " + get(STEP) + " 步：", "Step " + get(STEP) + ": ");
            for (int k = 0; k < walks.size(); k++) {
                var walk = walks.get(k);
                text += (k > 0 ? language.pick("，", ", ") : "") + name(k) + " "
                        + (get(STEP) < walk.losses().length ? Magnitude.text(walk.losses()[get(STEP)])
                                : language.pick("飞了", "lost"));
            }
            tell(text + language.pick("。", "."));
        }

        private String name(int k) {
            return k == 0 ? "SGD" : k == 1 ? language.pick("动量", "momentum") : k == 2 ? "RMSProp" : "Adam";
        }

        @Override
        public void advance(double seconds) {
            stepOn(STEP, steps.after(seconds), STEP.max());
            if (!playing()) {
                tellStep();
            }
        }

        @Override
        public void place(double x, double y) {
            set(START_X, tenths((2 * x - 1) * DescentFigure.HALF_WIDTH, START_X));
            set(START_Y, tenths((1 - 2 * y) * DescentFigure.HALF_HEIGHT, START_Y));
            walk();
            tellStep();
        }

        private static String tenths(double value, Setting.Decimal setting) {
            var within = Math.max(setting.min(), Math.min(setting.max(), value));
            return DecimalText.write(Math.floor(within * 10 + 0.5) / 10);
        }

        @Override
        public void point(String part, boolean isChosen) {
            var before = get(LIT);
            preview(LIT, part);
            if (isChosen) {
                set(LIT, before.equals(part) ? LIT.defaultText() : part);
                preview(LIT, part);
            }
        }

        @Override
        public List<Table> tables() {
            var losses = new ArrayList<List<String>>();
            var places = new ArrayList<List<String>>();
            for (var step : SHOWN_STEPS) {
                var loss = new ArrayList<>(List.of(Integer.toString(step)));
                var place = new ArrayList<>(List.of(Integer.toString(step)));
                for (var walk : walks) {
                    var isLost = step >= walk.losses().length;
                    loss.add(isLost ? "–" : Magnitude.text(walk.losses()[step]));
                    place.add(isLost ? "–" : Numbers.fixed(walk.x()[step], 4) + ", " + Numbers.fixed(walk.y()[step], 4));
                }
                losses.add(loss);
                places.add(place);
            }
            var head = new ArrayList<>(List.of(language.pick("步", "step")));
            for (int k = 0; k < walks.size(); k++) {
                head.add(name(k));
            }
            return List.of(new Table(language.pick("每一步的损失 f", "The loss f by step"), head, losses),
                    new Table(language.pick("每一步的 x, y", "x, y by step"), head, places));
        }
    }
}
