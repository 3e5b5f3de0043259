package gatenotes.figures.hello;

import gatenotes.engine.Engine;
import gatenotes.engine.Trouble;
import gatenotes.figures.parts.EngineWords;
import gatenotes.figures.parts.HelloLetters;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;

/** The texts of the "hello" figure, in the reader's language. */
final class HelloWords {
    private final Language language;

    HelloWords(Language language) {
        this.language = language;
    }

    /** The title while the picture shows the printed numbers. */
    String printedTitle() {
        return language.pick("示意的数：印在 Karpathy 的原图上（2015），不是哪个网络算出来的",
                "Illustrative: printed in Karpathy's figure (2015), not from a run");
    }

    /** The title while the picture shows a network; no line breaks between "step" and its number. */
    String title(HelloModel model) {
        return language.pick("你的网络：" + (model.lstm() ? "LSTM，" : "简单 RNN，") + model.parameterCount() + " 个参数，第 "
                        + model.stepsDone() + " 步" + (model.remembers() ? "" : "，没有记忆"),
                "Your network: " + (model.lstm() ? "LSTM, " : "simple RNN, ") + model.parameterCount()
                        + " parameters, step\u00a0" + model.stepsDone() + (model.remembers() ? "" : ", no memory"));
    }

    /** The loss of the printed numbers, and how to go on. */
    String printed() {
        var loss = Numbers.fixed(KarpathyNumbers.meanLoss(), 4);
        var even = Numbers.fixed(Math.log(HelloLetters.ALL.size()), 4);
        return language.pick(
                "印出来的数：平均损失 " + loss + "，比四个字母瞎猜的 ln 4 = " + even + " 还略高。按“训练”，换你自己的网络来学。",
                "The printed numbers: mean loss " + loss + ", just above ln 4 = " + even
                        + " for guessing evenly. Press Train and a network of your own starts learning.");
    }

    String memory(boolean kept) {
        return kept ? language.pick("留着", "kept") : language.pick("切断", "cut");
    }

    /** The sentence after the memory was cut or restored. */
    String remembers(boolean keep) {
        return keep ? language.pick("记忆接上了，状态又传到下一步。", "The memory is back: the state goes on to the next step.")
                : language.pick("记忆切断了，每一步都从 0 开始。", "The memory is cut: every step starts from zeros.");
    }

    String changed(String parameter, double value) {
        return parameter + language.pick(" 里的一个数改成了 ", ": one number is now ") + Numbers.fixed(value, 2)
                + language.pick("。", ".");
    }

    String tooManyEdits() {
        return language.pick("改动太多，网页的地址记不下，这个网络没法用链接分享。",
                "There are too many changes for the page's address: a link cannot bring this network back.");
    }

    String engineName(Engine engine, boolean works) {
        return new EngineWords(language).option(engine, works);
    }

    /** One sentence on why an engine cannot work. */
    String trouble(Trouble trouble) {
        return new EngineWords(language).trouble(trouble);
    }

    /** How far the training is. */
    String standing(HelloModel model) {
        var loss = Numbers.fixed(model.meanLoss(), 3);
        return language.pick(
                "第 " + model.stepsDone() + " 步，平均损失 " + loss + "；" + model.timeSteps() + " 个字母猜对 "
                        + model.rightCount() + " 个。",
                "Step " + model.stepsDone() + ": mean loss " + loss + "; " + model.rightCount() + " of "
                        + model.timeSteps() + " letters right.");
    }

    /** The sentence for the first time that every letter is predicted correctly. */
    String solved(HelloModel model) {
        return language.pick("第 " + model.stepsDone() + " 步，每个字母都猜对了；训练继续，损失还会变小。",
                "Step " + model.stepsDone() + ": every letter is right; training goes on, and the loss still falls.");
    }

    String finished(HelloModel model) {
        var end = then(language.pick("训练到此为止。", "Training ends here."), standing(model));
        return model.remembers() ? end : then(end, language.pick("没有记忆，最好也只到 (2 ln 2)/4 = 0.3466。",
                "Without memory, the best is (2 ln 2)/4 = 0.3466."));
    }

    /** The sentence after the network was built anew. */
    String rebuilt(HelloModel model) {
        var chinese = model.lstm() ? " LSTM" : "简单 RNN";
        var english = model.lstm() ? "LSTM" : "simple RNN";
        var built = language.pick(
                "新的" + chinese + "：" + model.units() + " 个隐藏单元，共 " + model.parameterCount() + " 个参数。",
                "A new " + english + ": " + model.units() + (model.units() == 1 ? " hidden unit, " : " hidden units, ")
                        + model.parameterCount() + " parameters.");
        return then(built, standing(model));
    }

    String engineChanged(Engine engine) {
        return language.pick("现在由 " + engine.title() + " 计算，权重不变。",
                engine.title() + " computes from here on; the weights stay.");
    }

    /** Two sentences, one after the other. */
    String then(String first, String second) {
        return first + language.pick("", " ") + second;
    }
}
