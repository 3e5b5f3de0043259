package gatenotes.site.bake;

import gatenotes.site.Problem;
import gatenotes.site.SiteException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.configuration2.Configuration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.Engines;
import org.jbake.parser.ParserEngine;

/**
 * What JBake asks to read our sources: it reads the header; the text waits until all addresses are known.
 *
 * <p>Has no state: JBake keeps one for the whole JVM.
 */
final class TextEngine implements ParserEngine {
    /** Where the {@link Source} lies in the document. */
    static final String SOURCE = "source";

    /** Makes JBake read Markdown and HTML this way. */
    static void register() {
        for (var extension : List.of("md", "markdown", "html")) {
            if (!(Engines.get(extension) instanceof TextEngine)) {
                Engines.register(extension, new TextEngine());
            }
        }
    }

    /** @throws SiteException listing what is wrong with the header */
    @Override
    public DocumentModel parse(JBakeConfiguration config, File file) {
        var root = config.getSourceFolder().toPath();
        var own = root.relativize(file.toPath());
        var path = config.getContentFolder().toPath().relativize(file.toPath()).toString().replace('\\', '/');
        var source = new SourceReader(own, path, Set.copyOf(config.getDocumentTypes()), zone(config))
                .read(text(file.toPath(), own));
        return document(source);
    }

    @Override
    @Deprecated
    public Map<String, Object> parse(Configuration config, File file, String contentPath) {
        throw new UnsupportedOperationException("use parse(JBakeConfiguration, File)");
    }

    /** The zone of dates that name none, from the setting JBake has for it. */
    static ZoneId zone(JBakeConfiguration config) {
        var zone = config.getFreemarkerTimeZone();
        return zone == null ? ZoneOffset.UTC : zone.toZoneId();
    }

    private static DocumentModel document(Source source) {
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

    private static String text(Path file, Path own) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new SiteException(List.of(notUtf8(file, own)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names the first byte that is not UTF-8. */
    private static Problem notUtf8(Path file, Path own) {
        try {
            var bytes = Files.readAllBytes(file);
            var read = ByteBuffer.wrap(bytes);
            StandardCharsets.UTF_8.newDecoder().decode(read, CharBuffer.allocate(bytes.length), true);
            var line = 1;
            for (int i = 0; i < read.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            return Problem.error(own, line, "the file is not UTF-8 (found byte 0x"
                    + String.format("%02X", bytes[Math.min(read.position(), bytes.length - 1)])
                    + "), expected UTF-8: save it again in that encoding");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
