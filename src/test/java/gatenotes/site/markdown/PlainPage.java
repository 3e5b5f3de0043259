package gatenotes.site.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The base of test pages: a page without a site, whose formulas are invalid only if their text says so. */
public abstract class PlainPage implements PageContext {
    public final List<String> problems = new ArrayList<>();
    public final Map<String, String> settings = new HashMap<>(Map.of("site.title", "门记"));
    public final Map<String, String> includes = new HashMap<>();

    @Override
    public String link(String url, int line) {
        return url;
    }

    @Override
    public String media(String url, int line) {
        return url;
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
    public String word(String name, String otherwise) {
        return otherwise;
    }

    @Override
    public String formula(String tex, boolean display) {
        if (tex.contains("\\wrong")) {
            throw new IllegalArgumentException("Undefined control sequence: \\wrong");
        }
        return "<math" + (display ? " display=\"block\">" : ">") + tex.replace("\n", "/") + "</math>";
    }

    @Override
    public void flaw(int line, String message) {
        error(line, message);
    }

    @Override
    public void error(int line, String message) {
        problems.add(line + ": " + message);
    }

    @Override
    public void warning(int line, String message) {
        problems.add(line + ": warning: " + message);
    }
}
