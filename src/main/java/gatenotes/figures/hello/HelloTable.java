package gatenotes.figures.hello;

import gatenotes.demo.Table;
import gatenotes.figures.parts.HelloLetters;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The numbers of the "hello" figure, one row for each time step. */
final class HelloTable {
    private HelloTable() {
    }

    static Table of(Language language, List<HelloFigure.Step> steps, double meanLoss) {
        var letters = String.join(" ", HelloLetters.ALL);
        var head = new ArrayList<>(List.of(language.pick("输入 → 目标", "input → target"), "h"));
        if (steps.get(0).cell() != null) {
            head.add("c");
        }
        head.add(language.pick("得分 ", "scores ") + letters);
        head.add(language.pick("概率 ", "probabilities ") + letters);
        head.add(language.pick("损失", "loss"));
        var rows = new ArrayList<List<String>>();
        for (var step : steps) {
            var row = new ArrayList<>(List.of(
                    HelloLetters.ALL.get(step.input()) + " → " + HelloLetters.ALL.get(step.target()),
                    numbers(step.hidden(), 2)));
            if (step.cell() != null) {
                row.add(numbers(step.cell(), 2));
            }
            row.add(numbers(step.scores(), 2));
            row.add(numbers(step.probabilities(), 4));
            row.add(Numbers.fixed(step.loss(), 4));
            rows.add(row);
        }
        var mean = new ArrayList<>(Collections.nCopies(head.size(), ""));
        mean.set(0, language.pick("平均", "mean"));
        mean.set(head.size() - 1, Numbers.fixed(meanLoss, 4));
        rows.add(mean);
        return new Table(language.pick("图中的数", "The numbers in the figure"), head, rows);
    }

    private static String numbers(float[] values, int decimals) {
        var text = "";
        for (var value : values) {
            text += (text.isEmpty() ? "" : " ") + Numbers.fixed(value, decimals);
        }
        return text;
    }
}
