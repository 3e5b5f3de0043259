package gatenotes.figures.shapes;

import gatenotes.math.Shape;
import gatenotes.nn.NetworkSpec;
import gatenotes.scene.Label;
import gatenotes.scene.Language;
import gatenotes.scene.Line;
import gatenotes.scene.Mark;
import gatenotes.scene.Numbers;
import gatenotes.scene.Palette;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/** The differences between two libraries for the same LSTM: where they order or count differently. */
final class LibraryTable {
    private static final double FIRST = 84;
    private static final double SECOND = 354;
    private static final double ROW = 24;

    private final boolean isNarrow;
    private final List<List<String>> rows;

    /** @param isNarrow whether the second library is below the first */
    LibraryTable(boolean isNarrow, List<List<String>> rows) {
        this.isNarrow = isNarrow;
        this.rows = rows;
    }

    double height() {
        return (isNarrow ? 2 * rows.size() + 1 : rows.size()) * ROW + 8;
    }

    /** Draws the table; its top left corner is the origin. */
    List<Mark> draw() {
        var marks = new ArrayList<Mark>();
        marks.add(new Line(0, 0, isNarrow ? ShapesFigure.NARROW_WIDTH : ShapesFigure.WIDTH, 0,
                Style.stroke(Palette.HAIRLINE, Style.HAIR)));
        for (int i = 0; i < rows.size(); i++) {
            for (int k = 1; k <= 2; k++) {
                double y = 24 + i * ROW + (isNarrow && k == 2 ? (rows.size() + 0.5) * ROW : 0);
                if (k == 1 || isNarrow) {
                    marks.add(Label.of(0, y, rows.get(i).get(0)).in(Palette.MUTED));
                }
                var label = Label.of(k == 1 || isNarrow ? FIRST : SECOND, y, rows.get(i).get(k));
                marks.add(i == 0 ? label.inBold() : label);
            }
        }
        return marks;
    }

    /** The table as text: a head and five rows, each with a name, TensorFlow's value and PyTorch's value. */
    static List<List<String>> rows(Language language, NetworkSpec network, int batchSize, int timeSteps) {
        var layers = network.layers().size();
        var top = network.layers().get(layers - 1);
        var units = top.units();
        var state = new Shape(batchSize, units);
        var one = 0;
        var two = 0;
        for (int i = 0; i < layers; i++) {
            var layer = network.layers().get(i);
            one += layer.parameterCount(network.inputSize(i));
            // PyTorch adds one bias to the input's product and another to the state's.
            two += layer.parameterCount(network.inputSize(i)) + layer.columns();
        }
        return List.of(
                List.of("", "TensorFlow / Keras", "PyTorch"),
                List.of(language.pick("输入", "input"),
                        new Shape(batchSize, timeSteps, network.inputSize()) + language.pick(" 批在前", " batch first"),
                        new Shape(timeSteps, batchSize, network.inputSize()) + language.pick(" 时间在前", " time first")),
                List.of(language.pick("输出", "output"),
                        ShapesFigure.output(network, layers - 1, batchSize, timeSteps).toString(),
                        new Shape(timeSteps, batchSize, units) + language.pick(" 总是全部", " always all")),
                List.of(language.pick("状态", "state"),
                        "[h, c] " + state + language.pick("；TF 1：(c, h)", "; TF 1: (c, h)"),
                        "(h, c) " + new Shape(layers, batchSize, units)),
                List.of(language.pick("门的次序", "gate order"),
                        language.pick("i f c o；TF 1：i j f o（c、j 就是 g）", "i f c o; TF 1: i j f o (c, j: our g)"), "i f g o"),
                List.of(language.pick("偏置", "bias"),
                        language.pick("每层一个 [", "one a layer [") + top.columns() + language.pick("]：", "]: ")
                                + Numbers.grouped(one) + language.pick(" 个参数", " params"),
                        language.pick("每层两个 [", "two a layer [") + top.columns() + language.pick("]：", "]: ")
                                + Numbers.grouped(two) + language.pick(" 个参数", " params")));
    }
}
