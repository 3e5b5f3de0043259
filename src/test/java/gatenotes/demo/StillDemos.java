package gatenotes.demo;

import gatenotes.figure.Golden;
import gatenotes.figure.Language;
import gatenotes.figure.Markup;
import gatenotes.figure.MarkupText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What tests of figures without an engine share. */
final class StillDemos {
    /** Seconds from one frame to the next. */
    static final double FRAME = 1 / 60.0;

    private StillDemos() {
    }

    static Session start(Demo demo, Language language, Map<String, String> values) {
        return demo.start(Values.parse(demo, values), new Stage(language, name -> {
            throw new EngineUnavailableException(name);
        }));
    }

    /** Holds the picture to a golden file of its name and language. */
    static void golden(String name, Session session, Language language) {
        Golden.check(Path.of("src/test/resources/gatenotes/demo/" + name + "." + language.code() + ".svg"),
                MarkupText.of(session.scene().toSvg(name)) + "\n");
    }

    /** All texts in the picture, in painting order. */
    static List<String> texts(Session session) {
        var texts = new ArrayList<String>();
        collect(session.scene().toSvg(""), texts);
        return texts;
    }

    private static void collect(Markup element, List<String> texts) {
        if (element.text() != null) {
            texts.add(element.text());
        }
        for (var child : element.children()) {
            collect(child, texts);
        }
    }
}
