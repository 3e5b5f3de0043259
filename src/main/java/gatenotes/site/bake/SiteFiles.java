package gatenotes.site.bake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The files a site takes over as they are: assets and compiled scripts. */
final class SiteFiles {
    private static final String SCRIPTS = "js/";

    private final Path assets;
    private final Path scripts;
    private final List<Path> assetFiles;
    private final List<Path> scriptFiles;

    SiteFiles(BakeRequest request, Path assets) throws IOException {
        this.assets = assets;
        scripts = request.scripts();
        assetFiles = Folders.files(assets);
        scriptFiles = Folders.files(scripts);
    }

    /** Tells which addresses the files take, before pages ask for theirs. */
    void announce(Addresses addresses) {
        for (var file : assetFiles) {
            addresses.put(name(file), assets.getFileName() + "/" + name(file));
        }
        for (var file : scriptFiles) {
            addresses.put(SCRIPTS + name(file), "a compiled script");
        }
    }

    /**
     * Copies them into the site.
     *
     * @param extras more files, relative to the content folder
     */
    void copy(Path content, List<Path> extras, Path site) throws IOException {
        for (var file : extras) {
            Folders.copy(content.resolve(file), site.resolve(file));
        }
        for (var file : assetFiles) {
            Folders.copy(assets.resolve(file), site.resolve(file));
        }
        for (var file : scriptFiles) {
            Folders.copy(scripts.resolve(file), site.resolve(SCRIPTS).resolve(file));
        }
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }
}
