package gatenotes.site.bake;

import gatenotes.demo.Demo;
import gatenotes.demo.FigureView;
import gatenotes.demo.Session;
import gatenotes.demo.Stage;
import gatenotes.demo.Values;
import gatenotes.figures.Demos;
import gatenotes.math.JavaMatMul;
import gatenotes.scene.Language;
import gatenotes.scene.MarkupText;
import gatenotes.site.markdown.DemoCall;

/**
 * Draws with the same classes that draw in the reader's browser.
 *
 * <p>Whatever engine a figure asks for, its first picture is computed by Java: all engines agree.
 */
final class DemoPrerender implements Prerender {
    @Override
    public String html(DemoCall call, Language language) {
        var demo = Demos.named(call.name());
        return html(demo, Values.parse(demo, call.parameters()), language, call);
    }

    /** Draws; a fault of the figure's own code is told with the line it comes from. */
    static String html(Demo demo, Values values, Language language, DemoCall call) {
        Session session = null;
        try {
            session = demo.start(values, new Stage(language, engine -> new JavaMatMul()));
            return MarkupText.of(FigureView.of(session, call.alt(), false));
        } catch (RuntimeException e) {
            var message = e.getMessage() == null ? e.toString() : e.getMessage();
            throw new IllegalArgumentException(
                    DemoCall.SCHEME + demo.name() + " cannot be drawn: " + message + place(demo, e), e);
        } finally {
            if (session != null) {
                session.dispose();
            }
        }
    }

    /** The line of the demo's own package that was running. */
    private static String place(Demo demo, RuntimeException thrown) {
        var ownPackage = demo.getClass().getPackageName() + ".";
        for (var frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith(ownPackage)) {
                return " (at src/main/java/" + ownPackage.replace('.', '/') + frame.getFileName() + ":"
                        + frame.getLineNumber() + ")";
            }
        }
        return "";
    }
}
