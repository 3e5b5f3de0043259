package gatenotes.checks;

import gatenotes.demo.FigureView;
import gatenotes.demo.Stage;
import gatenotes.demo.Values;
import gatenotes.engine.Engines;
import gatenotes.figures.hello.HelloDemo;
import gatenotes.math.JavaMatMul;
import gatenotes.scene.Language;
import gatenotes.scene.MarkupText;
import java.util.Map;

/** The "hello" figure trains to the same bits and draws the same picture on the JVM and in the browser. */
final class HelloCheck implements Check {
    @Override
    public String name() {
        return "hello";
    }

    @Override
    public String run() {
        var demo = new HelloDemo();
        Engines engines = name -> new JavaMatMul();
        var texts = new StringBuilder();
        for (var cell : new String[] {"lstm", "rnn"}) {
            var session = demo.start(Values.parse(demo, Map.of("cell", cell, "units", "5", "step", "100")),
                    new Stage(Language.CHINESE, engines));
            var hash = MarkupText.of(FigureView.live(session, "hello", false)).hashCode();
            texts.append(session.status()).append(Integer.toHexString(hash)).append(' ');
        }
        return texts.toString();
    }
}
