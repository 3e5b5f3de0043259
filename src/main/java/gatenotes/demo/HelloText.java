package gatenotes.demo;

import gatenotes.figure.Language;
import gatenotes.figure.Numbers;

/** What the "hello" figure says, in the reader's language. */
final class HelloText {
    private final Language language;

    HelloText(Language language) {
        this.language = language;
    }

    String train() {
        return language.pick("训练", "Train");
    }

    String step() {
        return language.pick("走一步", "One step");
    }

    String reset() {
        return language.pick("重来", "Reset");
    }

    String cell() {
        return language.pick("网络", "Network");
    }

    String simpleRnn() {
        return language.pick("简单 RNN", "Simple RNN");
    }

    String units() {
        return language.pick("隐藏单元", "Hidden units");
    }

    String seed() {
        return language.pick("随机种子", "Seed");
    }

    String engine() {
        return language.pick("计算引擎", "Engine");
    }

    String engineName(String engine, boolean works) {
        var name = switch (engine) {
            case "simd" -> "WebAssembly SIMD";
            case "webgl" -> "WebGL2";
            default -> "Java";
        };
        return works ? name : name + language.pick("（此处不可用）", " (not available here)");
    }

    /** Where the training stands. */
    String standing(HelloModel model) {
        var loss = Numbers.fixed(model.meanLoss(), 3);
        return language.pick(
                "第 " + model.stepsDone() + " 步，平均损失 " + loss + "；" + model.timeSteps() + " 个字母猜对 "
                        + model.rightCount() + " 个。",
                "Step " + model.stepsDone() + ": mean loss " + loss + "; " + model.rightCount() + " of "
                        + model.timeSteps() + " letters right.");
    }

    String training() {
        return language.pick("正在训练……", "Training…");
    }

    /** The first time every letter comes out right. */
    String solved(HelloModel model) {
        return language.pick("第 " + model.stepsDone() + " 步，每个字母都猜对了；训练继续，损失还会变小。",
                "Step " + model.stepsDone() + ": every letter is right; training goes on, and the loss still falls.");
    }

    String finished(HelloModel model) {
        return then(language.pick("训练到此为止。", "Training ends here."), standing(model));
    }

    /** After the network was built anew. */
    String rebuilt(HelloModel model) {
        var chinese = model.lstm() ? " LSTM" : "简单 RNN";
        var english = model.lstm() ? "LSTM" : "simple RNN";
        var built = language.pick(
                "新的" + chinese + "：" + model.units() + " 个隐藏单元，共 " + model.parameterCount() + " 个参数。",
                "A new " + english + ": " + model.units() + (model.units() == 1 ? " hidden unit, " : " hidden units, ")
                        + model.parameterCount() + " parameters.");
        return then(built, standing(model));
    }

    String engineChanged(String engine) {
        return language.pick("现在由 " + engineName(engine, true) + " 计算，权重不变。",
                engineName(engine, true) + " computes from here on; the weights stay.");
    }

    /** Two sentences in a row. */
    String then(String first, String second) {
        return first + language.pick("", " ") + second;
    }

    String notOne(String label, String value, String expected) {
        return language.pick(label + "是“" + value + "”，应为" + expected + "。",
                label + " is “" + value + "”, expected " + expected + ".");
    }

    String wholeNumber(Setting.Whole setting) {
        return language.pick(" " + setting.min() + " 到 " + setting.max() + " 的整数",
                "a whole number from " + setting.min() + " to " + setting.max());
    }

    String oneOf(Setting.Word setting) {
        return language.pick(" " + String.join("、", setting.words()) + " 之一",
                "one of " + String.join(", ", setting.words()));
    }
}
