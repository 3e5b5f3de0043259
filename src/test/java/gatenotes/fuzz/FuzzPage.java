package gatenotes.fuzz;

import gatenotes.figures.Demos;
import gatenotes.figures.StillDemos;
import gatenotes.scene.Language;
import gatenotes.scene.MarkupText;
import gatenotes.site.markdown.DemoCall;
import gatenotes.site.markdown.PageContext;
import gatenotes.site.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A page without a site whose figures are real; formulas are left out, since KaTeX has its own authors. */
final class FuzzPage implements PageContext {
    private static final Path FILE = Path.of("a.md");

    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>(Map.of("site.title", "门记"));
    private final Map<String, String> includes = new HashMap<>();

    List<String> problems() {
        return problems;
    }

    void setting(String name, String value) {
        settings.put(name, value);
    }

    void include(String name, String text) {
        includes.put(name, text);
    }

    @Override
    public String link(String url, int line) {
        return url;
    }

    @Override
    public String media(String url, int line) {
        return url;
    }

    @Override
    public int[] imageSize(String url) {
        return url.equals("a.png") ? new int[] {40, 30} : null;
    }

    @Override
    public String post(String fileName) {
        return fileName.equals("a") ? "/a/" : null;
    }

    @Override
    public String setting(String name) {
        return settings.get(name);
    }

    @Override
    public String include(String name) {
        return includes.get(name);
    }

    @Override
    public String language() {
        return "en";
    }

    @Override
    public String word(String name, String otherwise) {
        return otherwise;
    }

    @Override
    public String figure(DemoCall call) {
        return MarkupText.of(StillDemos.start(Demos.named(call.name()), Language.ENGLISH, call.parameters()).scene().toSvg(call.alt()));
    }

    @Override
    public String formula(String tex, boolean display) {
        if (tex.contains("\\wrong")) {
            throw new IllegalArgumentException("Undefined control sequence: \\wrong");
        }
        return "<math></math>";
    }

    @Override
    public void flaw(int line, String message) {
        error(line, message);
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
