package gatenotes.site.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Removes from the HTML of one text everything that could run, make requests to another site, or imitate the page around it. It
 * keeps jsoup's list of safe HTML, with additions that Markdown makes and old posts use.
 *
 * <p>The whole text is cleaned after its Markdown has become HTML: attribute lists and links of Markdown can do harm, too, and
 * a tag opened in one paragraph may be closed in another. HTML that this program made is replaced by a placeholder that nobody
 * can guess, and put back afterwards.
 */
final class Sanitiser {
    /** A base address: without one, links within the site would not resolve and would look unsafe. */
    private static final String BASE = "https://site.invalid/";
    /** Of form fields, only the checkboxes of task lists stay. */
    private static final String FIELDS = "input:not([type=checkbox])";
    private static final Safelist SAFE = safe();
    private static final OutputSettings AS_IT_IS = new OutputSettings().prettyPrint(false);

    private final String mark = "\uE000" + UUID.randomUUID() + ":";
    private final Pattern marks = Pattern.compile(mark + "(\\d+)\uE001");
    private final List<String> kept = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final PageContext page;

    /** @param page gets a warning for what was removed, each kind once */
    Sanitiser(PageContext page) {
        this.page = page;
    }

    private static Safelist safe() {
        var safe = Safelist.relaxed().preserveRelativeLinks(true)
                .addTags("abbr", "acronym", "address", "article", "aside", "audio", "bdi", "bdo", "big", "center", "data", "del",
                        "details", "dfn", "figcaption", "figure", "footer", "header", "hgroup", "hr", "input", "ins", "kbd",
                        "mark", "nav", "picture", "rb", "rbc", "rp", "rt", "rtc", "ruby", "s", "samp", "section", "source",
                        "summary", "time", "track", "tt", "var", "video", "wbr")
                .addAttributes(":all", "id", "class", "title", "lang", "dir", "role", "translate", "aria-label", "aria-hidden",
                        "aria-labelledby", "aria-describedby")
                .addAttributes("a", "name", "rel", "target", "hreflang", "download", "data-footnote-ref", "data-footnote-backref",
                        "data-footnote-backref-idx")
                .addAttributes("audio", "src", "controls", "loop", "muted", "preload")
                .addAttributes("data", "value")
                .addAttributes("del", "cite", "datetime").addAttributes("ins", "cite", "datetime")
                .addAttributes("details", "open")
                .addAttributes("hr", "width", "size", "align")
                .addAttributes("img", "srcset", "sizes", "loading", "decoding")
                .addAttributes("input", "type", "checked", "disabled")
                .addAttributes("li", "value").addAttributes("ol", "reversed")
                .addAttributes("p", "align").addAttributes("div", "align")
                .addAttributes("section", "data-footnotes")
                .addAttributes("source", "src", "srcset", "sizes", "media", "type", "width", "height")
                .addAttributes("table", "align", "border", "cellpadding", "cellspacing", "rules")
                .addAttributes("tr", "align", "valign")
                .addAttributes("td", "align", "valign", "headers").addAttributes("th", "align", "valign", "headers")
                .addAttributes("time", "datetime")
                .addAttributes("track", "src", "kind", "srclang", "label", "default")
                .addAttributes("video", "src", "controls", "loop", "muted", "playsinline", "poster", "preload", "width", "height")
                .addProtocols("a", "href", "tel", "xmpp")
                .addProtocols("img", "src", "data");
        for (var media : List.of("audio", "source", "track", "video")) {
            safe.addProtocols(media, "src", "http", "https");
        }
        return safe.addProtocols("video", "poster", "http", "https")
                .addProtocols("del", "cite", "http", "https").addProtocols("ins", "cite", "http", "https");
    }

    /** Keeps HTML of this program, and returns the placeholder to write into the text that will be cleaned. */
    String kept(String html) {
        kept.add(html);
        return mark + (kept.size() - 1) + "\uE001";
    }

    /**
     * The HTML of a whole text, cleaned, with the kept HTML put back.
     *
     * @param line gives the line of an attribute by its name, for attributes from attribute lists
     */
    String clean(String html, ToIntFunction<String> line) {
        var dirty = Jsoup.parseBodyFragment(html, BASE);
        dirty.body().select("*").forEach(element -> report(element, line));
        dirty.body().select(FIELDS).remove();
        dirty.body().select("*").stream().flatMap(element -> element.childNodes().stream())
                .filter(node -> node instanceof Comment && HtmlTexts.isMore(node.outerHtml())).toList()
                .forEach(node -> node.replaceWith(new TextNode(kept(node.outerHtml()))));
        dirty.body().select("input").attr("disabled", "");
        var clean = new Cleaner(SAFE).clean(dirty);
        clean.outputSettings(AS_IT_IS);
        return marks.matcher(clean.body().html()).replaceAll(
                match -> Matcher.quoteReplacement(kept.get(Integer.parseInt(match.group(1)))));
    }

    /** Reports what will be removed from HTML of the author's. */
    void report(String html, LineMap lines) {
        for (var element : Jsoup.parse(html, BASE, RawHtml.tracking()).select("*")) {
            if (element.sourceRange().isTracked() && !element.sourceRange().isImplicit()) {
                report(element, name -> RawHtml.line(element, lines));
            }
        }
    }

    /** Reports a Markdown link whose address will be removed. */
    void report(String tag, String attribute, String address, int line) {
        report(new Element(Tag.valueOf(tag), BASE).attr(attribute, address), name -> line);
    }

    private void report(Element element, ToIntFunction<String> line) {
        var tag = element.normalName();
        if (tag.equals("body")) {
            return;
        }
        if (!SAFE.isSafeTag(tag) || element.is(FIELDS)) {
            tell("<" + tag + ">", line.applyAsInt(tag));
            return;
        }
        for (var attribute : element.attributes()) {
            if (!SAFE.isSafeAttribute(tag, element, attribute)) {
                tell(kind(tag, attribute), line.applyAsInt(attribute.getKey()));
            }
        }
    }

    private static String kind(String tag, Attribute attribute) {
        var scheme = StringUtils.substringBefore(attribute.getValue().strip(), ":");
        var name = attribute.getKey();
        var isAddress = Set.of("href", "src", "poster", "cite").contains(name) && scheme.matches("[A-Za-z][\\w+.-]*");
        return isAddress ? name + "=\"" + scheme + ":…\"" : name + "=\"…\" of <" + tag + ">";
    }

    private void tell(String kind, int line) {
        if (told.add(kind)) {
            page.warning(line,
                    kind + " was taken out, expected HTML that runs nothing; 'raw-html: on' in the header keeps what you trust");
        }
    }
}
