package gatenotes.site.bake.feed;

import gatenotes.site.bake.page.SitePage;
import gatenotes.site.bake.settings.SiteHost;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the newest posts of a language as an Atom feed (RFC 4287), each with its whole text or its excerpt. */
final class Feed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final SiteHost host;
    private final XMLStreamWriter xml;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /**
     * One feed.
     *
     * @param file its own address, relative to the site
     * @param home the page it stands for, relative to the site
     * @param title of the site
     * @param subtitle of the site
     * @param author of posts that name none
     * @param whole whether each post has its whole text with it
     */
    record Channel(String file, String home, String lang, String title, String subtitle, String author, boolean whole) {
    }

    private Feed(SiteHost host) throws XMLStreamException {
        this.host = host;
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
    }

    /**
     * The feed's bytes.
     *
     * @param newestFirst at least one post
     */
    static byte[] of(Channel channel, List<SitePage> newestFirst, SiteHost host) {
        try {
            var feed = new Feed(host);
            feed.write(channel, newestFirst);
            return feed.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Channel channel, List<SitePage> posts) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", channel.lang());
        text("id", host.absolute(channel.home()));
        text("title", channel.title());
        text("subtitle", channel.subtitle());
        text("updated", moment(posts.stream().map(post -> post.source().lastChanged()).max(Instant::compareTo).orElseThrow()));
        link("alternate", "text/html", host.absolute(channel.home()));
        link("self", "application/atom+xml", host.absolute(channel.file()));
        xml.writeStartElement("author");
        text("name", channel.author());
        xml.writeEndElement();
        for (var post : posts) {
            entry(post, channel.whole());
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(SitePage post, boolean whole) throws XMLStreamException {
        var source = post.source();
        var address = host.absolute(post.address().url());
        xml.writeStartElement("entry");
        text("id", address);
        text("title", source.title());
        link("alternate", "text/html", address);
        text("published", moment(source.date().toInstant()));
        text("updated", moment(source.lastChanged()));
        for (var author : source.authors()) {
            xml.writeStartElement("author");
            text("name", author);
            xml.writeEndElement();
        }
        for (var tag : source.tags()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", plain(tag));
        }
        if (post.document().get("summary") instanceof String summary && !summary.isEmpty()) {
            text("summary", summary);
        }
        if (whole) {
            xml.writeStartElement("content");
            xml.writeAttribute("type", "html");
            xml.writeCharacters(plain(FeedBody.of(post.document().getBody(), address)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void text(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(plain(text));
        xml.writeEndElement();
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The text without the characters that XML does not allow. */
    private static String plain(String text) {
        return text.codePoints().filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)
                || c == '\n' || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
