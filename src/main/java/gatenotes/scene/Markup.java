package gatenotes.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * One element of SVG or HTML as data: the JVM writes it as text, the browser patches it into the page.
 *
 * <p>Both use the same tree, so the static figure and the live one cannot differ. Immutable.
 */
public final class Markup {
    private static final Markup[] NONE = {};

    private final String tag;
    private final Attribute last;
    /** Never modified or copied: a picture has thousands of elements, and each is asked for its children. */
    private final Markup[] children;
    private final String text;

    /**
     * An attribute; its value is unescaped. A boolean attribute has the value {@code ""}. Immutable, so that elements may
     * share their first attributes.
     */
    public static final class Attribute {
        private final String name;
        private final String value;
        private final Attribute previous;

        private Attribute(String name, String value, Attribute previous) {
            this.name = name;
            this.value = value;
            this.previous = previous;
        }

        public String name() {
            return name;
        }

        public String value() {
            return value;
        }

        /** The attribute before this one, or null. */
        public Attribute previous() {
            return previous;
        }

        /** This attribute and those before it, with one more; a null value adds none. */
        Attribute and(String next, String nextValue) {
            return nextValue == null ? this : new Attribute(next, nextValue, this);
        }
    }

    private Markup(String tag, Attribute last, Markup[] children, String text) {
        this.tag = tag;
        this.last = last;
        this.children = children;
        this.text = text;
    }

    /** An element without attributes or content, to be extended by {@link #with} and {@link #add}. */
    public static Markup of(String tag) {
        return of(tag, null);
    }

    /** An element with the attributes up to the given one. */
    static Markup of(String tag, Attribute last) {
        return new Markup(tag, last, NONE, null);
    }

    /** The first attribute of an element. */
    static Attribute attribute(String name, String value) {
        return new Attribute(name, value, null);
    }

    /** The element's name, lower case as in the document ({@code "svg"}, {@code "linearGradient"}). */
    public String tag() {
        return tag;
    }

    /** The attributes in document order; their names are unique. */
    public List<Attribute> attributes() {
        var count = 0;
        for (var each = last; each != null; each = each.previous) {
            count++;
        }
        var inOrder = new Attribute[count];
        for (var each = last; each != null; each = each.previous) {
            inOrder[--count] = each;
        }
        return List.of(inOrder);
    }

    /** The last attribute, which leads to those before it; null if there is none. */
    public Attribute lastAttribute() {
        return last;
    }

    /** The children in document order; none if the element has {@link #text}. */
    public List<Markup> children() {
        return List.of(children);
    }

    public int childCount() {
        return children.length;
    }

    /** One of {@link #children}, counted from 0. */
    public Markup child(int index) {
        return children[index];
    }

    /** The element's whole text, unescaped, or null if it has none. */
    public String text() {
        return text;
    }

    /** This element with one more attribute; a null value leaves the attribute out. */
    public Markup with(String name, String value) {
        return value == null ? this : new Markup(tag, new Attribute(name, value, last), children, text);
    }

    /** This element with another value of an attribute that it has. */
    public Markup replacing(String name, String value) {
        return replacing(name, name, value);
    }

    /** This element with one of its attributes replaced by another. */
    Markup replacing(String name, String other, String value) {
        Attribute changed = null;
        for (var attribute : attributes()) {
            changed = attribute.name.equals(name) ? new Attribute(other, value, changed)
                    : new Attribute(attribute.name, attribute.value, changed);
        }
        return new Markup(tag, changed, children, text);
    }

    /** This element with other children. */
    public Markup holding(List<Markup> others) {
        var held = new Markup[others.size()];
        for (int i = 0; i < held.length; i++) {
            held[i] = others.get(i);
        }
        return new Markup(tag, last, held, null);
    }

    /** This element with marks as its children. */
    Markup showing(List<Mark> marks) {
        var held = new Markup[marks.size()];
        for (int i = 0; i < held.length; i++) {
            held[i] = marks.get(i).toSvg();
        }
        return new Markup(tag, last, held, null);
    }

    /** This element with one more child. */
    public Markup add(Markup child) {
        return addAll(List.of(child));
    }

    /** This element with children appended. */
    public Markup addAll(List<Markup> more) {
        if (children.length == 0) {
            return holding(more);
        }
        var all = new ArrayList<>(children());
        all.addAll(more);
        return holding(all);
    }

    /** This element with the given text instead of children. */
    public Markup text(String content) {
        return new Markup(tag, last, NONE, content);
    }

    /** The value of an attribute, or null if the element does not have it. */
    public String attribute(String name) {
        for (var each = last; each != null; each = each.previous) {
            if (each.name.equals(name)) {
                return each.value;
            }
        }
        return null;
    }
}
