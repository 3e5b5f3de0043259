package gatenotes.site.bake;

import java.io.ByteArrayOutputStream;
import java.util.Date;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.jbake.model.DocumentModel;

/** Writes the list of all pages for search engines (sitemaps.org), each with its translation. */
final class Sitemap {
    static final String FILE = "sitemap.xml";

    private Sitemap() {
    }

    /** The file's bytes. */
    static byte[] of(List<DocumentModel> pages, SiteHost host) {
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
                if (page.get("date") instanceof Date) {
                    xml.writeStartElement("lastmod");
                    xml.writeCharacters(Feed.updated(page).toInstant().toString());
                    xml.writeEndElement();
                }
                if (page.get("translation") instanceof DocumentModel other) {
                    for (var version : List.of(page, other)) {
                        xml.writeEmptyElement("xhtml:link");
                        xml.writeAttribute("rel", "alternate");
                        xml.writeAttribute("hreflang", (String) version.get("lang"));
                        xml.writeAttribute("href", address(version, host));
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

    private static String address(DocumentModel page, SiteHost host) {
        return host.absolute(new Address((String) page.get("uri")).url());
    }
}
