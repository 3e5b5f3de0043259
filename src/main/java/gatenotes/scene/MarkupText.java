package gatenotes.scene;

import gatenotes.math.TextList;
import java.util.List;

/** Writes {@link Markup} as text that HTML and, inside {@code svg}, XML parsers read back as the same tree. */
public final class MarkupText {
    /** Elements of HTML that have no end tag. */
    private static final List<String> VOID = List.of("area", "base", "br", "col", "embed", "hr", "img", "input",
            "link", "meta", "source", "track", "wbr");

    private MarkupText() {
    }

    /** The element with all its content, on one line. The same tree always gives the same text. */
    public static String of(Markup element) {
        var text = new StringBuilder();
        write(element, false, text);
        return text.toString();
    }

    private static void write(Markup element, boolean inSvg, StringBuilder text) {
        var svg = inSvg || element.tag().equals("svg");
        text.append('<').append(element.tag());
        for (var attribute : element.attributes()) {
            text.append(' ').append(attribute.name()).append("=\"");
            escape(attribute.value(), text);
            text.append('"');
        }
        if (!svg && TextList.contains(VOID, element.tag())) {
            text.append('>');
            return;
        }
        var empty = element.children().isEmpty() && (element.text() == null || element.text().isEmpty());
        if (svg && empty) {
            text.append("/>");
            return;
        }
        text.append('>');
        if (element.text() != null) {
            escape(element.text(), text);
        }
        for (var child : element.children()) {
            write(child, svg, text);
        }
        text.append("</").append(element.tag()).append('>');
    }

    private static void escape(String raw, StringBuilder text) {
        for (int i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> text.append(c);
            }
        }
    }
}
