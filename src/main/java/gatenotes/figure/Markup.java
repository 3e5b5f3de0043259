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
    private final List<Attribute> attributes;
    private final List<Markup> children;
    private final String text;

    /** An attribute; {@code value} is unescaped. A boolean attribute has the value {@code ""}. */
    public record Attribute(String name, String value) {
    }

    /** Keeps the lists, which nothing may change afterwards: a picture is made of thousands of these. */
    private Markup(String tag, List<Attribute> attributes, List<Markup> children, String text) {
        this.tag = tag;
        this.attributes = attributes;
        this.children = children;
        this.text = text;
    }

    /** An element without attributes or content, to be extended by {@link #with} and {@link #add}. */
    public static Markup of(String tag) {
        return new Markup(tag, List.of(), List.of(), null);
    }

    /** The element's name, lower case as in the document ({@code "svg"}, {@code "linearGradient"}). */
    public String tag() {
        return tag;
    }

    /** The attributes in document order; their names are unique. */
    public List<Attribute> attributes() {
        return Collections.unmodifiableList(attributes);
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
        if (value == null) {
            return this;
        }
        var more = new ArrayList<Attribute>(attributes.size() + 1);
        more.addAll(attributes);
        more.add(new Attribute(name, value));
        return new Markup(tag, more, children, text);
    }

    /** This element with another value of an attribute that it has. */
    public Markup replacing(String name, String value) {
        var changed = new ArrayList<Attribute>();
        for (var attribute : attributes) {
            changed.add(attribute.name().equals(name) ? new Attribute(name, value) : attribute);
        }
        return new Markup(tag, changed, children, text);
    }

    /** This element with other children; the list is copied. */
    public Markup holding(List<Markup> others) {
        return new Markup(tag, attributes, new ArrayList<>(others), null);
    }

    /** This element with one more child. */
    public Markup add(Markup child) {
        var more = new ArrayList<>(children);
        more.add(child);
        return new Markup(tag, attributes, more, null);
    }

    /** This element with children appended. */
    public Markup addAll(List<Markup> more) {
        var all = new ArrayList<>(children);
        all.addAll(more);
        return new Markup(tag, attributes, all, null);
    }

    /** This element with the given text instead of children. */
    public Markup text(String content) {
        return new Markup(tag, attributes, List.of(), content);
    }

    /** The value of an attribute, or null. */
    public String attribute(String name) {
        for (var attribute : attributes) {
            if (attribute.name().equals(name)) {
                return attribute.value();
            }
        }
        return null;
    }
}
