package gatenotes.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gatenotes.demo.Control;
import gatenotes.demo.Demo;
import gatenotes.demo.Session;
import gatenotes.demo.Session.Pen;
import gatenotes.demo.Setting;
import gatenotes.demo.Stage;
import gatenotes.demo.Values;
import gatenotes.math.DecimalText;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.scene.Language;
import gatenotes.scene.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** After any actions of a reader, a link to the figure's state opens the same picture, controls and tables. */
class LinkedStateTest {
    private static final int ACTS = 150;
    private static final int STATES = 40;

    private final Random random = new Random(18);

    static List<Demo> demos() {
        // These figures are excluded: a link does not hold what their networks have learned or written.
        return Demos.all().stream().filter(demo -> !List.of("engines", "text-lab", "quatrain").contains(demo.name())).toList();
    }

    @ParameterizedTest
    @MethodSource("demos")
    void aLinkOpensTheStateItWasTakenFrom(Demo demo) {
        var session = start(demo, Map.of());
        var done = new ArrayList<String>();
        for (int i = 0; i < ACTS; i++) {
            done.add(act(session));
            session.point(null, false);
            requireSame(demo, session, done);
        }
    }

    /** The same from any values of an author or a link, including numbers between a slider's steps. */
    @ParameterizedTest
    @MethodSource("demos")
    void aLinkedStateIsKeptThroughWhatIsDoneToIt(Demo demo) {
        for (int i = 0; i < STATES; i++) {
            var values = anyOf(demo);
            Session session;
            try {
                session = start(demo, values);
            } catch (IllegalArgumentException refused) {
                continue;
            }
            var done = new ArrayList<String>(List.of(values.toString()));
            for (int k = 0; k < 5; k++) {
                requireSame(demo, session, done);
                done.add(act(session));
                session.point(null, false);
            }
        }
    }

    private Map<String, String> anyOf(Demo demo) {
        var values = new TreeMap<String, String>();
        for (var setting : demo.settings()) {
            if (random.nextInt(2) == 0) {
                continue;
            }
            if (setting instanceof Setting.Whole whole) {
                values.put(setting.name(),
                        Integer.toString(whole.min() + random.nextInt(Math.min(40, whole.max() - whole.min() + 1))));
            } else if (setting instanceof Setting.Decimal decimal) {
                var thousandths = Math.floor(1000 * (decimal.min() + (decimal.max() - decimal.min()) * random.nextDouble()));
                values.put(setting.name(), DecimalText.write(Math.max(decimal.min(), thousandths / 1000)));
            } else if (setting instanceof Setting.Word word) {
                values.put(setting.name(), word.words().get(random.nextInt(word.words().size())));
            }
        }
        return values;
    }

    private static void requireSame(Demo demo, Session session, List<String> done) {
        if (session.running()) {
            return;
        }
        var again = start(demo, session.values().texts());
        assertEquals(session.scene(), again.scene(), () -> demo.name() + " after " + done);
        assertEquals(session.controls(), again.controls(), () -> demo.name() + " after " + done);
        assertEquals(session.tables(), again.tables(), () -> demo.name() + " after " + done);
        assertEquals(session.values().texts(), again.values().texts(), () -> demo.name() + " after " + done);
    }

    private static Session start(Demo demo, Map<String, String> values) {
        return demo.start(Values.parse(demo, values), new Stage(Language.ENGLISH, name -> new JavaMatMul(), true));
    }

    /** Does something that a reader might do, and returns what it was. */
    private String act(Session session) {
        var parts = new ArrayList<String>();
        collect(session.scene().toLiveSvg(""), parts);
        int kind = random.nextInt(4);
        if (kind == 0 && !parts.isEmpty()) {
            var part = parts.get(random.nextInt(parts.size()));
            var chosen = random.nextInt(2) == 0;
            session.point(part, chosen);
            return (chosen ? "choose " : "point at ") + part;
        }
        if (kind == 1) {
            double x = random.nextInt(600);
            double y = random.nextInt(300);
            session.place(x / 600, y / 300);
            session.draw(Pen.DOWN, x, y, 0.5);
            session.draw(Pen.MOVE, x + 50, y + 20, 0.5);
            session.draw(Pen.UP, x + 50, y + 20, 0.5);
            session.advance(0.3);
            return "place and draw at " + x + " " + y;
        }
        var controls = new ArrayList<Control>();
        for (var each : session.controls()) {
            controls.addAll(each instanceof Control.Fold fold ? fold.controls() : List.of(each));
        }
        controls.removeIf(each -> each instanceof Control.Button button && !button.enabled());
        var control = controls.get(random.nextInt(controls.size()));
        var value = value(control);
        session.act(control.id(), value);
        return control.id() + "=" + value;
    }

    private String value(Control control) {
        if (control instanceof Control.Slider slider) {
            int places = (int) ((slider.max() - slider.min()) / slider.step() + 0.5);
            return DecimalText.write(slider.min() + slider.step() * random.nextInt(places + 1));
        }
        if (control instanceof Control.Scale scale) {
            return Integer.toString(random.nextInt(scale.values().size()));
        }
        if (control instanceof Control.NumberField field) {
            return Integer.toString(field.min() + random.nextInt(field.max() - field.min() + 1));
        }
        if (control instanceof Control.Choice choice) {
            var open = choice.options().stream().filter(Control.Option::enabled).toList();
            return open.get(random.nextInt(open.size())).value();
        }
        return control instanceof Control.Toggle toggle ? Boolean.toString(!toggle.on()) : "";
    }

    private static void collect(Markup element, List<String> parts) {
        if (element.attribute("data-part") != null && element.attribute("aria-label") != null) {
            parts.add(element.attribute("data-part"));
        }
        for (var child : element.children()) {
            collect(child, parts);
        }
    }
}
