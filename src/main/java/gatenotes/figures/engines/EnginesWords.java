package gatenotes.figures.engines;

import gatenotes.demo.Table;
import gatenotes.engine.RunReport;
import gatenotes.engine.TextRun;
import gatenotes.math.TextList;
import gatenotes.nn.NetworkSpec;
import gatenotes.scene.Language;
import gatenotes.scene.Magnitude;
import gatenotes.scene.Numbers;
import java.util.ArrayList;
import java.util.List;

/** What the figure of the engines says, in the reader's language. */
final class EnginesWords {
    /** The size of the network of {@link #exampleMillis}. */
    static final int EXAMPLE_UNITS = 128;
    private static final int CHINESE_CLASSES = 261;
    private static final int ENGLISH_CLASSES = 38;

    private final Language language;

    EnginesWords(Language language) {
        this.language = language;
    }

    /** The different characters of the text in {@code gatenotes.task.Passages}, which readers fetch only to train. */
    int classes() {
        return language == Language.CHINESE ? CHINESE_CLASSES : ENGLISH_CLASSES;
    }

    /**
     * Milliseconds a step of each engine, taken together by {@code mvn -Pbench -Dbench=suite=train} on two cores of a
     * server without a graphics processor, where WebGL2 is computed in software: 7,117, 72,398 and 4,652 characters
     * of 65 kinds a second.
     */
    double[] exampleMillis() {
        return new double[] {105, 8.9, 94};
    }

    String barsTitle(boolean example) {
        return example
                ? language.pick("一步要多久：举例，两核服务器，没有显卡，词表 65",
                        "one step: an example, two cores, no graphics card, 65 symbols")
                : language.pick("一步要多久：在你的机器上", "one step: on your machine");
    }

    String train() {
        return language.pick("训练", "Train");
    }

    String reset() {
        return language.pick("重来", "Reset");
    }

    String engine() {
        return language.pick("计算引擎", "Engine");
    }

    String units() {
        return language.pick("隐藏单元", "Hidden units");
    }

    String rate() {
        return language.pick("学习率", "Learning rate");
    }

    String rateOption(String rate) {
        return rate.equals("100") ? language.pick("100（太大了）", "100 (far too large)") : rate;
    }

    String engineName(String engine) {
        return switch (engine) {
            case "simd" -> "WebAssembly SIMD";
            case "webgl" -> "WebGL2";
            default -> "Java";
        };
    }

    String engineOption(String engine, boolean works) {
        var name = engine.equals(TextRun.AUTO) ? language.pick("最快的", "the fastest") : engineName(engine);
        return works ? name : name + language.pick("（此处不可用）", " (not available here)");
    }

    /** What is to be done. */
    String task(NetworkSpec network) {
        var parameters = Numbers.grouped(network.parameterCount());
        var million = Numbers.grouped(Math.round(flops(network) / 1e6));
        return language.pick(
                "一步读 16 段、每段 50 个字符，要算约 " + million + " 百万次浮点运算，改 " + parameters
                        + " 个参数。你的机器上谁算得最快？按“训练”量一量。",
                "One step reads 16 passages of 50 characters, takes about " + million
                        + " million operations and changes " + parameters
                        + " parameters. Which engine is fastest on your machine? Press Train and see.");
    }

    /**
     * Multiplications and additions of one step: two for each weight and character forward, four back. What goes in
     * is looked up, not multiplied.
     */
    static double flops(NetworkSpec network) {
        double units = network.topUnits();
        return 6 * (4 * units * units + units * network.classes()) * TextRun.CHARACTERS;
    }

    String training(String engine) {
        return engine.equals(TextRun.AUTO)
                ? language.pick("Java 先练起来，同时量一量每个引擎……",
                        "Java has begun; meanwhile each engine is measured…")
                : language.pick("由 " + engineName(engine) + " 训练……", engineName(engine) + " is training…");
    }

    String paused(int steps, double loss) {
        return Double.isNaN(loss) ? language.pick("停下了。", "Paused.")
                : language.pick("停在第 " + steps + " 步，损失 " + Numbers.fixed(loss, 3) + "。",
                        "Paused at step " + steps + ", loss " + Numbers.fixed(loss, 3) + ".");
    }

    String chosen(String engine) {
        return engine.equals(TextRun.AUTO) ? language.pick("改由最快的引擎计算。", "The fastest engine goes on.")
                : language.pick("改由 " + engineName(engine) + " 计算，参数和优化器的记忆原样交过去。",
                        engineName(engine) + " goes on, with the parameters and all the optimiser remembers.");
    }

    /** What came out of the measuring, for the engine that is at work now. */
    String measured(RunReport report, String chosen) {
        var index = TextList.indexOf(TextRun.ENGINES, report.engine());
        var now = report.engines().get(index);
        var java = report.engines().get(0);
        var name = engineName(report.engine());
        var text = (chosen.equals(TextRun.AUTO)
                ? language.pick("这里最快的是 " + name + "：每步 ", "Fastest here is " + name + ": ")
                : language.pick(name + "：每步 ", name + ": "))
                + EnginesFigure.millis(now.millis()) + language.pick(" 毫秒", " ms a step");
        if (index > 0 && java.millis() > 0) {
            var factor = Numbers.fixed(java.millis() / now.millis(), 1);
            text += language.pick("，速度是 Java 的 " + factor + " 倍", ", " + factor + " times as fast as Java");
        }
        if (index > 0 && now.maxDiff() >= 0) {
            text += language.pick("；梯度与 Java 的最多相差 " + Magnitude.text(now.maxDiff()),
                    "; its gradient is off Java's by at most " + Magnitude.text(now.maxDiff()));
        }
        text += language.pick("。", ".");
        var webGl = report.engines().get(2);
        if (index < 2 && webGl.millis() > now.millis() && chosen.equals(TextRun.AUTO)) {
            text += language.pick("网络这么大的时候，把活儿交给显卡比自己算还慢，所以还是 CPU 划算。",
                    " At this size, handing the work to the graphics processor takes longer than doing it, so the CPU"
                            + " it is.");
        }
        return text;
    }

    /** @param report null before there is one */
    Table table(RunReport report) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < TextRun.ENGINES.size(); i++) {
            var name = TextRun.ENGINES.get(i);
            var known = report == null ? new RunReport.Engine(0, Double.NaN, "") : report.engines().get(i);
            var measured = known.millis() > 0;
            rows.add(List.of(engineName(name),
                    measured ? EnginesFigure.millis(known.millis()) : "—",
                    measured ? Numbers.grouped(Math.round(TextRun.CHARACTERS * 1000 / known.millis())) : "—",
                    i == 0 ? language.pick("基准", "reference")
                            : known.maxDiff() >= 0 ? Magnitude.text(known.maxDiff()) : "—",
                    !known.trouble().isEmpty() ? known.trouble()
                            : report != null && name.equals(report.engine()) ? language.pick("正在用", "at work") : ""));
        }
        return new Table(language.pick("图中的数", "The numbers in the figure"), List.of(
                language.pick("引擎", "engine"), language.pick("每步毫秒", "ms a step"),
                language.pick("每秒字符", "characters a second"), language.pick("与 Java 最多差", "off Java by"),
                language.pick("说明", "note")), rows);
    }
}
