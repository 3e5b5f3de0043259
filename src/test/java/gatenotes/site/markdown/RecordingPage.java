package gatenotes.site.markdown;

import java.util.ArrayList;
import java.util.List;

/** A page without a site: writes down what a text asks of it. */
final class RecordingPage implements PageContext {
    final List<String> asked = new ArrayList<>();
    final List<String> problems = new ArrayList<>();

    @Override
    public String link(String url, int line) {
        asked.add(line + " link " + url);
        return url;
    }

    @Override
    public String media(String url, int line) {
        asked.add(line + " media " + url);
        return url.startsWith("/") ? ".." + url : url;
    }

    @Override
    public String figure(DemoCall call) {
        if (!call.name().equals("hello")) {
            throw new IllegalArgumentException("there is no demo '" + call.name() + "', expected one of hello");
        }
        return "<b>" + call.alt() + "</b>";
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
