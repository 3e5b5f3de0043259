package gatenotes.web.page;

import gatenotes.demo.Demo;
import gatenotes.demo.LinkedValues;
import gatenotes.demo.ReservedNames;
import gatenotes.demo.Session;
import gatenotes.demo.Stage;
import gatenotes.demo.Values;
import gatenotes.scene.Language;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The state of one figure in the page's address, so that a link opens the figure as its sender saw it. The address only
 * holds values that differ from the author's.
 */
final class LinkedState {
    /**
     * The least time between two changes, in milliseconds: browsers refuse to change the address more than a few times a
     * second.
     */
    private static final int PAUSE_MILLIS = 400;

    private final Demo demo;
    private final Language language;
    private final UrlParameters address;
    private final Values author;
    private String refusal;
    private Session noted;

    /** @throws IllegalArgumentException if the author's own values are wrong */
    LinkedState(HTMLElement element, Demo demo, Language language) {
        this.demo = demo;
        this.language = language;
        address = UrlParameters.of(element);
        author = authors(element, demo);
    }

    /** The values that the author wrote as attributes of {@code live-demo}. */
    private static Values authors(HTMLElement element, Demo demo) {
        var values = Values.of(demo);
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.get(i);
            if (!ReservedNames.contains(attribute.getName())) {
                values = values.with(attribute.getName(), attribute.getValue());
            }
        }
        return values;
    }

    /** Starts the figure in the state of the page's address; in the author's state if the address is invalid. */
    Session open(Stage stage) {
        refusal = null;
        var linked = address.read(null);
        if (linked.length > 0) {
            var values = linkedValues(linked);
            try {
                if (values != null) {
                    return demo.start(values, stage);
                }
            } catch (IllegalArgumentException unreadable) {
                refuse(LinkedValues.unreadable(demo, linked, language));
            }
        }
        return openAuthors(stage);
    }

    /** The values in the link, or null if the figure refuses them. */
    private Values linkedValues(String[] linked) {
        try {
            return LinkedValues.of(demo, author, linked, language);
        } catch (IllegalArgumentException refused) {
            refuse(refused.getMessage());
            return null;
        }
    }

    private void refuse(String reason) {
        refusal = language.pick(
                "链接里写的状态用不了，这里是作者的设置：", "The link's state does not fit, these are the author's settings: ") + reason;
    }

    /** The values that the author wrote. */
    Values author() {
        return author;
    }

    /** Starts the figure in the author's state. */
    Session openAuthors(Stage stage) {
        return demo.start(author, stage);
    }

    /** Whether the page's address holds nothing for the figure, so that it starts in the author's state. */
    boolean isAuthors() {
        return address.read(null).length == 0;
    }

    /** Why {@link #open} did not follow the address, in one line; null if it did. */
    String refusal() {
        return refusal;
    }

    /** Writes the figure's state into the address after a short wait. */
    void note(Session session) {
        if (noted == null) {
            Window.setTimeout(this::write, PAUSE_MILLIS);
        }
        noted = session;
    }

    /** Copies this figure's values from another address into the page's. */
    void take(String search) {
        noted = null;
        address.write(List.of(address.read(search)));
    }

    /** Whether the page's address holds another state than the session's, because the reader went back or forward. */
    boolean isElsewhere(Session session) {
        noted = null;
        var here = different(session);
        var there = address.read(null);
        var same = here.size() == there.length;
        for (int i = 0; same && i < there.length; i++) {
            same = here.get(i).equals(there[i]);
        }
        return !same;
    }

    private void write() {
        if (noted == null) {
            return;
        }
        var different = different(noted);
        noted = null;
        address.write(different);
    }

    /** The names and values, alternating, of the settings that differ from the author's. */
    private List<String> different(Session session) {
        var different = new ArrayList<String>();
        for (var setting : demo.settings()) {
            var text = session.values().text(setting.name());
            if (!text.equals(author.text(setting.name()))) {
                different.add(setting.name());
                different.add(text);
            }
        }
        return different;
    }
}
