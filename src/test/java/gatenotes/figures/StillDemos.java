package gatenotes.figures;

import gatenotes.demo.Demo;
import gatenotes.demo.Session;
import gatenotes.demo.Stage;
import gatenotes.demo.Values;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Trouble.Reason;
import gatenotes.scene.Golden;
import gatenotes.scene.Language;
import gatenotes.scene.Markup;
import gatenotes.scene.MarkupText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Common code for tests of figures without an engine. */
public final class StillDemos {
    /** Seconds from one frame to the next. */
    public static final double FRAME = 1 / 60.0;

    private StillDemos() {
    }

    public static Session start(Demo demo, Language language, Map<String, String> values) {
        return demo.start(Values.parse(demo, values), new Stage(language, name -> {
            throw new EngineUnavailableException(name, Reason.NOT_FETCHED, "");
        }));
    }

    /** Compares the picture with the golden file of this name and language. */
    public static void golden(String name, Session session, Language language) {
        Golden.check(Path.of("src/test/resources/gatenotes/figures/" + name + "." + language.code() + ".svg"),
                MarkupText.of(session.scene().toSvg(name)) + "\n");
    }

    /** The same for the picture for a narrow column. */
    public static void narrowGolden(String name, Session session, Language language) {
        Golden.check(Path.of("src/test/resources/gatenotes/figures/" + name + "-narrow." + language.code() + ".svg"),
                MarkupText.of(session.narrowScene().toSvg(name)) + "\n");
    }

    /** All texts in the picture, in painting order. */
    public static List<String> texts(Session session) {
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
