package gatenotes.site.bake;

import gatenotes.demo.Demos;
import gatenotes.demo.FigureView;
import gatenotes.demo.Stage;
import gatenotes.demo.Values;
import gatenotes.figure.Language;
import gatenotes.figure.MarkupText;
import gatenotes.math.JavaMatMul;
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
        var session = demo.start(Values.parse(demo, call.parameters()), new Stage(language, name -> new JavaMatMul()));
        try {
            return MarkupText.of(FigureView.of(session, call.alt(), false));
        } finally {
            session.dispose();
        }
    }
}
