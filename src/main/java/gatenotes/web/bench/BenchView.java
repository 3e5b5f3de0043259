package gatenotes.web.bench;

import gatenotes.engine.Engine;
import gatenotes.scene.Label;
import gatenotes.scene.Language;
import gatenotes.scene.Mark;
import gatenotes.scene.Markup;
import gatenotes.scene.Numbers;
import gatenotes.scene.Palette;
import gatenotes.scene.Rect;
import gatenotes.scene.Scene;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/** The bench page's results as markup: a line with its progress, a chart, a table. */
record BenchView(Language language) {
    private static final double WIDTH = 640;
    private static final double BARS_AT = 220;
    private static final double LINE = 24;

    /**
     * The current content of the page.
     *
     * @param run the run, or null before the first
     * @param running whether the run is going on
     * @param copied true if the rows have just been copied, false if that failed; null if the reader did not ask
     */
    Markup of(BenchRun run, boolean running, Boolean copied) {
        var results = run != null && !run.results().isEmpty();
        var missing = run == null ? null : run.missing();
        var page = Markup.of("div").with("class", "bench").addAll(List.of(
                Markup.of("p").with("class", "controls").addAll(List.of(
                        button("start", !running, run == null ? language.pick("开始测速", "Start measuring")
                                : language.pick("再测一次", "Measure again")),
                        button("copy", results && !running, language.pick("复制结果", "Copy the results")))),
                Markup.of("p").with("class", "status").with("role", "status")
                        .text(copied == null ? status(run, running) : copied
                                ? language.pick("已复制，可以粘贴到电子表格里。", "Copied; a spreadsheet takes it.")
                                : language.pick("浏览器不让复制，请选中下面的表格。",
                                        "The browser does not let the page copy: select the table below.")),
                Markup.of("p").with("class", "notice").with("hidden", missing == null ? "" : null)
                        .text(missing == null ? "" : missing)));
        if (results) {
            page = page.add(Markup.of("div").with("class", "scene").add(
                    chart(run.results()).toSvg(language.pick("各引擎每秒的运算量", "Operations a second of each engine"))));
            page = page.add(Markup.of("div").with("class", "table-scroll").add(table(run.results())));
        }
        return page;
    }

    private static Markup button(String control, boolean enabled, String text) {
        return Markup.of("button").with("type", "button").with("data-control", control)
                .with("disabled", enabled ? null : "").text(text);
    }

    private String status(BenchRun run, boolean running) {
        return run == null ? language.pick("约需两分钟。", "This takes about two minutes.")
                : !running ? language.pick("测完了。", "Done.")
                : language.pick("正在测 ", "Measuring ") + run.current() + language.pick("，已完成 ", ", ")
                        + Numbers.fixed(run.progress() * 100, 0) + language.pick("%", "% done");
    }

    private Scene chart(List<BenchResult> results) {
        List<Mark> marks = new ArrayList<>();
        var y = 0.0;
        for (var result : results) {
            if (result.cold()) {
                continue;
            }
            // Bars are scaled within each suite, because the suites' units differ.
            var width = (WIDTH - BARS_AT - 140) * result.perSecond() / most(results, result.suite());
            var colour = result.engine() == Engine.JAVA ? Palette.OUTLINE : Palette.ACCENT;
            marks.add(Label.of(BARS_AT - 8, y + 16, label(result) + "  " + result.engine().id())
                    .anchored(Label.Anchor.END));
            marks.add(new Rect(BARS_AT, y + 3, Math.max(1, width), LINE - 6, 0, Style.fill(colour)));
            marks.add(Label.of(BARS_AT + width + 8, y + 16, perSecond(result)));
            y += LINE;
        }
        return new Scene(WIDTH, y, marks);
    }

    private static double most(List<BenchResult> results, String suite) {
        var most = 0.0;
        for (var result : results) {
            most = Math.max(most, result.suite().equals(suite) ? result.perSecond() : 0);
        }
        return most;
    }

    private String label(BenchResult result) {
        return switch (result.suite()) {
            case "generate" -> language.pick("生成 ", "generate ") + result.shape();
            case "train" -> language.pick("训练 ", "train ") + result.shape();
            default -> result.shape();
        };
    }

    private String perSecond(BenchResult result) {
        return result.unit().equals("GFLOP") ? Numbers.fixed(result.perSecond(), 2) + " GFLOP"
                : Numbers.fixed(result.perSecond(), 0) + language.pick(" 字符", " characters");
    }

    private Markup table(List<BenchResult> results) {
        var head = new ArrayList<Markup>();
        for (var text : List.of(language.pick("工作", "Work"), language.pick("引擎", "Engine"),
                language.pick("中位数 ms", "Median ms"), language.pick("最短 ms", "Best ms"),
                language.pick("每秒", "A second"), language.pick("与 java 的最大差", "Largest difference from java"))) {
            head.add(Markup.of("th").with("scope", "col").text(text));
        }
        var rows = new ArrayList<Markup>();
        for (var result : results) {
            var row = Markup.of("tr").add(Markup.of("th").with("scope", "row").text(label(result)));
            var engine = result.engine().id() + (result.cold() ? language.pick("（含搬运）", " (with transfers)") : "");
            for (var text : List.of(engine, Numbers.fixed(result.medianMs(), 3), Numbers.fixed(result.bestMs(), 3),
                    perSecond(result), tiny(result.maxDiff()))) {
                row = row.add(Markup.of("td").text(text));
            }
            rows.add(row);
        }
        return Markup.of("table").addAll(List.of(Markup.of("thead").add(Markup.of("tr").addAll(head)),
                Markup.of("tbody").addAll(rows)));
    }

    /** A small number in powers of ten: {@code 3.4e−7}. */
    private static String tiny(double value) {
        if (value == 0 || !(value < 1)) {
            return value == 0 ? "0" : Numbers.fixed(value, 1);
        }
        var power = 0;
        var digits = value;
        while (digits < 1) {
            digits *= 10;
            power++;
        }
        return Numbers.fixed(digits, 1) + "e" + Numbers.MINUS + power;
    }
}
