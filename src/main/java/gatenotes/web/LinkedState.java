package gatenotes.web;

import gatenotes.demo.Demo;
import gatenotes.demo.FigureState;
import gatenotes.demo.Session;
import gatenotes.demo.Values;
import gatenotes.figure.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The state of one figure as the page's address tells it, so that a link opens the figure as its sender saw it.
 * Only what differs from the author's values stands in the address.
 */
final class LinkedState {
    /** Browsers refuse an address that changes more than a few times a second. */
    private static final int PAUSE_MILLIS = 400;

    private final Demo demo;
    private final Address address;
    private final Values author;
    private final Values values;
    private final String refusal;
    private Session noted;

    private LinkedState(Demo demo, Address address, Values author, Values values, String refusal) {
        this.demo = demo;
        this.address = address;
        this.author = author;
        this.values = values;
        this.refusal = refusal;
    }

    /**
     * Reads a figure's attributes and what the address says of it.
     *
     * @throws IllegalArgumentException if the author's own values are wrong
     */
    static LinkedState of(HTMLElement element, Demo demo, Language language) {
        var address = Address.of(element);
        var written = Attributes.parameters(element);
        var author = Values.parse(demo, written);
        var linked = new LinkedHashMap<>(written);
        linked.putAll(address.read());
        try {
            return new LinkedState(demo, address, author, Values.parse(demo, linked), null);
        } catch (IllegalArgumentException refused) {
            return new LinkedState(demo, address, author, author, language.pick(
                    "链接里写的状态用不了，这里是作者的设置：", "The link's state does not fit, these are the author's settings: ")
                    + refused.getMessage());
        }
    }

    /** What the figure starts with. */
    Values values() {
        return values;
    }

    /** Why the address was not followed, in one line; null if it was. */
    String refusal() {
        return refusal;
    }

    /** Writes the figure's state into the address, soon. */
    void note(Session session) {
        if (noted == null) {
            Window.setTimeout(this::write, PAUSE_MILLIS);
        }
        noted = session;
    }

    private void write() {
        var different = new LinkedHashMap<String, String>();
        for (Map.Entry<String, String> entry : FigureState.of(demo, noted).entrySet()) {
            if (!entry.getValue().equals(author.text(entry.getKey()))) {
                different.put(entry.getKey(), entry.getValue());
            }
        }
        noted = null;
        address.write(different);
    }
}
