package gatenotes.web;

import gatenotes.figure.Markup;
import java.util.List;
import org.teavm.jso.dom.xml.Node;

/**
 * Makes the first element inside a parent equal to a tree of {@link Markup}, touching only what differs.
 *
 * <p>The first time it compares with what stands in the page, so that prerendered elements are kept; later with
 * the tree shown before, so that next to nothing is read back. Elements keep their identity, and with it focus,
 * unless their tag changes. Besides attributes it sets what a reader's input has detached from them: the value
 * of a slider, the chosen option.
 */
final class Patch {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String HTML = "http://www.w3.org/1999/xhtml";

    private final Part parent;
    private Markup shown;

    Patch(Part parent) {
        this.parent = parent;
    }

    /** Whether it has shown a tree: until then the page holds what was written into it. */
    boolean isUsed() {
        return shown != null;
    }

    /** Makes the page show the tree. */
    void show(Markup wanted) {
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

    /** @param before what the element shows now, or null to read the element */
    private static void update(Part element, Markup before, Markup wanted) {
        if (before != wanted) {
            updateAttributes(element, before, wanted);
            if (wanted.children().isEmpty()) {
                updateText(element, before, wanted.text() == null ? "" : wanted.text());
            } else {
                updateChildren(element, before, wanted);
            }
        }
        updateInput(element, before, wanted);
    }

    private static void updateAttributes(Part element, Markup before, Markup wanted) {
        if (before == null) {
            adoptAttributes(element, wanted);
            return;
        }
        var old = before.attributes();
        var now = wanted.attributes();
        for (var i = 0; i < now.size(); i++) {
            var attribute = now.get(i);
            // The same element mostly has the same attributes at the same places.
            var value = i < old.size() && old.get(i).name().equals(attribute.name())
                    ? old.get(i).value() : before.attribute(attribute.name());
            if (!attribute.value().equals(value)) {
                element.setAttribute(attribute.name(), attribute.value());
            }
        }
        for (var i = 0; i < old.size(); i++) {
            var name = old.get(i).name();
            var kept = i < now.size() && now.get(i).name().equals(name) || wanted.attribute(name) != null;
            if (!kept) {
                element.removeAttribute(name);
            }
        }
    }

    private static void adoptAttributes(Part element, Markup wanted) {
        for (var attribute : wanted.attributes()) {
            if (!attribute.value().equals(element.getAttribute(attribute.name()))) {
                element.setAttribute(attribute.name(), attribute.value());
            }
        }
        var present = element.getAttributes();
        for (var i = present.getLength() - 1; i >= 0; i--) {
            var name = present.get(i).getName();
            // Whether a table is open is the reader's.
            if (wanted.attribute(name) == null && !name.equals("open")) {
                element.removeAttribute(name);
            }
        }
    }

    private static void updateText(Part element, Markup before, String wanted) {
        String old;
        if (before != null) {
            old = !before.children().isEmpty() ? null : before.text() == null ? "" : before.text();
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

    private static void updateChildren(Part element, Markup before, Markup wanted) {
        if (before == null) {
            removeStrayText(element);
        } else if (before.text() != null) {
            element.setTextContent("");
        }
        List<Markup> old = before == null ? List.of() : before.children();
        var child = element.getFirstElementChild();
        for (var i = 0; i < wanted.children().size(); i++) {
            var want = wanted.children().get(i);
            var had = i < old.size() ? old.get(i) : null;
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

    private static void removeStrayText(Part element) {
        var node = element.getFirstChild();
        while (node != null) {
            var next = node.getNextSibling();
            if (node.getNodeType() != Node.ELEMENT_NODE) {
                element.removeChild(node);
            }
            node = next;
        }
    }

    /** What the reader has changed no longer follows its attribute and is set by itself. */
    private static void updateInput(Part element, Markup before, Markup wanted) {
        if (wanted.tag().equals("input")) {
            var value = wanted.attribute("value");
            // A number being typed is the reader's until the figure takes another one.
            var typing = "number".equals(wanted.attribute("type"))
                    && before != null && value != null && value.equals(before.attribute("value"));
            if (value != null && !typing && !value.equals(element.getValue()) && !Dom.isTyping(element)) {
                element.setValue(value);
            }
        } else if (wanted.tag().equals("option") && wanted.attribute("selected") != null && !element.isSelected()) {
            element.setSelected(true);
        }
    }

    private static Part create(Markup markup, Part parent) {
        var space = markup.tag().equals("svg") ? SVG
                : parent.getLocalName().equals("foreignObject") ? HTML : parent.getNamespaceURI();
        var element = (Part) parent.getOwnerDocument().createElementNS(space, markup.tag());
        for (var attribute : markup.attributes()) {
            if (!attribute.name().equals("xmlns")) {
                element.setAttribute(attribute.name(), attribute.value());
            }
        }
        if (markup.text() != null) {
            element.setTextContent(markup.text());
        }
        for (var child : markup.children()) {
            element.appendChild(create(child, element));
        }
        return element;
    }
}
