package gatenotes.fuzz;

import gatenotes.figures.Demos;
import gatenotes.figures.StillDemos;
import gatenotes.scene.Language;
import gatenotes.scene.MarkupText;
import gatenotes.site.markdown.DemoCall;
import gatenotes.site.markdown.PlainPage;
import gatenotes.site.problem.Problem;
import java.nio.file.Path;

/** A page without a site whose figures are real. Formulas are left out, because KaTeX is not ours to test. */
final class FuzzPage extends PlainPage {
    private static final Path FILE = Path.of("a.md");

    @Override
    public int[] imageSize(String url) {
        return url.equals("a.png") ? new int[] {40, 30} : null;
    }

    @Override
    public String post(String fileName) {
        return fileName.equals("a") ? "/a/" : null;
    }

    @Override
    public String language() {
        return "en";
    }

    @Override
    public String figure(DemoCall call) {
        return MarkupText.of(StillDemos.start(Demos.named(call.name()), Language.ENGLISH, call.parameters()).scene()
                .toSvg(call.alt()));
    }

    @Override
    public String formula(String tex, boolean display) {
        super.formula(tex, display);
        return "<math></math>";
    }

    @Override
    public void error(int line, String message) {
        problems.add(Problem.error(FILE, line, message).toString());
    }

    @Override
    public void warning(int line, String message) {
        problems.add(Problem.warning(FILE, line, message).toString());
    }
}
