package gatenotes.figures.textlab;

import gatenotes.engine.Engine;
import gatenotes.figures.parts.EngineWords;
import gatenotes.scene.Language;

/** The names of the controls for teaching, in the reader's language. */
record TeachControlWords(Language language) {
    private String pick(String chinese, String english) {
        return language.pick(chinese, english);
    }

    String own() {
        return pick("要学的文字（空着就学我们的短文）", "Text to learn (empty: a story of ours)");
    }

    String file() {
        return pick("打开文件（文字或网络），也可以拖到图上", "Open a file (text or network), or drop it on the figure");
    }

    String train() {
        return pick("训练", "Train");
    }

    String anew() {
        return pick("从头再来", "Start anew");
    }

    String moment() {
        return pick("时刻", "Moment");
    }

    String now() {
        return pick("现在", "now");
    }

    String keptRun() {
        return pick("接着上次的练", "Resume the kept run");
    }

    String show() {
        return pick("看它", "Watch it");
    }

    String[] shows() {
        return new String[] {pick("写", "write"), pick("读", "read")};
    }

    String temperature() {
        return pick("温度", "Temperature");
    }

    String unit() {
        return pick("读的时候看单元", "Unit while it reads");
    }

    String branch() {
        return pick("从这一刻接着练", "Go on from here");
    }

    String best() {
        return pick("回到最好的一刻", "Back to the best");
    }

    String settings() {
        return pick("网络和训练的设置", "Network and training");
    }

    String cell() {
        return pick("细胞的种类", "Cell");
    }

    String[] cells() {
        return new String[] {"LSTM", "GRU", pick("普通 RNN", "simple RNN")};
    }

    String layers() {
        return pick("层数", "Layers");
    }

    String units() {
        return pick("每层单元数", "Units");
    }

    String timeSteps() {
        return pick("序列长度", "Sequence length");
    }

    String batchSize() {
        return pick("批量大小", "Batch size");
    }

    String optimizer() {
        return pick("优化器", "Optimiser");
    }

    String rate() {
        return pick("学习率", "Learning rate");
    }

    String decay() {
        return pick("学习率递减", "Rate decays");
    }

    String[] offOn() {
        return new String[] {pick("否", "off"), pick("是", "on")};
    }

    String dropout() {
        return "Dropout";
    }

    String clip() {
        return pick("梯度范数至多", "Gradient norm at most");
    }

    String clip(String word) {
        return word.equals("none") ? pick("不限", "any") : word;
    }

    String steps() {
        return pick("步数", "Steps");
    }

    String seed() {
        return pick("种子", "Seed");
    }

    String engine() {
        return pick("计算引擎", "Engine");
    }

    /** @param engine null for the fastest */
    String engineOption(Engine engine, boolean works) {
        var title = engine == null ? pick("最快的", "the fastest") : engine.title();
        return works ? title : new EngineWords(language).unavailable(title);
    }
}
