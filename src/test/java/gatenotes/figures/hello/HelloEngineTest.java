package gatenotes.figures.hello;

import static gatenotes.figures.hello.HelloDemoTest.ONLY_JAVA;
import static gatenotes.figures.hello.HelloDemoTest.control;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.demo.Control;
import gatenotes.demo.Session;
import gatenotes.demo.Stage;
import gatenotes.demo.Values;
import gatenotes.engine.Engine;
import gatenotes.engine.EngineLostException;
import gatenotes.engine.Engines;
import gatenotes.engine.Trouble;
import gatenotes.engine.Trouble.Reason;
import gatenotes.figures.StillDemos;
import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import gatenotes.math.MatMul.Form;
import gatenotes.scene.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Engines that are missing, that arrive late, and that fail within a step. */
class HelloEngineTest {
    @Test
    void anEngineThatCannotWorkIsNamedAndJavaGoesOn() {
        var session = start(ONLY_JAVA, Map.of());
        session.act("step", "");
        session.act("engine", "webgl");
        assertEquals("这个浏览器没有可用的 WebGL2。", session.status());
        var engines = (Control.Choice) control(session, "engine");
        assertEquals("java", engines.selected());
        assertEquals(new Control.Option("webgl", "WebGL2（此处不可用）", false), engines.options().get(2));
        session.act("step", "");
        assertTrue(session.status().startsWith("第 2 步"), session.status());
    }

    @Test
    void anAuthorsEngineIsTakenWhenTrainingBegins() {
        var asked = new ArrayList<Engine>();
        var session = start(name -> {
            asked.add(name);
            return new JavaMatMul();
        }, Map.of("engine", "webgl"));
        assertEquals(List.of(), asked);
        session.act("step", "");
        session.act("step", "");
        assertEquals(List.of(Engine.WEBGL), asked);
        session.act("engine", "java");
        assertTrue(session.status().startsWith("现在由 Java 计算，权重不变。第 2 步"), session.status());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 20, 37, 60})
    void anEngineThatBreaksOffLosesNothing(int products) {
        var breaking = new BreakingMatMul(products);
        var session = start(name -> breaking, Map.of("engine", "webgl", "step", "10"));
        session.act("train", "true");
        while (session.running()) {
            session.advance(StillDemos.FRAME);
        }
        assertTrue(session.status().startsWith("浏览器收回了 WebGL2 的上下文。现在由 Java 计算，权重不变。"), session.status());
        assertEquals("java", ((Control.Choice) control(session, "engine")).selected());
        session.act("step", "");
        var matcher = Pattern.compile("第 (\\d+) 步").matcher(session.status());
        assertTrue(matcher.find());
        assertEquals(start(ONLY_JAVA, Map.of("step", matcher.group(1))).tables(), session.tables());
    }

    private static Session start(Engines engines, Map<String, String> given) {
        var demo = new HelloDemo();
        return demo.start(Values.parse(demo, given), new Stage(Language.CHINESE, engines));
    }

    /** Java's products until it fails. */
    private static final class BreakingMatMul implements MatMul {
        private final MatMul whole = new JavaMatMul();
        private int left;

        BreakingMatMul(int left) {
            this.left = left;
        }

        @Override
        public void multiply(Form form, int m, int k, int n,
                float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset, boolean add) {
            if (left-- <= 0) {
                throw new EngineLostException(new Trouble(Engine.WEBGL, Reason.LOST));
            }
            whole.multiply(form, m, k, n, a, aOffset, b, bOffset, c, cOffset, add);
        }
    }
}
