package gatenotes.scene;

import java.util.List;

/**
 * Marks that belong together.
 *
 * @param part what the group shows, in kebab case ({@code "hidden-2"}), for links, tests and styles; or null
 * @param name the part's name for readers if they can point at it, otherwise null
 * @param x how far its marks are moved to the right
 * @param y how far its marks are moved down
 * @param opacity the opacity of the whole group, from 0 to 1; below 1 it is paler than its neighbours
 * @param marks the marks, painted in order
 */
public record Group(String part, String name, double x, double y, double opacity, List<Mark> marks)
        implements Mark {
    public Group {
        if (name != null && part == null) {
            throw new IllegalArgumentException("Group: '" + name + "' can be pointed at and needs a part");
        }
        marks = List.copyOf(marks);
    }

    /** A group of marks that are not moved. */
    public static Group of(String part, List<Mark> marks) {
        return new Group(part, null, 0, 0, 1, marks);
    }

    /** A group of marks whose origin is moved to (x, y). */
    public static Group at(String part, double x, double y, List<Mark> marks) {
        return new Group(part, null, x, y, 1, marks);
    }

    /**
     * This group as a part that the reader can point at, focus and choose; see {@link Scene#toLiveSvg}. It needs a filled
     * mark because places without fill do not react to the pointer.
     *
     * @param called the part's name and state in the reader's language
     */
    public Group named(String called) {
        return new Group(part, called, x, y, opacity, marks);
    }

    /** This group, paler than its neighbours. */
    public Group dimmed(double strength) {
        return new Group(part, name, x, y, strength, marks);
    }

    @Override
    public Markup toSvg() {
        var moved = x != 0 || y != 0;
        return Markup.of("g")
                .with("data-part", part)
                .with("aria-label", name)
                .with("transform", moved
                        ? "translate(" + Numbers.coordinate(x) + " " + Numbers.coordinate(y) + ")" : null)
                .with("opacity", opacity < 1 ? Numbers.coordinate(opacity) : null)
                .showing(marks);
    }
}
