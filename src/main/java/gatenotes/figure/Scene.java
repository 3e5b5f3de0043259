package gatenotes.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture as data: marks on a plane, origin top left, in CSS pixels at the figure's natural width.
 *
 * @param width natural width
 * @param height natural height
 * @param marks painted in order
 */
public record Scene(double width, double height, List<Mark> marks) {
    public Scene {
        marks = List.copyOf(marks);
    }

    /**
     * The picture as one {@code svg} element, complete without a style sheet.
     *
     * @param accessibleName what a reader who does not see the picture is told it is
     */
    public Markup toSvg(String accessibleName) {
        var children = new ArrayList<Markup>();
        for (var mark : marks) {
            children.add(mark.toSvg());
        }
        var wide = Numbers.coordinate(width);
        var high = Numbers.coordinate(height);
        return Markup.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + wide + " " + high)
                .with("width", wide)
                .with("height", high)
                .with("font-family", "system-ui, sans-serif")
                .with("role", "img")
                .with("aria-label", accessibleName)
                .addAll(children);
    }
}
