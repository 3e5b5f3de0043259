package gatenotes.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One element of SVG or HTML as data: what the JVM writes as text and the browser patches into the page.
 *
 * <p>Both machines go through this tree, so the static figure and the live one cannot differ. Immutable.
 */
public final class Markup {
    private final String tag;
    /** The last attribute, which leads to those before it; null for none. */
    private final Attribute last;
    private final List<Markup> children;
    private final String text;
    /** Made when asked for: most elements are only steps on the way to one with more attributes. */
    private List<Attribute> attributes;

    /** An attribute; its value is unescaped. A boolean attribute has the value {@code ""}. Immutable. */
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
    }

    /** Keeps the list, which nothing may change afterwards: a picture is made of thousands of these. */
    private Markup(String tag, Attribute last, List<Markup> children, String text) {
        this.tag = tag;
        this.last = last;
        this.children = children;
        this.text = text;
    }

    /** An element without attributes or content, to be extended by {@link #with} and {@link #add}. */
    public static Markup of(String tag) {
        return new Markup(tag, null, List.of(), null);
    }

    /** The element's name, lower case as in the document ({@code "svg"}, {@code "linearGradient"}). */
    public String tag() {
        return tag;
    }

    /** The attributes in document order; their names are unique. */
    public List<Attribute> attributes() {
        if (attributes == null) {
            var count = 0;
            for (var each = last; each != null; each = each.previous) {
                count++;
            }
            var inOrder = new Attribute[count];
            for (var each = last; each != null; each = each.previous) {
                inOrder[--count] = each;
            }
            attributes = List.of(inOrder);
        }
        return attributes;
    }

    /** The children in document order; none where there is {@link #text}. */
    public List<Markup> children() {
        return Collections.unmodifiableList(children);
    }

    /** The element's whole text, unescaped, or null. */
    public String text() {
        return text;
    }

    /** This element with one more attribute; a null value leaves the attribute out. */
    public Markup with(String name, String value) {
        return value == null ? this : new Markup(tag, new Attribute(name, value, last), children, text);
    }

    /** This element with another value of an attribute that it has. */
    public Markup replacing(String name, String value) {
        Attribute changed = null;
        for (var attribute : attributes()) {
            changed = new Attribute(attribute.name, attribute.name.equals(name) ? value : attribute.value, changed);
        }
        return new Markup(tag, changed, children, text);
    }

    /** This element with other children; the list is copied. */
    public Markup holding(List<Markup> others) {
        return new Markup(tag, last, new ArrayList<>(others), null);
    }

    /** This element with one more child. */
    public Markup add(Markup child) {
        var more = new ArrayList<>(children);
        more.add(child);
        return new Markup(tag, last, more, null);
    }

    /** This element with children appended. */
    public Markup addAll(List<Markup> more) {
        var all = new ArrayList<>(children);
        all.addAll(more);
        return new Markup(tag, last, all, null);
    }

    /** This element with the given text instead of children. */
    public Markup text(String content) {
        return new Markup(tag, last, List.of(), content);
    }

    /** The value of an attribute, or null. */
    public String attribute(String name) {
        for (var each = last; each != null; each = each.previous) {
            if (each.name.equals(name)) {
                return each.value;
            }
        }
        return null;
    }
}
