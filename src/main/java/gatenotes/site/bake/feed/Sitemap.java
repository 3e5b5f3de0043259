package gatenotes.site.bake.feed;

import gatenotes.site.bake.page.SitePage;
import gatenotes.site.bake.settings.SiteHost;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the list of all pages for search engines (sitemaps.org), each with its translations. */
final class Sitemap {
    private Sitemap() {
    }

    /** The file's bytes. */
    static byte[] of(List<SitePage> pages, Map<SitePage, List<SitePage>> translations, SiteHost host) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
            xml.writeNamespace("xhtml", "http://www.w3.org/1999/xhtml");
            for (var page : pages) {
                xml.writeStartElement("url");
                xml.writeStartElement("loc");
                xml.writeCharacters(address(page, host));
                xml.writeEndElement();
                if (page.source() != null && page.source().date() != null) {
                    xml.writeStartElement("lastmod");
                    xml.writeCharacters(page.source().lastChanged().toString());
                    xml.writeEndElement();
                }
                if (translations.containsKey(page)) {
                    version(page, host, xml);
                    for (var other : translations.get(page)) {
                        version(other, host, xml);
                    }
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void version(SitePage page, SiteHost host, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEmptyElement("xhtml:link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", page.language().code());
        xml.writeAttribute("href", address(page, host));
    }

    private static String address(SitePage page, SiteHost host) {
        return host.absolute(page.address().url());
    }
}
