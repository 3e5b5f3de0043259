package gatenotes.site.bake.asset;

import gatenotes.site.bake.address.Addresses;
import gatenotes.site.bake.disk.SiteWriter;
import gatenotes.site.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.commons.io.function.Uncheck;

/**
 * The scripts of the pages' figures in a site for readers: one for each set of figures that stands on a page, under a
 * name with a hash. In a site for its author, one script wakes all figures. Safe for several threads.
 */
public final class FigureScriptFiles {
    private static final Pattern FIGURE = Pattern.compile("<live-demo\\b[^>]*?\\sname=\"([^\"]+)\"");
    private static final String FOLDER = "js/figures/";

    private final FigureScripts scripts;
    private final Path shared;
    private final boolean hashed;
    private final Map<String, Path> files = new ConcurrentHashMap<>();

    /**
     * @param shared the folder of the scripts that every site has
     * @param hashed whether names of scripts carry a hash
     */
    public FigureScriptFiles(FigureScripts scripts, Path shared, boolean hashed) {
        this.scripts = scripts;
        this.shared = shared;
        this.hashed = hashed;
    }

    /** The names of the figures in a page or a part of one. */
    public static SortedSet<String> figures(String html) {
        var names = new TreeSet<String>();
        FIGURE.matcher(html).results().forEach(figure -> names.add(figure.group(1)));
        return names;
    }

    /** Begins to make the script for the figures of a text. */
    public void prepare(String html) {
        var figures = figures(html);
        if (!figures.isEmpty()) {
            scripts.prepare().accept(figures);
        }
    }

    /** The file, relative to the site, of the script for the figures of a page; empty if the page has none. */
    public String file(String html) {
        var figures = figures(html);
        if (figures.isEmpty()) {
            return "";
        }
        var script = scripts.script().apply(figures);
        if (script.startsWith(shared)) {
            return "js/" + shared.relativize(script);
        }
        var name = FOLDER + String.join(".", figures) + (hashed ? "." + hash(script) : "") + ".js";
        files.put(name, script);
        return name;
    }

    /** Whether a file is a script for one set of figures, not one that every site has. */
    public static boolean isOwn(String file) {
        return file.startsWith(FOLDER);
    }

    private static String hash(Path script) {
        return Sha256.hex(Uncheck.get(() -> Files.readAllBytes(script))).substring(0, AssetNames.HASH);
    }

    /** Adds the addresses of the scripts that pages asked for. */
    public void announce(Addresses addresses) {
        files.keySet().forEach(name -> addresses.put(name, "a compiled script"));
    }

    /** Writes the scripts that pages asked for. */
    public void write(SiteWriter site) throws IOException {
        for (var file : files.entrySet()) {
            site.copy(file.getValue(), file.getKey());
        }
    }
}
