package gatenotes.figures.quatrain;

import gatenotes.demo.Table;
import gatenotes.engine.ModelTrouble;
import gatenotes.figures.parts.ModelWords;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;
import gatenotes.store.LineIndex.Match;
import gatenotes.task.CharacterSounds;
import gatenotes.task.QuatrainForm;
import java.util.List;

/** Every sentence of {@code demo:quatrain}, in the reader's language. */
record QuatrainWords(Language language) {
    private String pick(String chinese, String english) {
        return language.pick(chinese, english);
    }

    String task() {
        return pick("按“写一首”，网络就写；也可以先给它一个题字、第一句，或者四个字藏头。点一个字，看它还掂量过哪些字。",
                "Press Write. Or give it a topic, a first line, or four characters for an acrostic. Choose a character to see"
                        + " what else was weighed.");
    }

    String write() {
        return pick("写一首", "Write");
    }

    String another() {
        return pick("另写一首", "Another one");
    }

    String look() {
        var size = Numbers.fixed(QuatrainNumbers.LINES.bytes() / 1e6, 1) + " MB";
        return pick("查它抄没抄（" + size + "）", "Is it copied? (" + size + ")");
    }

    String form() {
        return pick("体裁", "Form");
    }

    String[] forms() {
        return new String[] {pick("五言绝句", "four lines of five"), pick("七言绝句", "four lines of seven")};
    }

    String rules() {
        return pick("格律", "Rules");
    }

    String[] rulesNames() {
        return new String[] {pick("随它写", "form only"), pick("讲格律", "rhyme and tones")};
    }

    String temperature() {
        return pick("温度", "Temperature");
    }

    String topic() {
        return pick("题字（一个字）", "Topic (one character)");
    }

    String firstLine() {
        return pick("第一句", "First line");
    }

    String acrostic() {
        return pick("藏头（四个字）", "Acrostic (four characters)");
    }

    String wishes() {
        return pick("给它出题", "Give it something to begin from");
    }

    String at() {
        return pick("第几个字", "Character");
    }

    String candidates() {
        return pick("换成", "Take instead");
    }

    String none() {
        return pick("不换", "no other");
    }

    String rewrite() {
        return pick("重写一句，别的不动", "Rewrite one line, keep the rest");
    }

    String line(int number) {
        return pick("第 " + number + " 句", "Line " + number);
    }

    String wrongLine(int count, QuatrainForm form) {
        return pick("第一句要 " + form.line() + " 个字，你给了 " + count + " 个。",
                "The first line has " + count + " characters, expected " + form.line() + ".");
    }

    String wrongAcrostic(int count) {
        return pick("藏头要四个字，你给了 " + count + " 个。", "The acrostic has " + count + " characters, expected four.");
    }

    String twoBeginnings(char line, char acrostic) {
        return pick("第一句以“" + line + "”开头，藏头却要“" + acrostic + "”：请让两处一样。",
                "The first line begins with " + line + " and the acrostic with " + acrostic + ": make them the same.");
    }

    String tooOften(char character, int uses) {
        return pick("“" + character + "”用了 " + uses + " 次，一首诗里最多两次。",
                character + " is there " + uses + " times, a poem takes it twice at most.");
    }

    String unknown(String characters) {
        return pick("这些字它没学过：" + characters + "。请换成常见一些的字（它学的是唐诗，用简体）。",
                "It has never learnt " + characters + ": choose more common characters (simplified ones; it read Tang poems).");
    }

    String fetching(int loaded) {
        return pick("正在取网络：", "Fetching the network: ") + new ModelWords(language).loading(loaded, QuatrainNumbers.FILE);
    }

    String fetchingLines(int loaded) {
        return pick("正在取诗句的索引：", "Fetching the index of lines: ") + new ModelWords(language).loading(loaded, QuatrainNumbers.LINES);
    }

    String trouble(ModelTrouble trouble) {
        return new ModelWords(language).trouble(trouble, pick("再按一次就重试。", " Press again to try once more."));
    }

    String writing() {
        return pick("正在写。", "Writing.");
    }

    String paused() {
        return pick("停在这里。再按“写一首”从头写。", "Stopped. Press Write to begin again.");
    }

    /** @param rhymes whether the lines rhyme; null if not known */
    String done(String text, double nats, Boolean rhymes) {
        return text + pick("平均每个字 " + Numbers.fixed(nats, 2) + " 奈特", " " + Numbers.fixed(nats, 2) + " nats a character")
                + (rhymes == null ? "" : rhymes ? pick("，二、四句押韵", ", lines 2 and 4 rhyme")
                        : pick("，二、四句不押韵", ", lines 2 and 4 do not rhyme"))
                + pick("。", ".");
    }

    String weighed(int at, String character, double nats) {
        return pick("第 " + at + " 个字“" + character + "”：", "Character " + at + ", " + character + ": ")
                + Numbers.fixed(nats, 2) + pick(" 奈特。", " nats.");
    }

    String unweighed() {
        return pick("这首诗是写好的；网络到了，才知道它掂量过什么。", "This poem was written before; what was weighed is known when the"
                + " network is here.");
    }

    /** The heading of the selected character's candidates. */
    String candidatesOf(int at, String character) {
        return pick("第 " + at + " 个字写了“" + character + "”，它掂量最多的是：",
                "For character " + at + ", " + character + ", it weighed most:");
    }

    /** @param isWhole whether there is a whole poem */
    String candidatesHint(boolean isWhole) {
        return !isWhole ? pick("按“写一首”，它就写", "press Write, and it writes")
                : pick("点一个字，看它掂量过哪些字", "choose a character to see what it weighed");
    }

    String moreFound(int more) {
        return pick("另有 " + more + " 句也在，见下面的表", "and " + more + " more, see the table below");
    }

    String legend() {
        return pick("颜色越重越出乎它意料　○ 平　● 仄", "strong colour: unexpected   ○ level   ● oblique");
    }

    String topicHead(String topic) {
        return topic.isEmpty() ? "" : pick("题字：" + topic, "topic: " + topic);
    }

    /** Says where a line occurs. */
    String found(int line, Match match) {
        var run = match.run();
        var what = match.isLine() ? pick("整句", "all of it, ") : pick(match.length() + " 字", match.length() + " in a row, ");
        return pick("第 " + line + " 句" + what + "：" + author(run.author()) + "，" + shape(run.lines(), run.width()) + "第 "
                + (match.poem() + 1) + " 首第 " + (match.line() + 1) + " 句",
                "line " + line + ": " + what + author(run.author()) + ", " + shape(run.lines(), run.width()) + " "
                + (match.poem() + 1)
                        + ", line " + (match.line() + 1));
    }

    private String author(String author) {
        return author.isEmpty() ? pick("佚名", "unknown") : author;
    }

    private String shape(int lines, int width) {
        return pick((width == 5 ? "五" : "七") + (lines == QuatrainForm.LINES ? "绝" : "律"), lines + "×" + width + " no.");
    }

    String nothingFound() {
        return pick("四句都不在它学过的诗里，也没有五个字连着抄的。",
                "No line, and no five in a row, is copied.");
    }

    Table candidatesTable(int at, String character, List<List<String>> rows) {
        return new Table(candidatesOf(at, character), List.of(pick("字", "character"), pick("网络给的概率", "the network's probability"),
                pick("抽中的机会", "chance to be drawn")), rows);
    }

    Table linesTable(List<List<String>> rows) {
        return new Table(pick("四句", "The four lines"), List.of(pick("句", "line"), pick("每字奈特", "nats a character"),
                pick("平仄", "tones"), pick("在学过的诗里", "in what it learnt")), rows);
    }

    String unlooked() {
        return pick("没有查", "not looked up");
    }

    String notThere() {
        return pick("没有", "no");
    }

    /** The accessible name of a character's part of the picture. */
    String named(int at, String character, String tone) {
        return pick("第 " + at + " 字 " + character, "character " + at + ", " + character) + tone;
    }

    String tone(char sign) {
        return switch (sign) {
            case CharacterSounds.LEVEL -> pick("，平", ", level");
            case CharacterSounds.OBLIQUE -> pick("，仄", ", oblique");
            default -> "";
        };
    }
}
