package gatenotes.scene;

import java.util.List;

/**
 * Marks that belong together.
 *
 * @param part what the group shows, in kebab case ({@code "hidden-2"}), for links, tests and styles; or null
 * @param name what the part is called where the reader can point at it, or null where there is nothing to point at
 * @param x how far its marks are moved to the right
 * @param y how far its marks are moved down
 * @param opacity of the whole, from 0 to 1; below 1 it steps back behind its neighbours
 * @param marks painted in order
 */
public record Group(String part, String name, double x, double y, double opacity, List<Mark> marks)
        implements Mark {
    public Group {
        if (name != null && part == null) {
            throw new IllegalArgumentException("Group: '" + name + "' can be pointed at and needs a part");
        }
        marks = List.copyOf(marks);
    }

    /** Marks where they are. */
    public static Group of(String part, List<Mark> marks) {
        return new Group(part, null, 0, 0, 1, marks);
    }

    /** Marks drawn around their own origin, moved to (x, y). */
    public static Group at(String part, double x, double y, List<Mark> marks) {
        return new Group(part, null, x, y, 1, marks);
    }

    /**
     * This group as something the reader can point at, focus and choose; see {@link Scene#toLiveSvg}. It needs a
     * filled mark, empty places do not feel the pointer.
     *
     * @param called its name in the reader's language, with its state in words
     */
    public Group named(String called) {
        return new Group(part, called, x, y, opacity, marks);
    }

    /** This group, stepped back behind its neighbours. */
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
