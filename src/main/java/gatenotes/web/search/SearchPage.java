package gatenotes.web.search;

import gatenotes.search.Query;
import gatenotes.search.Snippet;
import gatenotes.web.dom.Dom;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/**
 * The search page as the reader sees it. The query is part of the address, {@code ?q=}, so it can be kept and sent.
 *
 * <p>Arrow keys go from the field through the results and back; a slash leads to the field.
 */
final class SearchPage {
    private static final int AT_ONCE = 10;
    private static final int PAUSE_MILLIS = 120;

    private final HTMLElement place;
    private final HTMLInputElement field;
    private final HTMLElement status;
    private final HTMLElement results;
    private final HTMLElement more;
    private final String language;
    private final Index index;
    private Query query = Query.of("");
    private List<Integer> pages = List.of();
    private int listed;
    /** The number of the latest search: answers to earlier ones are ignored. */
    private int search;
    private boolean composing;
    private int timer;

    /** @param place the part of the page with the field, the status line, the list and its button */
    SearchPage(HTMLElement place) {
        this.place = place;
        field = (HTMLInputElement) place.querySelector("input");
        status = place.querySelector(".search-status");
        results = place.querySelector(".search-results");
        more = place.querySelector(".search-more");
        language = place.getAttribute("data-lang");
        index = new Index(place.getAttribute("data-index"), language);
    }

    void start() {
        field.addEventListener("input", event -> typed());
        // An input method shows letters before a word is chosen, and those should not be searched for.
        field.addEventListener("compositionstart", event -> composing = true);
        field.addEventListener("compositionend", event -> {
            composing = false;
            typed();
        });
        place.querySelector("form").addEventListener("submit", event -> {
            event.preventDefault();
            Window.clearTimeout(timer);
            look(field.getValue());
        });
        more.addEventListener("click", event -> list());
        HTMLDocument.current().addEventListener("keydown", event -> key((KeyboardEvent) event));
        index.prepare();
        var asked = Dom.query("q");
        if (asked != null) {
            field.setValue(asked);
            look(asked);
        }
        field.focus();
    }

    private void typed() {
        if (!composing) {
            Window.clearTimeout(timer);
            timer = Window.setTimeout(() -> look(field.getValue()), PAUSE_MILLIS);
        }
    }

    private void look(String text) {
        remember("q", text.isBlank() ? null : text);
        query = Query.of(text);
        var own = ++search;
        if (query.terms().isEmpty()) {
            show(List.of(), text.isBlank() ? "" : words("noword"));
            return;
        }
        index.find(query, result -> {
            if (own != search) {
                return;
            }
            if (result == null) {
                show(List.of(), failed());
            } else {
                show(result.pages(), said(result));
            }
        });
    }

    private String said(Index.Result result) {
        var count = result.pages().size();
        if (count == 0) {
            return words("nothing");
        }
        var found = count == 1 ? words("one") : words("many").replace("{0}", Integer.toString(count));
        return result.complete() ? found : words("partly").replace("{0}", found);
    }

    private String failed() {
        return words("failed");
    }

    /** A text of this page in its language, which the template takes from the site's file of words. */
    private String words(String name) {
        return place.getAttribute("data-say-" + name);
    }

    private void show(List<Integer> found, String text) {
        pages = found;
        listed = 0;
        results.clear();
        status.setInnerText(text);
        // Shows that the answer has arrived, for tests.
        place.setAttribute("data-found", Integer.toString(found.size()));
        list();
    }

    private void list() {
        var own = search;
        var next = pages.subList(listed, Math.min(listed + AT_ONCE, pages.size()));
        listed += next.size();
        more.setHidden(listed == pages.size());
        index.describe(next, found -> {
            if (own != search) {
                return;
            }
            if (found == null) {
                status.setInnerText(failed());
                return;
            }
            HTMLElement first = null;
            for (var page : found) {
                var link = add(page);
                first = first == null ? link : first;
            }
            // After the button was pressed, the focus goes to the first new result.
            if (listed > AT_ONCE && first != null) {
                first.focus();
            }
        });
    }

    private HTMLElement add(Index.Found page) {
        var item = element("li", results);
        var title = element("h2", item);
        var link = element("a", title);
        link.setAttribute("href", place.getAttribute("data-root") + page.address());
        write(Snippet.whole(page.title(), query), link);
        if (!page.date().isEmpty()) {
            var time = element("time", element("p", item));
            time.setAttribute("datetime", page.date());
            time.setInnerText(day(page.date(), language));
            ((HTMLElement) time.getParentNode()).setClassName("post-meta");
        }
        // The paragraph is added at once, so that the list below does not move when the text arrives.
        var text = element("p", item);
        text.setClassName("found-text");
        var words = query;
        index.text(page, whole -> {
            if (whole != null) {
                write(Snippet.of(whole, words), text);
            }
        });
        return link;
    }

    private static void write(Snippet snippet, HTMLElement into) {
        for (var part : snippet.parts()) {
            if (part.found()) {
                element("mark", into).setInnerText(part.text());
            } else {
                into.appendChild(HTMLDocument.current().createTextNode(part.text()));
            }
        }
    }

    private static HTMLElement element(String name, HTMLElement into) {
        var element = HTMLDocument.current().createElement(name);
        into.appendChild(element);
        return element;
    }

    private void key(KeyboardEvent event) {
        var step = event.getKey().equals("ArrowDown") ? 1 : event.getKey().equals("ArrowUp") ? -1 : 0;
        if (event.getKey().equals("/") && !isFocused(field) && !event.isCtrlKey() && !event.isMetaKey()) {
            event.preventDefault();
            field.focus();
        } else if (step != 0 && !composing && !event.isAltKey()) {
            var links = results.querySelectorAll("h2 a");
            var at = isFocused(field) ? -1 : -2;
            for (int i = 0; i < links.getLength(); i++) {
                at = isFocused((HTMLElement) links.get(i)) ? i : at;
            }
            var to = at + step;
            if (at < -1 || to < -1 || to >= links.getLength()) {
                return;
            }
            event.preventDefault();
            (to < 0 ? field : (HTMLElement) links.get(to)).focus();
        }
    }

    /** Sets a parameter of the page's address; null removes it. The history does not change. */
    @JSBody(params = {"name", "value"}, script = ""
            + "var url = new URL(location.href);"
            + "if (value === null) { url.searchParams.delete(name); } else { url.searchParams.set(name, value); }"
            + "if (url.href !== location.href) { history.replaceState(history.state, '', url); }")
    private static native void remember(String name, String value);

    /** A day such as 2018-03-01 as it is written in a language. */
    @JSBody(params = {"day", "lang"}, script = "return new Date(day + 'T00:00').toLocaleDateString(lang, {dateStyle: 'long'});")
    private static native String day(String day, String lang);

    @JSBody(params = "element", script = "return document.activeElement === element;")
    private static native boolean isFocused(HTMLElement element);
}
