package gatenotes.figures.textlab;

import gatenotes.engine.ModelTrouble;
import gatenotes.figures.parts.ModelWords;
import gatenotes.engine.ReadText;
import gatenotes.figures.textlab.UnitSearch.Found;
import gatenotes.figures.textlab.UnitSearch.Property;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;

/** The texts of the text lab, in the reader's language. */
final class LabWords {
    private final Language language;

    LabWords(Language language) {
        this.language = language;
    }

    private String pick(String chinese, String english) {
        return language.pick(chinese, english);
    }

    // The network and its file.

    String modelFacts() {
        var kilobytes = Numbers.fixed(ShippedModel.FILE.bytes() / 1000.0, 0);
        var nats = Numbers.fixed(ShippedModel.HELD_OUT_NATS, 2);
        return pick("网络：一层 LSTM，" + ShippedModel.UNITS + " 个单元，每字符 " + nats + " 奈特（没见过的文字），下载 "
                        + kilobytes + " KB。",
                "The network: one LSTM layer of " + ShippedModel.UNITS + " units, " + nats
                        + " nats a character on unseen text, " + kilobytes + " KB.");
    }

    String loading(int loaded) {
        return new ModelWords(language).loading(loaded, ShippedModel.FILE);
    }

    String fetching() {
        return pick("正在取网络……", "Fetching the network…");
    }

    String trouble(ModelTrouble trouble) {
        return new ModelWords(language).trouble(trouble, pick("再按一次就重试。", " Press again to retry."));
    }

    /** @param unknown the characters of a text that the network does not know */
    String leftOut(String unknown) {
        return pick("网络不认识 " + unknown + "，读的时候跳过。", "The network does not know " + unknown + " and leaves it out.");
    }

    // Writing.

    String writeTask() {
        return pick("按“写”，网络就接着你的开头写下去；指着一个字符，看看它当时还想过什么。",
                "Press Write and the network goes on from your beginning; point at a character to see what else it weighed.");
    }

    String heldOutTitle() {
        return pick("它没见过的一段：颜色越深，它越没料到", "A passage it never saw: the darker, the less it expected it");
    }

    String wroteTitle() {
        return pick("它自己写的", "What it wrote by itself");
    }

    String writtenTitle() {
        return pick("网络写的（灰色是开头）", "What it writes (your beginning in grey)");
    }

    String shadeLegend() {
        return pick("意外：0 到 7 奈特", "surprise: 0 to 7 nats");
    }

    String markLegend() {
        return pick("给它的概率不到 1 %", "it gave this less than 1 %");
    }

    String pointAtOne() {
        return pick("指着或选中一个字符，看看网络在那里还想过什么。", "Point at a character to see what the network weighed there.");
    }

    String candidatesTitle(int at) {
        return pick("第 " + (at + 1) + " 个字符：灰条是网络给的概率，蓝条是抽中的机会。按另一个，就从那里改写",
                "Character " + (at + 1) + ": grey the network's own, blue the chance to be drawn. Press another one");
    }

    String candidatesTable(int at) {
        return at == 0 ? pick("候选字符（先选一个字符）", "Candidates (choose a character first)")
                : pick("第 " + at + " 个字符的候选", "Candidates for character " + at);
    }

    String character() {
        return pick("字符", "character");
    }

    String probability() {
        return pick("网络给的概率", "the network's own probability");
    }

    String share() {
        return pick("抽中的机会", "chance of being drawn");
    }

    String candidate(int codePoint, double probability) {
        return CharacterGrid.visible(codePoint) + "  " + Numbers.fixed(100 * probability, 1) + " %";
    }

    String noCandidate() {
        return pick("（不改）", "(as it is)");
    }

    String candidates() {
        return pick("换成", "Choose instead");
    }

    String writtenCharacter(int codePoint, double nats) {
        return CharacterGrid.visible(codePoint) + pick("，意外 ", ", surprise ") + Numbers.fixed(nats, 1)
                + pick(" 奈特", " nats");
    }

    String start() {
        return pick("开头", "Beginning");
    }

    String write() {
        return pick("写", "Write");
    }

    String again() {
        return pick("换一篇", "Another one");
    }

    String temperature() {
        return pick("温度", "Temperature");
    }

    String topP() {
        return "Top-p";
    }

    String at() {
        return pick("看第几个字符", "Character");
    }

    String hold() {
        return pick("用手按住", "Hold by hand");
    }

    String[] holds() {
        return new String[] {pick("不按", "nothing"), pick("遗忘门 f", "forget gate f"), pick("输入门 i", "input gate i"),
            pick("输出门 o", "output gate o")};
    }

    String unit() {
        return pick("单元", "Unit");
    }

    String opening() {
        return pick("开多大", "Opening");
    }

    String writing(double temperature) {
        return temperature == 0 ? pick("正在写，每次都取最可能的字符……", "Writing, always the likeliest character…")
                : pick("正在写，温度 " + Numbers.fixed(temperature, 2) + "……",
                        "Writing at temperature " + Numbers.fixed(temperature, 2) + "…");
    }

    String paused(int visible) {
        return pick("停在第 " + visible + " 个字符。", "Stopped after " + visible + " characters.");
    }

    String picked(int codePoint) {
        return pick("换成了 " + CharacterGrid.visible(codePoint) + "，从那里接着写。",
                "Took " + CharacterGrid.visible(codePoint) + " instead, and goes on from there.");
    }

    String weighed(int codePoint, double nats) {
        var probability = Numbers.fixed(100 * Math.exp(-nats), 1);
        return pick("网络给 " + CharacterGrid.visible(codePoint) + " 的概率是 " + probability + " %（温度和 top-p 之前）。",
                "The network itself gave " + CharacterGrid.visible(codePoint) + " " + probability
                        + " % (before temperature and top-p).");
    }

    String done(double nats) {
        var mean = Numbers.fixed(nats, 2);
        return pick("写完了。它对自己写的，平均意外 " + mean + " 奈特。",
                "Done. Its own text surprised it by " + mean + " nats a character.");
    }

    String tooManyPicks() {
        return pick("改的地方太多了，链接里放不下。", "A link cannot hold so many changes.");
    }

    // Looking inside.

    String insideTask() {
        return pick("换一段文字，或者换一个单元，看网络边读边记住了什么。",
                "Paste another text or choose another unit, and see what the network keeps while it reads.");
    }

    String insideTitle(String part, int unit) {
        return pick("单元 " + unit + " 的 " + part, part + " of unit " + unit);
    }

    String bits(double bits) {
        return Double.isNaN(bits) ? "" : Numbers.fixed(bits, 2) + pick(" 比特/字符", " bits a character");
    }

    String barLegend() {
        return pick("下面的横条：意外，0 到 7 奈特；橙色不到 1 %", "bar below: surprise, 0 to 7 nats; orange: under 1 %");
    }

    String pointAtAny() {
        return pick("指着一个字符，看它的数。", "Point at a character to see its numbers.");
    }

    String readCharacter(int codePoint, String part, double value, double nats) {
        return CharacterGrid.visible(codePoint) + "  " + part + " = " + Numbers.fixed(value, 2)
                + pick("，意外 ", ", surprise ") + Numbers.fixed(nats, 2) + pick(" 奈特", " nats");
    }

    String text() {
        return pick("让它读的文字", "Text to read");
    }

    String readIt() {
        return pick("读", "Read");
    }

    String part() {
        return pick("看什么", "Show");
    }

    String[] parts() {
        return new String[] {pick("细胞状态 c", "cell state c"), pick("输出 h", "output h"), pick("遗忘门 f", "forget gate f"),
            pick("输入门 i", "input gate i"), pick("输出门 o", "output gate o")};
    }

    String look() {
        return pick("值得一看的单元", "Units worth a look");
    }

    String noProperty() {
        return pick("（选一个）", "(choose one)");
    }

    String found(Found found) {
        return property(found.property()) + pick("：单元 ", ": unit ") + (found.unit() + 1) + ", r = "
                + Numbers.fixed(found.r(), 2);
    }

    String lookingAt(Found found) {
        var r = Math.abs(found.r());
        var judged = r > 0.8 ? pick("跟得很紧。", "It follows closely.")
                : r > 0.5 ? pick("大致跟着。", "It follows roughly.")
                        : pick("其实看不太懂，多数单元都这样。", "That is hard to read, as with most units.");
        return found(found) + pick("。", ". ") + judged;
    }

    String property(Property property) {
        return switch (property) {
            case POSITION -> pick("行内位置", "position in the line");
            case LINE_END -> pick("下一个是换行", "line about to end");
            case CAPITAL -> pick("下一个是大写", "capital to come");
            case WORD -> pick("词内位置", "position in the word");
            case SPEAKER -> pick("说话人的名字", "name of a speaker");
            case QUOTED -> pick("引号里", "inside quotes");
            case BRACKETED -> pick("括号里", "inside brackets");
        };
    }

    String foundTable() {
        return pick("与能数的东西最相关的单元（大多数单元什么也对不上）",
                "Units that go along best with what can be counted (most units match nothing)");
    }

    String what() {
        return pick("能数的东西", "what is counted");
    }

    String readDone(ReadText text) {
        double nats = 0;
        for (float each : text.nats()) {
            nats += each;
        }
        var read = pick("读了 " + text.nats().length + " 个字符，一共意外 " + Numbers.fixed(nats, 1) + " 奈特。",
                "Read " + text.nats().length + " characters, " + Numbers.fixed(nats, 1) + " nats of surprise in all.");
        return text.unknown().isEmpty() ? read : read + pick("", " ") + leftOut(text.unknown());
    }
}
