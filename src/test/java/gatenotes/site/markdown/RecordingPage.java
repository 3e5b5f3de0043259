package gatenotes.site.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A page without a site: writes down what a text asks of it. */
final class RecordingPage implements PageContext {
    final List<String> asked = new ArrayList<>();
    final List<String> problems = new ArrayList<>();
    final Map<String, String> settings = new HashMap<>(Map.of("site.title", "门记"));
    final Map<String, String> includes = new HashMap<>();

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
    public int[] imageSize(String url) {
        return url.equals("sized.png") ? new int[] {40, 30} : null;
    }

    @Override
    public String post(String fileName) {
        return fileName.equals("2018-03-01-first") ? "/posts/2018-03-01-first.md" : null;
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
        return "zh-CN";
    }

    @Override
    public String word(String name, String otherwise) {
        return switch (name) {
            case "contents" -> "目录";
            case "backToReference" -> "回到正文";
            case "note" -> "说明";
            case "tip" -> "提示";
            case "important" -> "重要";
            case "warning" -> "注意";
            case "caution" -> "当心";
            case "details" -> "详情";
            default -> otherwise;
        };
    }

    @Override
    public String figure(DemoCall call) {
        if (!call.name().equals("hello")) {
            throw new IllegalArgumentException("there is no demo '" + call.name() + "', expected one of hello");
        }
        asked.add("figure hello " + call.parameters());
        if ("none".equals(call.parameters().get("units"))) {
            throw new IllegalArgumentException("demo:hello: units is 'none'");
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
