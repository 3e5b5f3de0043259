package gatenotes.site.bake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jbake.app.configuration.JBakeConfiguration;

/** The files a site takes over: assets and compiled scripts. For readers, those of some folders get new names. */
final class SiteFiles {
    private static final String SCRIPTS = "js/";
    private static final String SETTING = "assets.hashed";
    private static final Set<String> USUAL = Set.of("css", "js", "images", "models");

    private final SortedMap<String, Path> files = new TreeMap<>();
    private final SortedMap<String, String> owners = new TreeMap<>();
    private final AssetNames names;

    SiteFiles(BakeRequest request, JBakeConfiguration config) throws IOException {
        var assets = config.getAssetFolder().toPath();
        for (var file : Folders.files(assets)) {
            files.put(name(file), assets.resolve(file));
            owners.put(name(file), assets.getFileName() + "/" + name(file));
        }
        for (var file : Folders.files(request.scripts())) {
            if (files.putIfAbsent(SCRIPTS + name(file), request.scripts().resolve(file)) == null) {
                owners.put(SCRIPTS + name(file), "a compiled script");
            }
        }
        // An author's server names files as their author does: a saved style sheet replaces the one in the open page.
        names = new AssetNames(files, request.mode() == BakeRequest.Mode.SERVE ? Set.of() : folders(config));
    }

    /** Tells which addresses the files take, before pages ask for theirs. */
    void announce(Addresses addresses) {
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
    void copy(Path content, List<Path> extras, NextSite site) throws IOException {
        for (var file : extras) {
            site.copy(content.resolve(file), name(file));
        }
        for (var file : files.entrySet()) {
            var to = names.published(file.getKey());
            var bytes = names.content(file.getKey());
            if (bytes == null) {
                site.copy(file.getValue(), to);
            } else {
                site.write(to, bytes);
            }
        }
    }

    private static Set<String> folders(JBakeConfiguration config) {
        return config.get(SETTING) instanceof String text ? Set.of(text.strip().split("\\s+")) : USUAL;
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }
}
