package gatenotes.figures.hello;

import gatenotes.math.DecimalText;
import gatenotes.scene.Markup;
import java.util.ArrayList;
import java.util.List;

/**
 * A matrix of weights that the reader may change. Each weight has a field whose colour shows its sign and magnitude.
 *
 * @param title the matrix's name and shape
 * @param blocks the names of the blocks of columns, from left to right; all blocks are equally wide
 * @param roles the CSS class of each block's heading, or an empty string
 * @param rows the names of the rows
 * @param id the letter before the number, from 0, in the fields' ids; see {@link gatenotes.demo.Session#act}
 * @param values the weights, row by row; not updated when the network changes
 */
record Grid(String title, List<String> blocks, List<String> roles, List<String> rows, char id, float[] values) {
    private static final int SHADES = 5;
    /** Weights of this magnitude and above have the strongest colour. */
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
        // No min attribute: without it the browser counts its steps from the present value, not from a round number.
        return Markup.of("input").with("type", "number").with("step", "0.1")
                .with("data-control", "" + id + index)
                .with("class", (value < 0 ? "below s" : "above s") + shade)
                .with("value", DecimalText.write(Math.floor(value * 100 + 0.5) / 100))
                .with("aria-label", name);
    }
}
