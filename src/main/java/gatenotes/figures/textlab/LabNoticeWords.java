package gatenotes.figures.textlab;

import gatenotes.engine.Notice;
import gatenotes.figures.parts.NoticeWords;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;

/**
 * The lab's texts about trouble with a run. There are more than in other figures because the lab keeps a run and can
 * learn the reader's own text.
 */
record LabNoticeWords(Language language) {
    private String pick(String chinese, String english) {
        return language.pick(chinese, english);
    }

    /** One sentence or two; empty if nothing went wrong. */
    String of(Notice notice) {
        return switch (notice.kind()) {
            case TOO_SHORT ->
                    pick("网络认识的字符，文字里有 " + Numbers.grouped(notice.step()) + " 个，至少要 " + Numbers.grouped(notice.goodStep()) + " 个"
                            + (notice.detail().isEmpty() ? "。" : "；它不认识 " + notice.detail() + "。"),
                    "The text has " + Numbers.grouped(notice.step()) + " characters that the network knows, expected at least "
                            + Numbers.grouped(notice.goodStep())
                            + (notice.detail().isEmpty() ? "." : "; it does not know " + notice.detail() + "."));
            case LEFT_OUT -> pick("网络不认识 " + notice.detail() + "，学的时候跳过。",
                    "The network does not know " + notice.detail() + " and leaves it out.");
            case OTHER_TAB -> pick("另一个标签页留着它的训练，这里的不会留下来；要留就存成文件。",
                    "Another tab keeps its run; this one will not survive a reload. Save it as a file.");
            case NOT_KEPT -> pick("浏览器没能把训练留下来（" + notice.detail() + "）；要留就存成文件。",
                    "The browser cannot keep this run (" + notice.detail() + "). Save it as a file.");
            default -> new NoticeWords(language, TextLabDemo.RATE.words()).of(notice);
        };
    }
}
