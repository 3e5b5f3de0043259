package gatenotes.web.page;

import gatenotes.demo.Control;
import gatenotes.demo.Demo;
import gatenotes.demo.Session;
import gatenotes.demo.Setting;
import gatenotes.demo.Stage;
import gatenotes.demo.Values;
import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Mark;
import gatenotes.scene.Palette;
import gatenotes.scene.Rect;
import gatenotes.scene.Scene;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/** A test figure with every kind of control: a counter of litres that runs, stops, and fails on demand. */
final class ValveDemo extends Demo {
    static final Setting.Whole START = new Setting.Whole("start", 0, 9, 0);

    ValveDemo() {
        super("valve", Valve::new, START);
    }

    private static final class Valve implements Session {
        private final Values values;
        private final Stage stage;
        private int litres;
        private int width = 3;
        private int seed = 7;
        private boolean open;
        private String pointed = "";
        private String cell = "lstm";

        Valve(Values values, Stage stage) {
            this.values = values;
            litres = values.get(START);
            this.stage = stage;
        }

        @Override
        public Scene scene() {
            List<Mark> marks = new ArrayList<>();
            for (var i = 0; i < width; i++) {
                marks.add(Group.of("box-" + i, List.of(new Rect(20 * i, 0, 16, 16, 2, Style.fill(Palette.INK))))
                        .named("Box " + i));
            }
            marks.add(Label.of(0, 50,
                    litres + " " + stage.language().pick("升", "litres") + ", " + cell + ", " + seed + pointed));
            return new Scene(300, 60, marks);
        }

        @Override
        public Values values() {
            return values;
        }

        @Override
        public List<Control> controls() {
            return List.of(new Control.Toggle("open", "Open", open), new Control.Button("step", "Step", !open),
                    new Control.Slider("width", "Width", 1, 8, 1, width, Integer.toString(width)),
                    new Control.NumberField("seed", "Seed", 0, 99, seed),
                    new Control.Choice("cell", "Cell", List.of(new Control.Option("lstm", "LSTM", true),
                            new Control.Option("rnn", "RNN", true)), cell),
                    new Control.Button("break", "Break", true));
        }

        @Override
        public String status() {
            return open ? "open" : litres + " litres";
        }

        @Override
        public void act(String id, String value) {
            switch (id) {
                case "open" -> open = value.equals("true");
                case "step" -> litres++;
                case "width" -> width = Integer.parseInt(value);
                case "cell" -> cell = value;
                case "seed" -> {
                    var number = value.isEmpty() ? -1 : Integer.parseInt(value);
                    if (number < 0 || number > 99) {
                        throw new IllegalArgumentException("seed is '" + value + "', expected 0 to 99");
                    }
                    seed = number;
                }
                case "break" -> throw new IllegalStateException("a pipe burst");
                default -> throw new IllegalArgumentException("no control " + id);
            }
        }

        @Override
        public void point(String part, boolean chosen) {
            pointed = (chosen ? "!" : " ") + (part == null ? "none" : part);
        }

        @Override
        public boolean running() {
            return open;
        }

        @Override
        public void advance(double seconds) {
            litres++;
        }

        @Override
        public void close() {
            litres = -1;
        }
    }
}
