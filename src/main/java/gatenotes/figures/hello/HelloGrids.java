package gatenotes.figures.hello;

import gatenotes.figures.parts.HelloLetters;
import gatenotes.nn.Gate;
import gatenotes.nn.Parameter;
import gatenotes.nn.Shapes;
import gatenotes.scene.Language;
import gatenotes.scene.Markup;
import java.util.ArrayList;
import java.util.List;

/** The weights of a "hello" network, which the reader can look at and change. */
final class HelloGrids {
    private HelloGrids() {
    }

    /** The grids, folded away; while they are closed, only their title is made. */
    static Markup of(Language language, HelloModel model, boolean open) {
        var parts = new ArrayList<Markup>();
        parts.add(Markup.of("summary").text(title(language, model)));
        if (open) {
            parts.add(Markup.of("p").text(language.pick(
                    "改一格，图立刻重算：方向键加减 0.1，或者直接输入。紫色为正，褐色为负，越深越大。",
                    "Change a field and the figure follows: the arrow keys add and take 0.1, or type a number. "
                            + "Violet is positive, brown negative, strong colours are large.")));
            var blocks = new ArrayList<String>();
            var roles = new ArrayList<String>();
            if (model.lstm()) {
                for (var gate : Gate.values()) {
                    blocks.add(gate.letter() + " " + name(language, gate));
                    roles.add("role-" + gate.letter());
                }
            } else {
                blocks.add("h");
                roles.add("");
            }
            var plain = List.of("", "", "", "");
            var hidden = new ArrayList<String>();
            for (int k = 1; k <= model.units(); k++) {
                hidden.add("h " + k);
            }
            var one = List.of("1");
            parts.add(grid(model, 'k', blocks, roles, HelloLetters.ALL));
            parts.add(grid(model, 'r', blocks, roles, hidden));
            parts.add(grid(model, 'b', blocks, roles, one));
            parts.add(grid(model, 'd', HelloLetters.ALL, plain, hidden));
            parts.add(grid(model, 'e', HelloLetters.ALL, plain, one));
        }
        return Markup.of("details").with("class", "numbers weights").with("data-control", "weights").addAll(parts);
    }

    private static Markup grid(HelloModel model, char letter, List<String> blocks, List<String> roles,
            List<String> rows) {
        var parameter = model.parameter(letter);
        return new Grid(name(parameter), blocks, roles, rows, letter, parameter.values()).toHtml();
    }

    /** A parameter's name and shape, such as {@code kernel [4, 12]}; the dense layer's parameters begin with its name. */
    static String name(Parameter parameter) {
        var name = parameter.name();
        var shown = name.startsWith("dense") ? name : name.substring(name.indexOf('/') + 1);
        return shown.replace('_', ' ').replace('/', ' ') + " " + Shapes.text(parameter.shape());
    }

    private static String title(Language language, HelloModel model) {
        var dense = model.parameter('d').size() + model.parameter('e').size();
        var all = model.parameterCount();
        var biases = model.parameter('b').size() + model.parameter('e').size();
        return language.pick(
                "看一看、改一改权重：" + (all - dense) + " + " + dense + " = " + all + " 个参数，不算偏置 " + (all - biases) + " 个",
                "Look at the weights and change them: " + (all - dense) + " + " + dense + " = " + all
                        + " parameters, " + (all - biases) + " without biases");
    }

    private static String name(Language language, Gate gate) {
        return switch (gate) {
            case INPUT -> language.pick("输入门", "input");
            case FORGET -> language.pick("遗忘门", "forget");
            case CANDIDATE -> language.pick("候选", "candidate");
            case OUTPUT -> language.pick("输出门", "output");
        };
    }
}
