package gatenotes.web.search;

import org.teavm.jso.dom.html.HTMLDocument;

/** The start of the search page's script. */
public final class SearchEntry {
    private SearchEntry() {
    }

    public static void main(String[] args) {
        var place = HTMLDocument.current().getElementById("search");
        if (place != null) {
            new SearchPage(place).start();
        }
    }
}
