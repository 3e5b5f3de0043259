package gatenotes.site.markdown;

import gatenotes.site.files.Folders;
import gatenotes.site.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.io.function.Uncheck;

/**
 * TeX formulas as MathML, made by {@link Katex} and kept in a folder by their hash: starting KaTeX takes seconds.
 * Safe for use by several threads.
 */
public final class Formulas {
    /** The version of the output: raise it when the same formula gives other MathML. */
    private static final int FORM = 2;

    private final Path folder;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** @param folder the folder of formulas made before; need not exist */
    public Formulas(Path folder) {
        this.folder = folder;
    }

    /**
     * The formula as a {@code math} element.
     *
     * @param display whether it stands alone on its line
     * @throws IllegalArgumentException saying what KaTeX does not understand
     */
    public String mathml(String tex, boolean display) {
        return known.computeIfAbsent((display ? "display " : "inline ") + tex, key -> {
            var file = folder.resolve(Sha256.hex(Katex.VERSION + " " + FORM + " " + key).substring(0, 32) + ".xml");
            if (!Files.exists(file)) {
                var mathml = Katex.mathml(tex, display);
                Uncheck.run(() -> Folders.replace(file, mathml.getBytes(StandardCharsets.UTF_8), false));
            }
            return Uncheck.get(() -> Files.readString(file));
        });
    }
}
