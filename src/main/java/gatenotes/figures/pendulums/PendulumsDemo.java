package gatenotes.figures.pendulums;

import gatenotes.demo.Control;
import gatenotes.demo.Demo;
import gatenotes.demo.DemoSession;
import gatenotes.demo.Setting;
import gatenotes.demo.Stage;
import gatenotes.demo.Values;
import gatenotes.scene.Circle;
import gatenotes.scene.Label;
import gatenotes.scene.Line;
import gatenotes.scene.Mark;
import gatenotes.scene.Numbers;
import gatenotes.scene.Palette;
import gatenotes.scene.Scene;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/** {@code demo:pendulums}: pendulums let go together drift apart, and after a minute swing together again. */
public final class PendulumsDemo extends Demo {
    private static final Setting.Whole COUNT = new Setting.Whole("count", 2, 24, 15);
    private static final Setting.Whole SLOWEST = new Setting.Whole("slowest", 20, 60, 51);
    private static final Setting.Decimal TIME = new Setting.Decimal("time", 0, 60, 2);

    public PendulumsDemo() {
        super("pendulums", Pendulums::new, COUNT, SLOWEST, TIME);
    }

    /** The length in metres of a pendulum that swings so often per minute, from T = 2π√(L/g). */
    static double length(int swings) {
        return 9.81 * Math.pow(60.0 / swings / (2 * Math.PI), 2);
    }

    private static final class Pendulums extends DemoSession {
        Pendulums(Values values, Stage stage) {
            super(values, stage);
            tell(language.pick("30 秒时分成两队，60 秒时又齐了。", "At 30 s there are two teams, at 60 s all are together again."));
        }

        @Override
        public Scene scene() {
            return draw(600);
        }

        @Override
        public Scene narrowScene() {
            return draw(340);
        }

        private Scene draw(double width) {
            var marks = new ArrayList<Mark>();
            for (int k = 0; k < get(COUNT); k++) {
                var swings = get(SLOWEST) + k;
                var pixels = 300 * length(swings) / length(get(SLOWEST));
                var angle = 0.5 * Math.cos(2 * Math.PI * swings * get(TIME) / 60);
                var x = width / 2 + pixels * Math.sin(angle);
                var y = 12 + pixels * Math.cos(angle);
                marks.add(0, new Line(width / 2, 12, x, y, Style.stroke(Palette.OUTLINE, Style.HAIR)));
                marks.add(new Circle(x, y, 10, Style.fill(Palette.ACCENT).edged(Palette.BACKGROUND, Style.LINE)));
            }
            marks.add(Label.of(20, 30, Numbers.fixed(get(TIME), 1) + " s").sized(Label.LARGE));
            marks.add(Label.of(20, 52, "L = " + Numbers.fixed(100 * length(get(SLOWEST)), 1) + " cm").in(Palette.MUTED));
            return new Scene(width, 330, marks);
        }

        @Override
        public List<Control> controls() {
            return List.of(play(), slider(TIME, language.pick("时间", "Time"), 1),
                    slider(COUNT, language.pick("几个摆", "Pendulums")),
                    slider(SLOWEST, language.pick("最长的每分钟摆几次", "Swings of the longest")));
        }

        @Override
        public void advance(double seconds) {
            set(TIME, (get(TIME) + seconds) % TIME.max());
        }
    }
}
