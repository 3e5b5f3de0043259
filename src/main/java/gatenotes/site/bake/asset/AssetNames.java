package gatenotes.site.bake.asset;

import gatenotes.site.bake.address.LinkTarget;
import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.files.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;

/**
 * The names under which files are published. Those of assets carry a hash of their content, so that browsers may keep
 * them for a year.
 *
 * <p>Style sheets and scripts name other assets. Their own name has to change with those, so the hash covers all files
 * that a file reaches; files may name each other. In a script, such a name is a whole string that starts with
 * {@code ./} or {@code ../} and leads to an asset from the script's folder: in imports, workers and {@code new URL}
 * alike.
 */
public final class AssetNames {
    static final int HASH = 10;
    /** Finds the addresses in a style sheet, as the group {@code url}. */
    public static final Pattern CSS = Pattern.compile(
            "(?:url\\(\\s*[\"']?|@import\\s+[\"'])(?<url>[^\"')\\s]+)");
    private static final Pattern SCRIPT = Pattern.compile("([\"'`])(?<url>\\.{1,2}/[^\"'`\\\\\\s]+)\\1");

    private final Map<String, byte[]> contents = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /**
     * @param files by name, relative to the site
     * @param folders the folders at the site's root whose files get new names
     */
    AssetNames(SortedMap<String, Path> files, Set<String> folders) throws IOException {
        var hashes = new HashMap<String, byte[]>();
        for (var file : files.entrySet()) {
            if (isRenamed(file.getKey(), folders)) {
                var bytes = Files.readAllBytes(file.getValue());
                contents.put(file.getKey(), bytes);
                hashes.put(file.getKey(), Sha256.digest().digest(bytes));
            }
        }
        var references = new HashMap<String, Set<String>>();
        hashes.keySet().forEach(name -> references.put(name, references(name)));
        for (var name : hashes.keySet()) {
            names.put(name, withHash(name, hash(reached(name, references), hashes)));
        }
    }

    /** The name under which a file is published: its own, if that does not change. */
    String published(String name) {
        return names.getOrDefault(name, name);
    }

    /**
     * The published content of a file that has a new name, in which it uses the new names of other files; null for a file
     * that keeps its name.
     */
    byte[] content(String name) {
        var bytes = contents.get(name);
        var pattern = pattern(name);
        if (bytes == null || pattern == null) {
            return bytes;
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        var written = new StringBuilder();
        var end = 0;
        for (var match = pattern.matcher(text); match.find();) {
            var url = match.group("url");
            var target = target(name, url);
            if (names.containsKey(target)) {
                // Only the file's name changes, so the part up to its folder is kept as written.
                var slash = url.lastIndexOf('/', pathEnd(url) - 1) + 1;
                written.append(text, end, match.start("url") + slash)
                        .append(names.get(target).substring(target.lastIndexOf('/') + 1));
                end = match.start("url") + pathEnd(url);
            }
        }
        return end == 0 ? bytes : written.append(text, end, text.length()).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isRenamed(String name, Set<String> folders) {
        var slash = name.indexOf('/');
        return slash > 0 && folders.contains(name.substring(0, slash))
                && name.lastIndexOf('.') > name.lastIndexOf('/') + 1;
    }

    private Set<String> references(String name) {
        var pattern = pattern(name);
        var found = new TreeSet<String>();
        if (pattern != null) {
            pattern.matcher(new String(contents.get(name), StandardCharsets.UTF_8)).results()
                    // The address is the last group of both patterns; before Java 20, a match result has no named groups.
                    .map(match -> target(name, match.group(match.groupCount()))).filter(contents::containsKey)
                    .forEach(found::add);
        }
        return found;
    }

    private static Pattern pattern(String name) {
        return name.endsWith(".css") ? CSS : name.endsWith(".js") || name.endsWith(".mjs") ? SCRIPT : null;
    }

    private static String target(String name, String url) {
        var target = LinkTarget.inside(url);
        return target == null || target.path().isEmpty() ? null : target.from(new PageAddress(name).folder());
    }

    private static int pathEnd(String url) {
        var end = StringUtils.indexOfAny(url, "?#");
        return end < 0 ? url.length() : end;
    }

    /** The file and all it names, directly or through others. */
    private static Set<String> reached(String name, Map<String, Set<String>> references) {
        var reached = new TreeSet<>(List.of(name));
        var waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            for (var other : references.get(waiting.poll())) {
                if (reached.add(other)) {
                    waiting.add(other);
                }
            }
        }
        return reached;
    }

    private static String hash(Set<String> reached, Map<String, byte[]> hashes) {
        var digest = Sha256.digest();
        for (var name : reached) {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(hashes.get(name));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, HASH);
    }

    private static String withHash(String name, String hash) {
        var dot = name.lastIndexOf('.');
        return name.substring(0, dot + 1) + hash + name.substring(dot);
    }
}
