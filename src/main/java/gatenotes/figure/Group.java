package gatenotes.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Marks that belong together.
 *
 * @param part what the group shows, in kebab case ({@code "hidden-2"}), for links, tests and styles; or null
 * @param x how far its marks are moved to the right
 * @param y how far its marks are moved down
 * @param opacity of the whole, from 0 to 1; below 1 it steps back behind its neighbours
 * @param marks painted in order
 */
public record Group(String part, double x, double y, double opacity, List<Mark> marks) implements Mark {
    public Group {
        marks = List.copyOf(marks);
    }

    /** Marks where they are. */
    public static Group of(String part, List<Mark> marks) {
        return new Group(part, 0, 0, 1, marks);
    }

    /** Marks drawn around their own origin, moved to (x, y). */
    public static Group at(String part, double x, double y, List<Mark> marks) {
        return new Group(part, x, y, 1, marks);
    }

    @Override
    public Markup toSvg() {
        var children = new ArrayList<Markup>();
        for (var mark : marks) {
            children.add(mark.toSvg());
        }
        var moved = x != 0 || y != 0;
        return Markup.of("g")
                .with("data-part", part)
                .with("transform", moved
                        ? "translate(" + Numbers.coordinate(x) + " " + Numbers.coordinate(y) + ")" : null)
                .with("opacity", opacity < 1 ? Numbers.coordinate(opacity) : null)
                .addAll(children);
    }
}
