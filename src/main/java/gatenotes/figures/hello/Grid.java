package gatenotes.figures.hello;

import gatenotes.math.DecimalText;
import gatenotes.scene.Markup;
import java.util.ArrayList;
import java.util.List;

/**
 * A matrix of weights that the reader may change, each in a field of its own whose colour tells sign and size.
 *
 * @param title what it is, with its shape
 * @param blocks what the columns stand for, from left to right; each block is as wide as the next
 * @param roles the role of each block's colour, or an empty string
 * @param rows what the rows stand for
 * @param id of the first field is this letter and 0, of the next this letter and 1; see {@link gatenotes.demo.Session#act}
 * @param values row by row; not kept up to date
 */
record Grid(String title, List<String> blocks, List<String> roles, List<String> rows, char id, float[] values) {
    private static final int SHADES = 5;
    /** Weights of this size and above have the strongest colour. */
    private static final double STRONG = 2;

    public Markup toHtml() {
        var columns = values.length / rows.size();
        var width = columns / blocks.size();
        var head = Markup.of("tr").add(Markup.of("td"));
        for (int k = 0; k < blocks.size(); k++) {
            head = head.add(Markup.of("th").with("scope", "colgroup").with("colspan", Integer.toString(width))
                    .with("class", roles.get(k)).text(blocks.get(k)));
        }
        var lines = new ArrayList<Markup>();
        for (int row = 0; row < rows.size(); row++) {
            var line = new ArrayList<Markup>();
            line.add(Markup.of("th").with("scope", "row").text(rows.get(row)));
            for (int column = 0; column < columns; column++) {
                var block = blocks.get(column / width);
                line.add(Markup.of("td").add(field(row * columns + column, title + ", " + rows.get(row) + " → "
                        + (width == 1 ? block : block + " " + (column % width + 1)))));
            }
            lines.add(Markup.of("tr").addAll(line));
        }
        return Markup.of("div").with("class", "table-scroll").add(Markup.of("table").addAll(List.of(
                Markup.of("caption").text(title), Markup.of("thead").add(head), Markup.of("tbody").addAll(lines))));
    }

    private Markup field(int index, String name) {
        var value = values[index];
        var shade = (int) (Math.min(1, Math.abs(value) / STRONG) * SHADES + 0.5);
        // Without a least value the browser counts its steps from the value here, not from a round number.
        return Markup.of("input").with("type", "number").with("step", "0.1")
                .with("data-control", "" + id + index)
                .with("class", (value < 0 ? "below s" : "above s") + shade)
                .with("value", DecimalText.write(Math.floor(value * 100 + 0.5) / 100))
                .with("aria-label", name);
    }
}
