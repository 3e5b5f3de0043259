package gatenotes.figure;

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
}
