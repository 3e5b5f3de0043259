package gatenotes.figures.textlab;

import gatenotes.engine.Engine;
import gatenotes.engine.Measure;
import gatenotes.engine.ModelFacts;
import gatenotes.engine.RunFacts;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;
import java.util.List;

/** The lab's texts while the reader teaches a network, in the reader's language. */
final class TeachWords {
    private static final double LN_2 = 0.6931471805599453;

    private final Language language;

    TeachWords(Language language) {
        this.language = language;
    }

    private String pick(String chinese, String english) {
        return language.pick(chinese, english);
    }

    Language language() {
        return language;
    }

    private static String two(double number) {
        return Numbers.fixed(number, 2);
    }

    private static String bits(double nats) {
        return Numbers.fixed(nats / LN_2, 2);
    }

    // The picture.

    String task() {
        return pick("按“训练”，从零开始教一个网络；上面是我们教过的一个。",
                "Press Train to teach a network from nothing; above is one that we taught.");
    }

    String heldOutTitle(double nats) {
        return pick("没学的部分：每字符 " + two(nats) + " 奈特，" + bits(nats) + " 比特",
                "held out: " + two(nats) + " nats a character, " + bits(nats) + " bits");
    }

    String notMeasured() {
        return pick("还没量过没学的部分", "what is held out is not measured yet");
    }

    String trainingTitle(double nats) {
        return pick("学的部分：", "training: ") + two(nats) + pick(" 奈特，", " nats, ") + bits(nats)
                + pick(" 比特", " bits");
    }

    String progress(int steps, RunFacts facts) {
        var share = facts.stepsPerPass() == 0 ? 0 : (double) steps / facts.stepsPerPass();
        var passes = Numbers.fixed(share, share < 9.95 ? 1 : 0);
        return pick("第 " + Numbers.grouped(steps) + " / " + Numbers.grouped(facts.steps()) + " 步，读了 " + passes + " 遍",
                "step " + Numbers.grouped(steps) + " of " + Numbers.grouped(facts.steps()) + ", read " + passes
                        + " times");
    }

    String speed(double charactersPerSecond, double secondsLeft, Engine engine) {
        if (charactersPerSecond == 0) {
            return engine.title();
        }
        var speed = Numbers.grouped(Math.round(charactersPerSecond));
        return pick(speed + " 字符/秒，" + engine.title(), speed + " characters/s, " + engine.title())
                + (secondsLeft > 0 ? pick("，还要 " + time(secondsLeft), ", " + time(secondsLeft) + " left") : "");
    }

    private String time(double seconds) {
        return seconds < 90 ? Math.round(seconds) + pick(" 秒", " s")
                : Math.round(seconds / 60) + pick(" 分钟", " min");
    }

    String unigram() {
        return pick("只数单个字符", "counts of characters");
    }

    String bigram() {
        return pick("数相邻的两个", "counts of pairs");
    }

    String stepsUnit() {
        return pick(" 步", " steps");
    }

    String exampleTitle(int units) {
        return pick("举例：" + units + " 个单元的 LSTM 学我们的一篇短文", "an example: an LSTM of " + units
                + " units learns a story of ours");
    }

    String step(int step) {
        return pick("第 " + Numbers.grouped(step) + " 步", "step " + Numbers.grouped(step));
    }

    /** @param network the step of the network, or its file's name */
    String writtenTitle(String network) {
        return pick("它写的（" + network + "）", "What it writes (" + network + ")");
    }

    String noSample() {
        return pick("训练开始以后，每过两秒让它写一段。", "Once it trains, it writes a little every two seconds.");
    }

    String copied(int characters) {
        return characters < 30 ? "" : pick("其中一连 " + characters + " 个字符和学的文字一模一样",
                characters + " characters in a row are word for word from the text");
    }

    String insideTitle(String part, int unit, String network) {
        return pick("它读的时候，单元 " + unit + " 的 " + part + "（" + network + "）",
                part + " of unit " + unit + " while it reads (" + network + ")");
    }

    String panel() {
        return pick("沿着曲线拖，看它那时怎么写；指着一个字符，看它的数。",
                "Drag along the curve to see how it wrote then; point at a character to see its numbers.");
    }

    String weighed(String character, double nats, String others) {
        return character + pick("，意外 ", ", surprise ") + two(nats) + pick(" 奈特；它想过 ", " nats; it weighed ") + others;
    }

    String table() {
        return pick("量过的损失（奈特）", "Measured losses (nats)");
    }

    List<String> tableHead() {
        return List.of(pick("步", "step"), pick("学的部分", "training"), pick("没学的部分", "held out"),
                pick("比特", "bits"));
    }

    // What happened.

    /** Two sentences, either of which may be empty. */
    String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + pick("", " ") + second;
    }

    String starting() {
        return pick("正在开始……", "Starting…");
    }

    String begun(int characters) {
        return pick("开始了：" + Numbers.grouped(characters) + " 个字符，最后一段留着不学。",
                "It has begun: " + Numbers.grouped(characters) + " characters, the end of which is held out.");
    }

    String paused(int steps) {
        return pick("停在第 " + Numbers.grouped(steps) + " 步。再按“训练”接着练。",
                "Held at step " + Numbers.grouped(steps) + ". Press Train to go on.");
    }

    String done(int steps) {
        return pick("练完了，" + Numbers.grouped(steps) + " 步。拖动曲线，看它每一刻写得怎样。",
                "Done, " + Numbers.grouped(steps) + " steps. Drag along the curve to see how it wrote at each moment.");
    }

    /** @param canReturn whether the run can go back to that measure */
    String risen(Measure best, boolean canReturn) {
        return pick("没学的部分，损失从第 " + Numbers.grouped(best.step()) + " 步起一直在涨：它在背书。"
                        + (canReturn ? "可以回到那一刻。" : ""),
                "The held-out loss has risen since step " + Numbers.grouped(best.step()) + ": it learns the text by heart."
                        + (canReturn ? " Back to the best is a press away." : ""));
    }

    String shown(Measure measure) {
        return pick("第 " + Numbers.grouped(measure.step()) + " 步的网络，没学的部分 " + two(measure.heldOut()) + " 奈特。",
                "The network of step " + Numbers.grouped(measure.step()) + ", " + two(measure.heldOut())
                        + " nats held out.");
    }

    String shownNow() {
        return pick("现在的网络。", "The present network.");
    }

    String branched(Measure measure) {
        return pick("从第 " + Numbers.grouped(measure.step()) + " 步接着练；原来的曲线留着，变淡。",
                "Goes on from step " + Numbers.grouped(measure.step()) + "; the curve that was stays, dimmed.");
    }

    String onBranch() {
        return pick("“从这一刻接着练”或者“从头再来”以后生效。", "Takes effect with Go on from here, or Start anew.");
    }

    String anewOnly() {
        return pick("“从头再来”以后生效。", "Takes effect with Start anew.");
    }

    // Kept runs and files.

    String isKept(int step) {
        return pick("这个浏览器留着上次的训练，在第 " + Numbers.grouped(step) + " 步。",
                "This browser has kept a run, at step " + Numbers.grouped(step) + ".");
    }

    String runFirst() {
        return pick("正在练一个网络。先存下来，按“从头再来”，再打开别的。",
                "A network is being taught. Save it and press Start anew, then open another.");
    }

    String opening(String name) {
        return pick("正在打开 " + name + "……", "Opening " + name + "…");
    }

    String opened(String name, ModelFacts facts) {
        int symbols = facts.symbols().codePointCount(0, facts.symbols().length());
        return pick(name + "：" + facts.layers() + " 层，每层 " + facts.units() + " 个单元，认识 " + symbols
                        + " 个字符。按“训练”接着练。",
                name + ": " + facts.layers() + (facts.layers() == 1 ? " layer of " : " layers of ") + facts.units() + " units, "
                        + symbols + " symbols. Train goes on from it.");
    }

    String noNetwork(String detail) {
        return pick("这个文件用不了：", "This file cannot be used: ") + detail;
    }

    String broken(String detail) {
        return pick("没做成：", "That failed: ") + detail;
    }

    // The text.

    String empty() {
        return pick("文字是空的，没有东西可学。", "The text is empty, there is nothing to learn.");
    }

    String oneSymbol(String symbol) {
        return pick("文字里只有一种字符（" + symbol + "），没有东西可学。",
                "The text has one kind of character only (" + symbol + "), there is nothing to learn.");
    }

    String tooShort(int characters, int least) {
        return pick("文字有 " + Numbers.grouped(characters) + " 个字符，按这个序列长度和批量大小至少要 " + Numbers.grouped(least)
                        + " 个：换长一点的文字，或者把这两样改小。",
                "The text has " + Numbers.grouped(characters) + " characters, expected at least "
                        + Numbers.grouped(least) + " for this sequence length and batch size: take a longer text, or make them"
                        + " smaller.");
    }

    String tooLarge(String name, int megabytes) {
        return pick(name + " 超过 " + megabytes + " MB，太大了。",
                name + " is larger than " + megabytes + " MB, which is too much.");
    }

    String emptyFile(String name) {
        return pick(name + " 是空的。", name + " is empty.");
    }

    /** @param found says what the file has instead of UTF-8 text */
    String noText(String found) {
        return pick("不是 UTF-8 文字：", "No UTF-8 text: ") + found;
    }

    String inAll(int characters) {
        return pick("（一共 " + Numbers.grouped(characters) + " 个字符；在这里打字就换成新的）",
                "(" + Numbers.grouped(characters) + " characters in all; type here to replace them)");
    }

    String taken(OwnText text) {
        var taken = pick("换成了你的文字，" + Numbers.grouped(text.characters()) + " 个字符。",
                "Your text is taken, " + Numbers.grouped(text.characters()) + " characters.");
        if (text.isCut()) {
            taken += pick("后面的太长，没有用。", " The rest was left out; more would take too long.");
        }
        if (text.replaced() > 0) {
            taken += pick(text.replaced() + " 个残缺的字符换成了 \uFFFD。",
                    " " + text.replaced() + " broken characters became \uFFFD.");
        }
        return taken;
    }
}
