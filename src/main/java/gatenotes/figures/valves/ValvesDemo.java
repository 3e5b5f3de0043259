package gatenotes.figures.valves;

import gatenotes.demo.Control;
import gatenotes.demo.Demo;
import gatenotes.demo.DemoSession;
import gatenotes.demo.Setting;
import gatenotes.demo.SettingException;
import gatenotes.demo.Stage;
import gatenotes.demo.Table;
import gatenotes.demo.Values;
import gatenotes.math.DecimalText;
import gatenotes.nn.Gate;
import gatenotes.scene.Numbers;
import gatenotes.scene.PartName;
import gatenotes.scene.Scene;
import java.util.ArrayList;
import java.util.List;

/** {@code demo:valves}: what the gates of a trained cell do to its memory, and what changes when the reader holds them. */
public final class ValvesDemo extends Demo {
    private static final Setting.Whole UNIT = new Setting.Whole("unit", 1, ValveModel.UNITS, 2);
    private static final Setting.Whole STEP = new Setting.Whole("step", 1, ValveModel.TIME_STEPS, 3);
    private static final Setting.Whole SEED = new Setting.Whole("seed", 0, 9999, 7);
    /** The valves held by hand, {@code f23*0.5_o11*0}: gate, unit, step and opening. */
    private static final Setting.Text HELD = new Setting.Text("held", 700);
    /** Whether a turned valve is held at one step or at every step. */
    private static final Setting.Word REACH = new Setting.Word("reach", List.of("one", "every"), "one");
    private static final List<Gate> VALVES = List.of(Gate.FORGET, Gate.INPUT, Gate.OUTPUT);

    public ValvesDemo() {
        super("valves", Valves::new, UNIT, STEP, SEED, HELD, REACH);
    }

    private static final class Valves extends DemoSession {
        private final ValveModel model;

        Valves(Values values, Stage stage) {
            super(values, stage);
            model = new ValveModel(get(SEED));
            var held = held(get(HELD));
            for (var text : held) {
                hold(text);
            }
            tell(held.isEmpty() ? language.pick("选一个阀门，用滑块拧它；按“松手”，就还给网络。",
                    "Choose a valve and turn it with a slider; press Let go, and the network has it back.") : state());
        }

        private int unit() {
            return get(UNIT) - 1;
        }

        private int step() {
            return get(STEP) - 1;
        }

        private static List<String> held(String text) {
            var parts = new ArrayList<String>();
            for (int from = 0; from < text.length();) {
                var end = text.indexOf('_', from);
                end = end < 0 ? text.length() : end;
                parts.add(text.substring(from, end));
                from = end + 1;
            }
            return parts;
        }

        private void hold(String text) {
            for (var gate : VALVES) {
                if (text.length() > 4 && text.startsWith(gate.letter()) && text.charAt(3) == '*') {
                    try {
                        var unit = DecimalText.readWhole(text.substring(1, 2));
                        var step = DecimalText.readWhole(text.substring(2, 3));
                        var opening = DecimalText.read(text.substring(4));
                        if (unit >= 1 && unit <= ValveModel.UNITS && step >= 1 && step <= ValveModel.TIME_STEPS
                                && opening >= 0 && opening <= 1) {
                            model.hold(gate, step - 1, unit - 1, opening);
                            return;
                        }
                    } catch (NumberFormatException e) {
                        // Reported below, like all other text that is no held valve.
                    }
                }
            }
            throw new SettingException("demo:valves: held has '" + text
                    + "', expected valves such as f23*0.5 (f of unit 2 at step 3, half open), joined by _");
        }

        /** All held valves, as an author would write them. */
        private String held() {
            var text = "";
            for (var gate : VALVES) {
                for (int k = 0; k < ValveModel.UNITS; k++) {
                    for (int t = 0; t < ValveModel.TIME_STEPS; t++) {
                        if (model.isHeld(gate, t, k)) {
                            text += (text.isEmpty() ? "" : "_") + gate.letter() + (k + 1) + (t + 1) + "*"
                                    + DecimalText.write(
                                            Math.floor(model.layer().gate(gate, t, 0, k) * 100 + 0.5) / 100);
                        }
                    }
                }
            }
            return text;
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
            var inputs = new ArrayList<String>();
            var guesses = new ArrayList<String>();
            for (int t = 0; t < ValveModel.TIME_STEPS; t++) {
                inputs.add(ValveModel.input(t));
                guesses.add(model.guess(t) + (isNarrow ? "" : " ") + (model.isRight(t) ? "✓" : "✗"));
            }
            return ValvesFigure.draw(language, isNarrow, model.layer(),
                    new ValvesFigure.View(unit(), step(), model::isHeld, inputs, guesses, halfLife()));
        }

        private String halfLife() {
            var f = gate(Gate.FORGET);
            var shown = "f = " + Numbers.fixed(f, 2);
            if (f <= 0) {
                return language.pick(shown + "：旧的记忆一步就没了", shown + ": the old memory is gone in one step");
            }
            if (f >= 1) {
                return language.pick(shown + "：旧的记忆一直都在", shown + ": the old memory stays for good");
            }
            var steps = Numbers.fixed(ValveModel.halfLife(f), f > 0.99 ? 0 : 2);
            return language.pick(shown + " 若不变，记忆的半衰期是 ln ½ / ln f = " + steps + " 步",
                    "if it stayed at " + shown + ", half of a memory would last ln ½ / ln f = " + steps + " steps");
        }

        private double gate(Gate gate) {
            return model.layer().gate(gate, step(), 0, unit());
        }

        @Override
        public List<Control> controls() {
            var controls = new ArrayList<Control>();
            controls.add(slider(UNIT, language.pick("单元", "Unit")));
            controls.add(slider(STEP, language.pick("时间步", "Step")));
            for (var gate : VALVES) {
                controls.add(new Control.Slider(gate.letter(), gate.letter() + " " + name(gate), 0, 1, 0.01, gate(gate),
                        Numbers.fixed(gate(gate), 2)));
            }
            controls.add(choice(REACH, language.pick("拧", "Turn"), language.pick("这一步", "this step"),
                    language.pick("每一步", "every step")));
            controls.add(new Control.Button("let-go", language.pick("松手", "Let go"), !get(HELD).isEmpty()));
            return controls;
        }

        private String name(Gate gate) {
            return switch (gate) {
                case FORGET -> language.pick("遗忘门", "forget gate");
                case INPUT -> language.pick("输入门", "input gate");
                default -> language.pick("输出门", "output gate");
            };
        }

        @Override
        protected void changed(String id) {
            if (id.equals(UNIT.name()) || id.equals(STEP.name())) {
                tell(language.pick("单元 " + get(UNIT) + " 第 " + get(STEP) + " 步：",
                        "Unit " + get(UNIT) + ", step " + get(STEP) + ": ") + state());
            }
        }

        @Override
        protected void press(String id, String value) {
            for (var gate : VALVES) {
                if (id.equals(gate.letter())) {
                    turn(gate, DecimalText.read(value));
                    return;
                }
            }
            if (!id.equals("let-go")) {
                super.press(id, value);
            }
            letGo();
        }

        private String state() {
            return "c = " + Numbers.fixed(model.layer().c(step(), 0, unit()), 2) + language.pick("，", ", ") + "h = "
                    + Numbers.fixed(model.layer().h(step(), 0, unit()), 2) + language.pick(
                            "；" + ValveModel.TIME_STEPS + " 个字母说对 " + model.rightCount() + " 个。",
                            "; " + model.rightCount() + " of " + ValveModel.TIME_STEPS + " letters right.");
        }

        private void turn(Gate gate, double value) {
            for (int t = 0; t < ValveModel.TIME_STEPS; t++) {
                if (get(REACH).equals("every") || t == step()) {
                    model.hold(gate, t, unit(), value);
                }
            }
            set(HELD, held());
            tell(gate.letter() + language.pick(" 拧到 ", " turned to ") + Numbers.fixed(value, 2)
                    + language.pick("：", ": ") + state());
        }

        private void letGo() {
            for (int k = 0; k < ValveModel.UNITS; k++) {
                model.letGo(k);
            }
            set(HELD, "");
            tell(language.pick("松手了，每个阀门又由网络每一步现算：", "Let go: the network computes each valve anew at each step. ")
                    + state());
        }

        @Override
        public void point(String part, boolean isChosen) {
            if (!isChosen) {
                return;
            }
            var name = PartName.read(part);
            set(UNIT, name.number(0));
            set(STEP, name.number(1));
            for (var gate : VALVES) {
                if (gate.letter().equals(name.word())) {
                    tell(gate.letter() + " = " + Numbers.fixed(gate(gate), 2) + language.pick("；", "; ") + state());
                }
            }
        }

        @Override
        public List<Table> tables() {
            var cell = new ArrayList<List<String>>();
            for (int t = 0; t < ValveModel.TIME_STEPS; t++) {
                cell.add(List.of((t + 1) + " " + ValveModel.input(t), number(Gate.FORGET, t), number(Gate.INPUT, t),
                        number(Gate.CANDIDATE, t), number(Gate.OUTPUT, t),
                        Numbers.fixed(model.layer().c(t, 0, unit()), 3), Numbers.fixed(model.layer().h(t, 0, unit()), 3)));
            }
            var lives = new ArrayList<List<String>>();
            for (int bias = 0; bias <= 5; bias++) {
                var f = ValveModel.forgetGate(bias);
                lives.add(List.of(Integer.toString(bias), Numbers.fixed(f, 4),
                        Numbers.fixed(ValveModel.halfLife(f), bias < 5 ? 2 : 0)));
            }
            var now = ValveModel.step(1, 0.7, 0.4, 0.8, 0.6);
            var shut = ValveModel.step(1, 0.7, 0.4, 0.8, 0);
            return List.of(
                    new Table(language.pick("单元 " + get(UNIT) + " 的数", "The numbers of unit " + get(UNIT)),
                            List.of(language.pick("步", "step"), "f", "i", "g", "o", "c", "h"), cell),
                    new Table(language.pick("遗忘门只听偏置时", "A forget gate that hears its bias only"),
                            List.of(language.pick("偏置", "bias"), "f",
                                    language.pick("半衰期（步）", "half-life (steps)")), lives),
                    new Table(language.pick("算一步：旧 c 是 1", "One step worked out: the old c is 1"),
                            List.of("f, i, g, o", "c = f·1 + i·g", "h = o·tanh c"), List.of(
                                    List.of("0.7, 0.4, 0.8, 0.6", Numbers.fixed(now[0], 2), Numbers.fixed(now[1], 3)),
                                    List.of("0.7, 0.4, 0.8, 0", Numbers.fixed(shut[0], 2), Numbers.fixed(shut[1], 3)))));
        }

        private String number(Gate gate, int t) {
            return Numbers.fixed(model.layer().gate(gate, t, 0, unit()), 3);
        }
    }
}
