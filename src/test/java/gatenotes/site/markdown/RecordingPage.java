package gatenotes.site.markdown;

import java.util.ArrayList;
import java.util.List;

/** A page without a site that records a text's requests. */
final class RecordingPage extends PlainPage {
    final List<String> asked = new ArrayList<>();

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
}
