package gatenotes.web.worker;

import gatenotes.scene.Language;
import gatenotes.scene.Magnitude;

/** What a long training says when something happens to it. */
final class Words {
    private final Language language;

    Words(Language language) {
        this.language = language;
    }

    static String name(String engine) {
        return switch (engine) {
            case "simd" -> "WebAssembly SIMD";
            case "webgl" -> "WebGL2";
            default -> "Java";
        };
    }

    /** @param reason a whole sentence */
    String goesOn(String reason, String engine) {
        return reason + language.pick("由 " + name(engine) + " 接着算。", " " + name(engine) + " goes on.");
    }

    String wentBack(String reason, int step) {
        return reason + language.pick("退回到第 " + step + " 步。", " Back to step " + step + ".");
    }

    String returned(String reason, int step) {
        return reason + language.pick("现在又还回来了，从第 " + step + " 步接着算。",
                " It is back now; training goes on from step " + step + ".");
    }

    String exploded(int step, int goodStep, double learningRate) {
        var rate = Magnitude.text(learningRate);
        var lower = Magnitude.text(learningRate / 10);
        return language.pick(
                "第 " + step + " 步损失爆炸了，训练停下，保留第 " + goodStep + " 步的参数。把学习率从 " + rate + " 调小，比如 "
                        + lower + "，就能从那里接着练。",
                "The loss exploded at step " + step + ". Training has stopped and keeps the parameters of step "
                        + goodStep + ". Lower the learning rate of " + rate + ", to " + lower
                        + " say, and it goes on from there.");
    }
}
