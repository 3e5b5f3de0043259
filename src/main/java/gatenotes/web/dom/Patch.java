package gatenotes.web.dom;

import gatenotes.scene.Markup;
import org.teavm.jso.dom.xml.Node;

/**
 * Makes the first element inside a parent equal to a tree of {@link Markup}, touching only what differs.
 *
 * <p>The first time it compares with the elements in the page, so that prerendered elements are kept. Later it compares
 * with the tree shown before, so that almost nothing is read back. Elements keep their identity, and therefore the
 * focus, unless their tag changes. Besides attributes it sets values that no longer follow their attribute after a
 * reader's input: the value of a slider, the chosen option.
 */
public final class Patch {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String HTML = "http://www.w3.org/1999/xhtml";

    private final DomPart parent;
    private Markup shown;
    private boolean showing;
    /** A tree that was requested while another one was being shown; null for none. */
    private Markup next;

    public Patch(DomPart parent) {
        this.parent = parent;
    }

    /**
     * Makes the page show the tree. If the focused element is removed, the browser sends an event at once, and a
     * listener may call this method again: then its tree is shown after this one.
     */
    public void show(Markup wanted) {
        next = wanted;
        if (showing) {
            return;
        }
        showing = true;
        try {
            while (next != null) {
                var now = next;
                next = null;
                showOne(now);
            }
        } finally {
            showing = false;
        }
    }

    private void showOne(Markup wanted) {
        var root = parent.getFirstElementChild();
        if (root == null || !root.getLocalName().equals(wanted.tag())) {
            parent.insertBefore(create(wanted, parent), parent.getFirstChild());
            if (root != null) {
                parent.removeChild(root);
            }
        } else {
            update(root, shown, wanted);
        }
        shown = wanted;
    }

    /** @param before the tree that the element shows now, or null to read the element */
    private static void update(DomPart element, Markup before, Markup wanted) {
        var old = !wanted.tag().equals("input") ? null
                : before != null ? before.attribute("value") : element.getAttribute("value");
        if (before != wanted) {
            updateAttributes(element, before, wanted);
            if (wanted.childCount() == 0) {
                updateText(element, before, wanted.text() == null ? "" : wanted.text());
            } else {
                updateChildren(element, before, wanted);
            }
        }
        updateInput(element, old, wanted);
    }

    private static void updateAttributes(DomPart element, Markup before, Markup wanted) {
        if (before == null) {
            adoptAttributes(element, wanted);
            return;
        }
        var old = before.lastAttribute();
        var now = wanted.lastAttribute();
        // An element mostly keeps its attributes in the same order, and both trees often share the first ones.
        while (old != now && old != null && now != null && old.name().equals(now.name())) {
            if (!now.value().equals(old.value())) {
                element.setAttribute(now.name(), now.value());
            }
            old = old.previous();
            now = now.previous();
        }
        if (old != now) {
            replaceAttributes(element, before, wanted);
        }
    }

    private static void replaceAttributes(DomPart element, Markup before, Markup wanted) {
        for (var each = wanted.lastAttribute(); each != null; each = each.previous()) {
            if (!each.value().equals(before.attribute(each.name()))) {
                element.setAttribute(each.name(), each.value());
            }
        }
        for (var each = before.lastAttribute(); each != null; each = each.previous()) {
            if (wanted.attribute(each.name()) == null) {
                element.removeAttribute(each.name());
            }
        }
    }

    private static void adoptAttributes(DomPart element, Markup wanted) {
        var count = 0;
        for (var attribute = wanted.lastAttribute(); attribute != null; attribute = attribute.previous()) {
            if (!attribute.value().equals(element.getAttribute(attribute.name()))) {
                element.setAttribute(attribute.name(), attribute.value());
            }
            count++;
        }
        var present = element.getAttributes();
        // All wanted attributes are set now; if the element has no more than those, nothing is to be removed.
        for (var i = present.getLength() - 1; i >= 0 && present.getLength() > count; i--) {
            var name = present.get(i).getName();
            // The reader decides whether a table is open.
            if (wanted.attribute(name) == null && !name.equals("open")) {
                element.removeAttribute(name);
            }
        }
    }

    private static void updateText(DomPart element, Markup before, String wanted) {
        String old;
        if (before != null) {
            old = before.childCount() > 0 ? null : before.text() == null ? "" : before.text();
        } else {
            old = element.getFirstElementChild() == null ? element.getTextContent() : null;
        }
        if (wanted.equals(old)) {
            return;
        }
        if (before != null && old != null && !old.isEmpty() && !wanted.isEmpty()) {
            element.getFirstChild().setNodeValue(wanted);
        } else {
            element.setTextContent(wanted);
        }
    }

    private static void updateChildren(DomPart element, Markup before, Markup wanted) {
        if (before == null) {
            removeStrayText(element);
        } else if (before.text() != null) {
            element.setTextContent("");
        }
        var oldCount = before == null ? 0 : before.childCount();
        var child = element.getFirstElementChild();
        for (var i = 0; i < wanted.childCount(); i++) {
            var want = wanted.child(i);
            var had = i < oldCount ? before.child(i) : null;
            if (child == null) {
                element.appendChild(create(want, element));
                continue;
            }
            var next = child.getNextElementSibling();
            if ((had != null ? had.tag() : child.getLocalName()).equals(want.tag())) {
                update(child, had, want);
            } else {
                element.replaceChild(create(want, element), child);
            }
            child = next;
        }
        while (child != null) {
            var next = child.getNextElementSibling();
            element.removeChild(child);
            child = next;
        }
    }

    private static void removeStrayText(DomPart element) {
        var node = element.getFirstChild();
        while (node != null) {
            var next = node.getNextSibling();
            if (node.getNodeType() != Node.ELEMENT_NODE) {
                element.removeChild(node);
            }
            node = next;
        }
    }

    /**
     * Sets the value of an input that no longer follows its attribute because the reader has changed it.
     *
     * @param old the value that an input had before the reader changed it
     */
    private static void updateInput(DomPart element, String old, Markup wanted) {
        if (wanted.tag().equals("input")) {
            var value = wanted.attribute("value");
            // A number that the reader is typing stays until the figure's value changes.
            var typing = "number".equals(wanted.attribute("type")) && value != null && value.equals(old);
            if (value != null && !typing && !value.equals(element.getValue()) && !Dom.isTyping(element)) {
                element.setValue(value);
            }
        } else if (wanted.tag().equals("textarea")) {
            var text = wanted.text() == null ? "" : wanted.text();
            if (!text.equals(element.getValue()) && !Dom.isTyping(element)) {
                element.setValue(text);
            }
        } else if (wanted.tag().equals("option") && wanted.attribute("selected") != null && !element.isSelected()) {
            element.setSelected(true);
        }
    }

    private static DomPart create(Markup markup, DomPart parent) {
        var space = markup.tag().equals("svg") ? SVG
                : parent.getLocalName().equals("foreignObject") ? HTML : parent.getNamespaceURI();
        var element = (DomPart) parent.getOwnerDocument().createElementNS(space, markup.tag());
        for (var attribute : markup.attributes()) {
            if (!attribute.name().equals("xmlns")) {
                element.setAttribute(attribute.name(), attribute.value());
            }
        }
        if (markup.text() != null) {
            element.setTextContent(markup.text());
        }
        for (var i = 0; i < markup.childCount(); i++) {
            element.appendChild(create(markup.child(i), element));
        }
        return element;
    }
}
