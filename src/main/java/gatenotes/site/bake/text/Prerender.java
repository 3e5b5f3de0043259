package gatenotes.site.bake.text;

import gatenotes.demo.Demo;
import gatenotes.demo.FigureKeys;
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
 * Draws the first picture of a live figure while the site is baked, with the same classes that draw in the reader's
 * browser.
 *
 * <p>The first picture is always computed by the Java engine, because all engines give the same picture.
 */
final class Prerender {
    private Prerender() {
    }

    /**
     * The figure as HTML. An exception in the figure's own code is reported with its line.
     *
     * @throws IllegalArgumentException if there is no such demo or a parameter is wrong, saying what was expected
     */
    static String html(DemoCall call, Language language) {
        var demo = Demos.named(call.name());
        var values = Values.parse(demo, call.parameters());
        Session session = null;
        try {
            session = demo.start(values, new Stage(language, engine -> new JavaMatMul()));
            if (call.autoplay() && FigureKeys.of(session, FigureKeys.PLAY) == null) {
                throw new IllegalArgumentException("found 'autoplay', but this figure has nothing that plays");
            }
            return MarkupText.of(FigureView.still(session, call.alt()));
        } catch (RuntimeException e) {
            var message = e.getMessage() == null ? e.toString() : e.getMessage();
            throw new IllegalArgumentException(
                    DemoCall.SCHEME + demo.name() + " cannot be drawn: " + message + place(demo, e), e);
        } finally {
            if (session != null) {
                session.close();
            }
        }
    }

    /** The line of the demo's own package at which the exception was thrown. */
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
