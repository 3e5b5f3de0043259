package gatenotes.demo;

import gatenotes.figure.Language;
import gatenotes.figure.Numbers;
import java.util.ArrayList;
import java.util.List;

/** The numbers of the "hello" figure, a row for each time step. */
final class HelloTable {
    private HelloTable() {
    }

    static Table of(Language language, HelloModel model) {
        var letters = String.join(" ", HelloModel.LETTERS);
        var head = new ArrayList<>(List.of(language.pick("输入 → 目标", "input → target"), "h"));
        if (model.lstm()) {
            head.add("c");
        }
        head.add(language.pick("得分 ", "scores ") + letters);
        head.add(language.pick("概率 ", "probabilities ") + letters);
        head.add(language.pick("损失", "loss"));
        var rows = new ArrayList<List<String>>();
        for (var step : model.steps()) {
            var row = new ArrayList<>(List.of(
                    HelloModel.LETTERS.get(step.input()) + " → " + HelloModel.LETTERS.get(step.target()),
                    numbers(step.hidden(), 2)));
            if (model.lstm()) {
                row.add(numbers(step.cell(), 2));
            }
            row.add(numbers(step.scores(), 2));
            row.add(numbers(step.probabilities(), 4));
            row.add(Numbers.fixed(step.loss(), 4));
            rows.add(row);
        }
        return new Table(language.pick("图中的数", "The numbers in the figure"), head, rows);
    }

    private static String numbers(float[] values, int decimals) {
        var text = new StringBuilder();
        for (var value : values) {
            text.append(text.isEmpty() ? "" : " ").append(Numbers.fixed(value, decimals));
        }
        return text.toString();
    }
}
