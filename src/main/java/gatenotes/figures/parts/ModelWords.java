package gatenotes.figures.parts;

import gatenotes.engine.ModelFile;
import gatenotes.engine.ModelTrouble;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;

/** Texts about the download of a trained network, in the reader's language. */
public record ModelWords(Language language) {
    /** How much of a file has arrived. */
    public String loading(int bytes, ModelFile file) {
        return Numbers.fixed(bytes / 1000.0, 0) + " / " + kilobytes(file);
    }

    /** The size of a file. */
    public String kilobytes(ModelFile file) {
        return Numbers.fixed(file.bytes() / 1000.0, 0) + " KB";
    }

    /**
     * One line on why there is no network.
     *
     * @param again how to try once more, added where that may help
     */
    public String trouble(ModelTrouble trouble, String again) {
        return switch (trouble.kind()) {
            case NO_SCRIPT -> language.pick("引擎没能下载。", "The engines could not be fetched.") + again;
            case NOT_FETCHED -> language.pick("网络没能下载（", "The network could not be fetched (") + trouble.detail()
                    + language.pick("）。", ").") + again;
            case OTHER_FILE -> language.pick("下载的文件不完整，或者不是这幅图要的那个（",
                    "The file is cut off, or not the one this figure knows (") + trouble.detail()
                    + language.pick(" 字节）。", " bytes).") + again;
            case NO_NETWORK -> language.pick("文件里没有可用的网络：", "The file holds no network that works here: ")
                    + trouble.detail();
            case BROKEN -> language.pick("网络出了错，停下了：", "The network has failed: ") + trouble.detail();
        };
    }
}
