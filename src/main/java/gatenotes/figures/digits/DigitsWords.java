package gatenotes.figures.digits;

import gatenotes.demo.Table;
import gatenotes.figures.parts.DigitNetwork;
import gatenotes.figures.parts.DigitReading;
import gatenotes.figures.parts.FetchedFile;
import gatenotes.figures.parts.ModelWords;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;
import gatenotes.task.DigitChange;
import gatenotes.task.DrawnDigit;
import java.util.ArrayList;
import java.util.List;

/** Every text of the figure, in the reader's language. */
record DigitsWords(Language language) {
    private String pick(String chinese, String english) {
        return language.pick(chinese, english);
    }

    String start() {
        return pick("在格子里写一个数字，或者换一个样字。", "Draw a digit, or choose another sample.");
    }

    String empty() {
        return pick("纸是空的。", "The sheet is empty.");
    }

    String unread() {
        return pick("网络还没有取来。", "The network is not here yet.");
    }

    /** @param step the present row, from 1 */
    String answer(DigitStates states, int step) {
        int digit = states.likeliest(step - 1);
        var percent = DigitReading.percent(states.probabilities()[step - 1][digit]);
        if (step < DrawnDigit.SIZE) {
            return pick("读完第 " + step + " 行，最像 " + digit + "（" + percent + "）。",
                    "After row " + step + " it looks most like " + digit + " (" + percent + ").");
        }
        int sure = states.sureFrom() + 1;
        return pick("读完了：" + digit + "（" + percent + "）。", "All rows are read: " + digit + " (" + percent + ").")
                + (sure > DrawnDigit.SIZE ? pick("到最后也没有九成把握。", " It was never nine tenths sure.")
                : pick("从第 " + sure + " 行起一直有九成以上的把握。", " From row " + sure + " on it was more than nine tenths sure."));
    }

    /** Says how the picture was changed, and the network's accuracy with that change. */
    String change(DigitChange change, int amount, DigitNetwork network) {
        var accuracy = Numbers.fixed(MeasuredAccuracies.percent(network, change, amount), 1) + " %";
        var right = pick("", " of the test images right");
        return switch (change) {
            case NONE -> pick("照原样读：一万张测试图对 ", "As drawn: ") + accuracy + pick("", " of 10,000 test images right");
            case UPWARDS -> pick("从下往上读：测试图对 ", "From the bottom up: ") + accuracy + right;
            case SHUFFLED -> pick("行打乱了读：测试图对 ", "Rows shuffled: ") + accuracy + right;
            case TURNED -> pick("转 " + degrees(amount) + "：测试图对 ", "Turned by " + degrees(amount) + ": ")
                    + accuracy + right;
            case COVERED -> pick("盖住" + covered(amount) + "：测试图对 ", "Rows " + covered(amount)
                    + " covered: ") + accuracy + right;
        };
    }

    String degrees(int amount) {
        return Numbers.fixed(amount * DigitChange.DEGREES, 0) + "°";
    }

    String covered(int first) {
        int last = first + DigitChange.COVERED_ROWS - 1;
        return pick("第 " + first + "–" + last + " 行", first + "–" + last);
    }

    /** @param isKnown whether the values shown are known without the network */
    String note(FetchedFile<?> model, boolean isKnown) {
        var files = new ModelWords(language);
        if (model.trouble() != null) {
            return files.trouble(model.trouble(), pick("换一个样字，就会重试。", " Choose a sample to retry."));
        }
        return isKnown ? "" : model.isLoading() ? pick("正在取网络：", "fetching the network: ")
                + files.loading(model.loaded(), model.file()) : unread();
    }

    String row() {
        return pick("读到第几行", "row");
    }

    String clear() {
        return pick("擦掉", "Clear");
    }

    String undo() {
        return pick("退一笔", "Undo stroke");
    }

    String sample() {
        return pick("样字", "sample");
    }

    String another() {
        return pick("换一种笔迹", "Another handwriting");
    }

    String changeLabel() {
        return pick("读法", "reading");
    }

    String[] changes() {
        return language == Language.CHINESE ? new String[] {"照原样", "从下往上", "打乱行", "转一个角度", "盖住七行"}
                : new String[] {"as drawn", "from the bottom", "rows shuffled", "turned", "seven rows covered"};
    }

    String turn() {
        return pick("转", "turn");
    }

    String cover() {
        return pick("盖", "cover");
    }

    String units() {
        return pick("单元数", "units");
    }

    String move() {
        return pick("挪动", "Move");
    }

    String stroke() {
        return pick("哪一笔", "which stroke");
    }

    /** @param stroke the stroke, from 1; 0 for all strokes */
    String strokeName(int stroke) {
        return stroke == 0 ? pick("全部", "all of them") : pick("第 " + stroke + " 笔", "stroke " + stroke);
    }

    String chosen(int stroke) {
        return pick("方向键挪动" + strokeName(stroke) + "。", "The arrow keys move " + strokeName(stroke) + ".");
    }

    String left() {
        return pick("往左", "Left");
    }

    String right() {
        return pick("往右", "Right");
    }

    String up() {
        return pick("往上", "Up");
    }

    String down() {
        return pick("往下", "Down");
    }

    /** The network's values after each row. */
    Table reading(DigitStates states) {
        var header = new ArrayList<>(List.of(pick("行", "row")));
        for (int digit = 0; digit <= 9; digit++) {
            header.add(Integer.toString(digit));
        }
        header.add(pick("熵（比特）", "bits"));
        header.add(pick("梯度", "slope"));
        var lines = new ArrayList<List<String>>();
        for (int row = 0; row < states.entropy().length; row++) {
            var line = new ArrayList<>(List.of(Integer.toString(row + 1)));
            for (double p : states.probabilities()[row]) {
                line.add(DigitReading.percent(p));
            }
            line.add(Numbers.fixed(states.entropy()[row], 2));
            line.add(Numbers.fixed(states.weight(row), 2));
            lines.add(line);
        }
        return new Table(pick("读完每一行以后", "After each row"), header, lines);
    }

    /** The network's accuracy with each change. */
    Table accuracies(DigitNetwork network) {
        var lines = new ArrayList<List<String>>();
        for (var change : DigitChange.values()) {
            for (int amount = change.least(); amount <= change.most(); amount++) {
                var name = changes()[change.ordinal()];
                lines.add(List.of(change == DigitChange.TURNED ? name + " " + degrees(amount)
                        : change == DigitChange.COVERED ? covered(amount) : name,
                        Numbers.fixed(MeasuredAccuracies.percent(network, change, amount), 2) + " %"));
            }
        }
        return new Table(pick("一万张测试图里读对的，" + network.units() + " 个单元",
                "Right of the 10,000 test images, " + network.units() + " units"),
                List.of(pick("读法", "reading"), pick("对", "right")), lines);
    }
}
