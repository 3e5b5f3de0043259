package gatenotes.demo;

import gatenotes.scene.Markup;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers behind a picture, in rows.
 *
 * @param title what the numbers are; the line that opens the table
 * @param head a title for each column
 * @param rows the rows, each as long as {@code head}; the first text of a row names it
 */
public record Table(String title, List<String> head, List<List<String>> rows) {
    public Table {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.size() != head.size()) {
                throw new IllegalArgumentException("table '" + title + "': a row has " + row.size()
                        + " cells, expected " + head.size());
            }
        }
    }

    /** The table as a {@code details} element, folded under its title. */
    Markup toHtml() {
        var lines = new ArrayList<Markup>();
        for (var row : rows) {
            lines.add(line(row, "row"));
        }
        var table = Markup.of("table").addAll(List.of(
                Markup.of("thead").add(line(head, "col")), Markup.of("tbody").addAll(lines)));
        return Markup.of("details").with("class", "numbers").addAll(List.of(
                Markup.of("summary").text(title),
                Markup.of("div").with("class", "table-scroll").add(table)));
    }

    private static Markup line(List<String> texts, String scope) {
        var cells = new ArrayList<Markup>();
        for (int i = 0; i < texts.size(); i++) {
            // An empty corner cell is not a heading.
            var isHead = (scope.equals("col") || i == 0) && !texts.get(i).isEmpty();
            cells.add((isHead ? Markup.of("th").with("scope", scope) : Markup.of("td")).text(texts.get(i)));
        }
        return Markup.of("tr").addAll(cells);
    }
}
