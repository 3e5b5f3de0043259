package gatenotes.figures.textlab;

import gatenotes.engine.Notice;
import gatenotes.figures.parts.EngineWords;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;

/** What the lab says of trouble with a run, in the reader's language. */
record NoticeWords(Language language) {
    private String pick(String chinese, String english) {
        return language.pick(chinese, english);
    }

    /** One sentence or two; empty if all is well. */
    String notice(Notice notice) {
        var reason = notice.trouble() == null ? "" : new EngineWords(language).trouble(notice.trouble());
        var engine = notice.engine() == null ? "" : notice.engine().title();
        var step = Numbers.grouped(notice.step());
        return switch (notice.kind()) {
            case NONE -> "";
            case TROUBLE -> reason;
            case GOES_ON -> reason + pick("由 " + engine + " 接着算。", " " + engine + " goes on.");
            case WENT_BACK -> reason + pick("由 " + engine + " 从第 " + step + " 步接着算。",
                    " " + engine + " goes on from step " + step + ".");
            case RETURNED -> reason + pick("它回来了，从第 " + step + " 步接着算。",
                    " It is back and goes on from step " + step + ".");
            case EXPLODED -> pick("损失在第 " + step + " 步爆炸了。换小一点的学习率，就从第 "
                            + Numbers.grouped(notice.goodStep()) + " 步接着练。",
                    "The loss exploded at step " + step + ". Choose a smaller rate and it goes on from step "
                            + Numbers.grouped(notice.goodStep()) + ".");
            case IN_PAGE -> pick("这里没有 Worker，训练就在页面里进行，页面会慢一些。",
                    "There are no workers here: it trains in the page, which becomes slower.");
            case NOT_FETCHED -> pick("引擎没能下载。再按一次“训练”就再试。",
                    "The engines could not be fetched. Press Train to retry.");
            case TOO_SHORT -> pick("网络认识的字符，文字里有 " + step + " 个，至少要 " + Numbers.grouped(notice.goodStep()) + " 个"
                            + (notice.detail().isEmpty() ? "。" : "；它不认识 " + notice.detail() + "。"),
                    "The text has " + step + " characters that the network knows, expected at least "
                            + Numbers.grouped(notice.goodStep())
                            + (notice.detail().isEmpty() ? "." : "; it does not know " + notice.detail() + "."));
            case LEFT_OUT -> pick("网络不认识 " + notice.detail() + "，学的时候跳过。",
                    "The network does not know " + notice.detail() + " and leaves it out.");
            case OTHER_TAB -> pick("另一个标签页留着它的训练，这里的不会留下来；要留就存成文件。",
                    "Another tab keeps its run; this one will not survive a reload. Save it as a file.");
            case NOT_KEPT -> pick("浏览器没能把训练留下来（" + notice.detail() + "）；要留就存成文件。",
                    "The browser cannot keep this run (" + notice.detail() + "). Save it as a file.");
            case BROKEN -> pick("训练出了错，停下了：", "The training has broken off: ") + notice.detail();
        };
    }
}
