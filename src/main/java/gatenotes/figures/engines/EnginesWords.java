package gatenotes.figures.engines;

import gatenotes.demo.Table;
import gatenotes.engine.Engine;
import gatenotes.engine.RunReport;
import gatenotes.engine.TextRun;
import gatenotes.figures.parts.EngineWords;
import gatenotes.nn.NetworkSpec;
import gatenotes.scene.Language;
import gatenotes.scene.Magnitude;
import gatenotes.scene.Numbers;
import java.util.ArrayList;
import java.util.List;

/** The texts of the engines figure, in the reader's language. */
final class EnginesWords {
    private static final int CHINESE_CLASSES = 261;
    private static final int ENGLISH_CLASSES = 38;

    private final Language language;
    private final EngineWords words;

    EnginesWords(Language language) {
        this.language = language;
        words = new EngineWords(language);
    }

    /** The number of different characters in the text of {@code gatenotes.task.Passages}, which readers fetch only to train. */
    int classes() {
        return language == Language.CHINESE ? CHINESE_CLASSES : ENGLISH_CLASSES;
    }

    String barsTitle(boolean example) {
        return example
                ? language.pick("一步要多久：举例，" + MeasuredExample.DATE + "，" + MeasuredExample.CORES + " 核，词表 "
                        + MeasuredExample.SYMBOLS + "，WebGL2 用 SwiftShader",
                        "an example: " + MeasuredExample.CORES + " cores, WebGL2 by SwiftShader, "
                        + MeasuredExample.SYMBOLS + " symbols, " + MeasuredExample.DATE)
                : language.pick("一步要多久：在你的机器上", "one step: on your machine");
    }

    String rateOption(String rate) {
        return rate.equals("100") ? language.pick("100（太大了）", "100 (far too large)") : rate;
    }

    /** @param engine null for the fastest */
    String engineOption(Engine engine, boolean works) {
        var title = engine == null ? language.pick("最快的", "the fastest") : engine.title();
        return works ? title : words.unavailable(title);
    }

    /** The task: the text and the network. */
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
     * The multiplications and additions of one step: two for each weight and character forward, four back. The kernel of
     * the one-hot input does not count, because its rows are looked up, not multiplied.
     */
    static double flops(NetworkSpec network) {
        double units = network.topUnits();
        return 6 * (4 * units * units + units * network.classes()) * TextRun.SIMPLE_CHARACTERS;
    }

    /** @param engine null for the fastest */
    String training(Engine engine) {
        return engine == null
                ? language.pick("Java 先练起来，同时量一量每个引擎……",
                        "Java has begun; meanwhile each engine is measured…")
                : language.pick("由 " + engine.title() + " 训练……", engine.title() + " is training…");
    }

    String paused(int steps, double loss) {
        return Double.isNaN(loss) ? language.pick("停下了。", "Paused.")
                : language.pick("停在第 " + steps + " 步，损失 " + Numbers.fixed(loss, 3) + "。",
                        "Paused at step " + steps + ", loss " + Numbers.fixed(loss, 3) + ".");
    }

    /** @param engine null for the fastest */
    String chosen(Engine engine) {
        return engine == null ? language.pick("改由最快的引擎计算。", "The fastest engine goes on.")
                : language.pick("改由 " + engine.title() + " 计算，参数和优化器的记忆原样交过去。",
                        engine.title() + " goes on, with the parameters and everything the optimiser remembers.");
    }

    /** The result of the measuring, for the engine that computes now. */
    String measured(RunReport report, Engine chosen) {
        var engine = report.engine();
        var now = report.of(engine);
        var java = report.of(Engine.JAVA);
        var name = engine.title();
        var text = (chosen == null
                ? language.pick("这里最快的是 " + name + "：每步 ", "Fastest here is " + name + ": ")
                : language.pick(name + "：每步 ", name + ": "))
                + EnginesFigure.millis(now.millis()) + language.pick(" 毫秒", " ms a step");
        if (engine != Engine.JAVA && java.millis() > 0) {
            var factor = Numbers.fixed(java.millis() / now.millis(), 1);
            text += language.pick("，速度是 Java 的 " + factor + " 倍", ", " + factor + " times as fast as Java");
        }
        if (engine != Engine.JAVA && now.maxDiff() >= 0) {
            text += language.pick("；梯度与 Java 的最多相差 " + Magnitude.text(now.maxDiff()),
                    "; its gradient is off Java's by at most " + Magnitude.text(now.maxDiff()));
        }
        text += language.pick("。", ".");
        if (engine != Engine.WEBGL && report.of(Engine.WEBGL).millis() > now.millis() && chosen == null) {
            text += language.pick("网络这么大的时候，把活儿交给显卡比自己算还慢，所以还是 CPU 划算。",
                    " At this size, it takes longer to hand the work to the graphics card than to do it, so the CPU"
                            + " wins.");
        }
        return text;
    }

    /** @param report the last report, or null before the first */
    Table table(RunReport report) {
        var rows = new ArrayList<List<String>>();
        for (var engine : Engine.values()) {
            var known = report == null ? RunReport.Measured.NOT_YET : report.of(engine);
            var measured = known.millis() > 0;
            rows.add(List.of(engine.title(),
                    measured ? EnginesFigure.millis(known.millis()) : "—",
                    measured ? Numbers.grouped(Math.round(TextRun.SIMPLE_CHARACTERS * 1000 / known.millis())) : "—",
                    engine == Engine.JAVA ? language.pick("基准", "reference")
                            : known.maxDiff() >= 0 ? Magnitude.text(known.maxDiff()) : "—",
                    !known.works() ? words.trouble(known.trouble())
                            : report != null && engine == report.engine() ? language.pick("正在用", "at work") : ""));
        }
        return new Table(language.pick("图中的数", "The numbers in the figure"), List.of(
                language.pick("引擎", "engine"), language.pick("每步毫秒", "ms a step"),
                language.pick("每秒字符", "characters a second"), language.pick("与 Java 最多差", "off Java by"),
                language.pick("说明", "note")), rows);
    }
}
