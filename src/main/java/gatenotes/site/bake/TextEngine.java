package gatenotes.site.bake;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;

/** Makes JBake's documents of our sources; the text waits until all addresses are known. */
final class TextEngine {
    /** Where the {@link Source} lies in the document. */
    static final String SOURCE = "source";

    private TextEngine() {
    }

    /** The zone of dates that name none, from the setting JBake has for it. */
    static ZoneId zone(JBakeConfiguration config) {
        var zone = config.getFreemarkerTimeZone();
        return zone == null ? ZoneOffset.UTC : zone.toZoneId();
    }

    /** A document with all that its header says. */
    static DocumentModel document(Source source) {
        var document = DocumentModel.createDefaultDocumentModel();
        source.header().forEach((name, entry) -> {
            if (entry.value() != null) {
                document.put(name, entry.value());
            }
        });
        document.put(SOURCE, source);
        document.setType(source.type());
        document.setTitle(source.title());
        document.setTags(source.tags().toArray(new String[0]));
        document.setStatus(source.draft() ? ModelAttributes.Status.DRAFT : ModelAttributes.Status.PUBLISHED);
        document.put("lang", source.language().code());
        document.remove(ModelAttributes.DATE);
        if (source.date() != null) {
            document.setDate(Date.from(source.date()));
        }
        document.remove("updated");
        if (source.updated() != null) {
            document.put("updated", Date.from(source.updated()));
        }
        return document;
    }
}
