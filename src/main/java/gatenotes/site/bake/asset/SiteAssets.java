package gatenotes.site.bake.asset;

import gatenotes.site.bake.address.Addresses;
import gatenotes.site.bake.disk.SiteWriter;
import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.files.Folders;
import gatenotes.site.files.Sha256;
import gatenotes.site.problem.SiteException;
import gatenotes.site.script.SiteScripts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that a site takes over as they are: assets and compiled scripts. In a site for readers, the files of some
 * folders get new names.
 */
public final class SiteAssets {
    private static final String SCRIPTS = "js/";
    private static final String SETTING = "assets.hashed";
    /** The file of response headers for servers; only this file may ask for hashes of scripts. */
    private static final String HEADERS = "_headers";
    private static final Pattern HASH_OF = Pattern.compile("\\{sha256 (?<file>[^}\\s]+)\\}");
    private static final String UNUSED = "unused";
    private static final Set<String> USUAL = Set.of("css", "js", "images", "models");

    private final SortedMap<String, Path> files = new TreeMap<>();
    private final SortedMap<String, String> owners = new TreeMap<>();
    private final AssetNames names;
    private final boolean hashesScripts;

    /**
     * @param scripts the folder of compiled scripts, or null if there is none
     * @param publish whether the site is for readers
     */
    public SiteAssets(SiteSettings settings, Path scripts, boolean publish) throws IOException {
        var assets = settings.jbake().getAssetFolder().toPath();
        // JBake takes hidden assets, such as .htaccess, unless a setting excludes them.
        var hidden = settings.isJBakes() && !settings.jbake().getAssetIgnoreHidden();
        for (var file : Folders.files(assets, settings.ignoreFile(), hidden)) {
            files.put(Folders.name(file), assets.resolve(file));
            owners.put(Folders.name(file), assets.getFileName() + "/" + file);
        }
        for (var file : Folders.files(scripts)) {
            if (files.putIfAbsent(SCRIPTS + Folders.name(file), scripts.resolve(file)) == null) {
                owners.put(SCRIPTS + Folders.name(file), "a compiled script");
            }
        }
        // An author's server names files as their author does: a saved style sheet replaces the one in the open page.
        var hashed = publish ? folders(settings) : Set.<String>of();
        names = new AssetNames(files, hashed);
        hashesScripts = hashed.contains("js");
    }

    /** The scripts of the pages' figures, named by the same rule. */
    public FigureScriptFiles figureScripts(FigureScripts makers, Path shared) {
        return new FigureScriptFiles(makers, shared, hashesScripts);
    }

    /** Adds the addresses of these files, before pages get theirs. */
    public void announce(Addresses addresses) {
        owners.forEach((file, owner) -> {
            addresses.put(file, owner);
            addresses.publish(file, names.published(file));
        });
    }

    /**
     * Copies them into the site.
     *
     * @param extras more files, relative to the content folder
     */
    public void copy(Path content, List<Path> extras, SiteWriter site) throws IOException {
        for (var file : extras) {
            site.copy(content.resolve(file), Folders.name(file));
        }
        for (var file : files.entrySet()) {
            var to = names.published(file.getKey());
            var bytes = file.getKey().equals(HEADERS) ? withHashes(file.getKey()) : names.content(file.getKey());
            if (bytes == null) {
                site.copy(file.getValue(), to);
            } else {
                site.write(to, bytes);
            }
        }
    }

    /** The names of all style sheets, relative to the site. */
    public List<String> styleSheets() {
        return files.keySet().stream().filter(name -> name.endsWith(".css")).toList();
    }

    /** The author's file from which a file of the site comes, relative to the project's folder. */
    public Path owner(String file) {
        return Path.of(owners.get(file));
    }

    /** A file as its author wrote it. */
    public String original(String file) throws IOException {
        return new String(Files.readAllBytes(files.get(file)), StandardCharsets.UTF_8);
    }

    /**
     * The published content of a file, as text; null if there is no such file.
     *
     * @param file relative to the site
     */
    public String text(String file) throws IOException {
        var source = files.get(file);
        if (source == null) {
            return null;
        }
        var bytes = names.content(file);
        return new String(bytes == null ? Files.readAllBytes(source) : bytes, StandardCharsets.UTF_8);
    }

    /**
     * The file with each {@code {sha256 js/a.js}} replaced by the hash of that script, in the form of a content security
     * policy.
     */
    private byte[] withHashes(String file) throws IOException {
        var lines = text(file).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            var match = HASH_OF.matcher(lines[i]);
            var written = new StringBuilder();
            while (match.find()) {
                var script = text(match.group("file"));
                if (script == null && SiteScripts.isOurs(match.group("file"))) {
                    // No page needs this script, so it is not compiled, and its hash is left out.
                    match.appendReplacement(written, UNUSED);
                    continue;
                }
                if (script == null) {
                    throw new SiteException(owner(file), i + 1, "'" + match.group()
                            + "' asks for the hash of a file that the site has not, expected a script such as js/first.js");
                }
                match.appendReplacement(written, Matcher.quoteReplacement("sha256-"
                        + Base64.getEncoder().encodeToString(Sha256.digest().digest(script.getBytes(StandardCharsets.UTF_8)))));
            }
            lines[i] = match.appendTail(written).toString().replace(" '" + UNUSED + "'", "");
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static Set<String> folders(SiteSettings settings) {
        var text = settings.text(SETTING);
        // Templates written for JBake name files as they are named under assets.
        return text != null ? Set.of(text.strip().split("\\s+")) : settings.isJBakes() ? Set.of() : USUAL;
    }
}
