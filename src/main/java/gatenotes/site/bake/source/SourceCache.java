package gatenotes.site.bake.source;

import gatenotes.site.bake.settings.SiteLanguages;
import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Reads sources; a source whose bytes did not change is not parsed again. Safe for use by several threads. */
public final class SourceCache {
    private record Kept(byte[] bytes, Form form, OffsetDateTime saved, Source source) {
    }

    /**
     * What the result depends on besides the file.
     *
     * @param types the document types that have a template
     * @param zone of dates that name none
     * @param languages the site has
     * @param today the day of a draft that has none
     * @param jbake how JBake's kind of header is read
     */
    record Form(Set<String> types, ZoneId zone, SiteLanguages languages, LocalDate today, JBakeHabits jbake) {
    }

    /** The largest source, in bytes: nobody reads more on one page, and many larger ones would fill the memory. */
    private static final long LARGEST = 4 << 20;

    private final Map<String, Kept> known = new ConcurrentHashMap<>();

    /**
     * The source in a file; the same object as long as the file's content is the same.
     *
     * @param own the file relative to the project's folder, for messages
     * @param path the file relative to the content folder, with forward slashes
     * @return null if the file is HTML without a header, which is no source
     * @throws SiteException listing what is wrong with the header
     */
    Source read(Path file, Path own, String path, Form form) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new SiteException(own, 0, "the text is " + (Files.size(file) >> 20) + " MB, expected at most " + (LARGEST >> 20)
                    + " MB; a thick book has one: split it, or put it as a file under assets/ and link to it");
        }
        var bytes = Files.readAllBytes(file);
        var saved = form.jbake().isSite()
                ? Files.getLastModifiedTime(file).toInstant().atZone(form.zone()).toOffsetDateTime() : null;
        var kept = known.get(path);
        if (kept != null && kept.form().equals(form) && Objects.equals(kept.saved(), saved) && Arrays.equals(kept.bytes(), bytes)) {
            return kept.source();
        }
        known.remove(path);
        // JBake reads each HTML file as a text, and leaves out those without a header.
        if (path.endsWith(".html") && !form.jbake().isSite()
                && !FrontMatterReader.hasHeader(new String(bytes, StandardCharsets.UTF_8), form.jbake().separator())) {
            return null;
        }
        var source = new SourceReader(own, path, form, saved).read(text(bytes, own));
        known.put(path, new Kept(bytes, form, saved, source));
        return source;
    }

    /** Forgets all sources but these. */
    void keepOnly(Set<String> paths) {
        known.keySet().retainAll(paths);
    }

    private static String text(byte[] bytes, Path own) {
        var decoded = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(decoded).toString();
        } catch (CharacterCodingException e) {
            var line = 1 + (int) IntStream.range(0, decoded.position()).filter(i -> bytes[i] == '\n').count();
            throw new SiteException(own, line, "found a byte that is not UTF-8 ("
                    + String.format("0x%02X", bytes[decoded.position()]) + "), expected the file saved as UTF-8");
        }
    }
}
