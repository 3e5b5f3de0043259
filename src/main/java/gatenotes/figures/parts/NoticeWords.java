package gatenotes.figures.parts;

import gatenotes.engine.Notice;
import gatenotes.math.DecimalText;
import gatenotes.scene.Language;
import java.util.List;

/**
 * Texts about trouble with a long training, in the reader's language.
 *
 * @param rates the learning rates that the figure offers, as text, from the lowest on
 */
public record NoticeWords(Language language, List<String> rates) {
    /** One sentence or two; empty if nothing went wrong, and for kinds of notices that only a run with held-out text gives. */
    public String of(Notice notice) {
        var reason = notice.trouble() == null ? "" : new EngineWords(language).trouble(notice.trouble());
        var engine = notice.engine() == null ? "" : notice.engine().title();
        var step = notice.step();
        var goesOn = language.pick("由 " + engine + " 接着算。", " " + engine + " goes on.");
        return switch (notice.kind()) {
            case TROUBLE -> reason;
            case GOES_ON -> reason + goesOn;
            case WENT_BACK -> reason + language.pick("退回到第 " + step + " 步。", " Back to step " + step + ".") + goesOn;
            case RETURNED -> reason + language.pick("现在又还回来了，从第 " + step + " 步接着算。",
                    " It is back now; training goes on from step " + step + ".");
            case EXPLODED -> exploded(step, notice.goodStep(), notice.learningRate());
            case IN_PAGE -> language.pick("这里用不了 Worker，训练在页面里进行，页面会有些卡。",
                    "There are no workers here: training runs in the page itself, which may stutter.");
            case NOT_FETCHED -> language.pick("引擎没能下载，训练没有开始。",
                    "The engines could not be fetched; training has not begun.");
            case BROKEN -> language.pick("训练出了错，停下了：", "Training has failed: ") + notice.detail();
            default -> "";
        };
    }

    /** The highest rate on offer that is at most a tenth of the one that was too high; the lowest if there is none. */
    private String lower(double learningRate) {
        var lower = rates.get(0);
        for (var rate : rates) {
            if (DecimalText.read(rate) <= learningRate / 10) {
                lower = rate;
            }
        }
        return lower;
    }

    private String exploded(int step, int goodStep, double learningRate) {
        var rate = DecimalText.write(learningRate);
        var lower = lower(learningRate);
        return language.pick(
                "第 " + step + " 步损失爆炸了，训练停下，保留第 " + goodStep + " 步的参数。把学习率从 " + rate + " 调小，比如 "
                        + lower + "，就能从那里接着练。",
                "The loss exploded at step " + step + ". Training has stopped and keeps the parameters of step "
                        + goodStep + ". Lower the learning rate of " + rate + ", to " + lower
                        + " say, and it goes on from there.");
    }
}
