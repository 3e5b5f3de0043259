package gatenotes.site.preview;

import gatenotes.site.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.io.function.Uncheck;

/** The pictures of one bake. Each is drawn once and kept under a name made from its content. */
public final class Previews {
    private static final String FOLDER = "images/previews/";

    private final Path cache;
    private final PreviewFonts fonts;
    private final Map<String, Preview> wanted = new TreeMap<>();
    private int untitled;

    static {
        // Without this setting, a build would need a screen.
        System.setProperty("java.awt.headless", "true");
    }

    /** @param cache the folder where pictures are kept from one bake to the next; made when missing */
    public Previews(Path cache) {
        this(cache, PreviewFonts.ofThisMachine());
    }

    Previews(Path cache, PreviewFonts fonts) {
        this.cache = cache;
        this.fonts = fonts;
    }

    /** The file of a picture, relative to the site; null if there is nothing to draw. */
    public String announce(Preview preview) {
        var font = fonts.of(preview.title() + preview.site());
        untitled += font == null ? 1 : 0;
        if (font == null && preview.figure() == null) {
            return null;
        }
        var name = preview.name(font == null ? "" : font.getFontName());
        wanted.put(name, preview);
        return FOLDER + name;
    }

    /** How many pictures lack their title because no font has its characters. */
    public int untitled() {
        return untitled;
    }

    /** Writes all announced pictures into the site. */
    public void write(Path site) throws IOException {
        Files.createDirectories(site.resolve(FOLDER));
        wanted.entrySet().parallelStream().forEach(entry -> Uncheck.run(() -> {
            var kept = cache.resolve(entry.getKey());
            if (!Files.exists(kept)) {
                Folders.replace(kept, PreviewPainter.png(entry.getValue(), fonts), false);
            }
            Files.copy(kept, site.resolve(FOLDER).resolve(entry.getKey()), StandardCopyOption.REPLACE_EXISTING);
        }));
    }
}
