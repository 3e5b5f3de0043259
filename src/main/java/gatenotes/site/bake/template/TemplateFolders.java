package gatenotes.site.bake.template;

import freemarker.cache.TemplateLoader;
import gatenotes.site.files.Utf8;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Loads templates as UTF-8, each from the first folder that has it: the theme's folder comes before the shared one. */
final class TemplateFolders implements TemplateLoader {
    private final Path root;
    private final List<Path> folders;

    /** @param root the project's folder, for messages */
    TemplateFolders(Path root, List<Path> folders) {
        this.root = root;
        this.folders = folders;
    }

    /** The file of a template, relative to the project's folder; if there is none, its path in the first folder. */
    Path file(String name) {
        var found = findTemplateSource(name);
        return root.relativize(found == null ? folders.get(0).resolve(name) : found);
    }

    @Override
    public Path findTemplateSource(String name) {
        return folders.stream().map(folder -> folder.resolve(name)).filter(Files::isRegularFile).findFirst().orElse(null);
    }

    @Override
    public long getLastModified(Object source) {
        return -1;
    }

    /** @throws gatenotes.site.problem.SiteException with the line of the first byte that is not UTF-8 */
    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        var file = (Path) source;
        return new StringReader(Utf8.text(Files.readAllBytes(file), root.relativize(file)));
    }

    @Override
    public void closeTemplateSource(Object source) {
        // Nothing has to be closed: the whole file was read at once.
    }
}
