package gatenotes.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The parts of a picture that a reader can point at, in the printed and in the live picture. A screen reader speaks only a part's
 * name, not the labels inside it.
 */
final class Parts {
    private static final String NAME = "aria-label";
    /** In the printed picture, which is one image, no element inside may have an accessible name. */
    private static final String PRINTED_NAME = "data-name";

    private Parts() {
    }

    /** The picture with its parts' names moved to {@link #PRINTED_NAME}. */
    static Markup printed(Markup picture) {
        return changed(picture, part -> part.replacing(NAME, PRINTED_NAME, name(part)));
    }

    /** The picture with its parts as buttons; the same object if it has none. */
    static Markup open(Markup picture) {
        var found = new boolean[1];
        return changed(picture, part -> {
            var isFirst = !found[0];
            found[0] = true;
            var name = name(part);
            var named = name.equals(part.attribute(NAME)) ? part : part.replacing(NAME, name);
            return named.with("role", "button").with("tabindex", isFirst ? "0" : "-1");
        });
    }

    private static Markup changed(Markup element, UnaryOperator<Markup> change) {
        if (element.childCount() == 0) {
            return element;
        }
        var isPart = element.attribute("data-part") != null && element.attribute(NAME) != null;
        List<Markup> children = null;
        var now = isPart ? change.apply(element) : element;
        for (int i = 0; i < element.childCount(); i++) {
            var child = element.child(i);
            var changed = changed(child, change);
            if (changed != child) {
                if (children == null) {
                    children = new ArrayList<>(element.children());
                }
                children.set(i, changed);
            }
        }
        return children == null ? now : now.holding(children);
    }

    /** A part's name, followed by the words visible in it unless the name contains them. */
    private static String name(Markup part) {
        var name = part.attribute(NAME);
        var words = words(part, "");
        return name.contains(words) ? name : name + ": " + words;
    }

    private static String words(Markup element, String before) {
        var text = element.text();
        var words = text == null || text.isEmpty() ? before : before.isEmpty() ? text : before + " " + text;
        for (int i = 0; i < element.childCount(); i++) {
            words = words(element.child(i), words);
        }
        return words;
    }
}
