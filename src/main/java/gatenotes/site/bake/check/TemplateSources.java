package gatenotes.site.bake.check;

import gatenotes.site.files.Folders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.commons.io.function.Uncheck;

/**
 * Finds the line of a template in which a link of a finished page is written. The template may hold only the end of the
 * address: the part that leads up to the site's first folder differs from page to page.
 *
 * @param folder of the templates
 */
public record TemplateSources(Path folder) {
    private static final Pattern WAY_UP = Pattern.compile("^(\\.?\\.?/)*");

    /**
     * A place in a template.
     *
     * @param file relative to the folder of templates
     * @param line counted from 1, or 0 if it is not known
     */
    record Place(String file, int line) {
    }

    /** The one line that contains the address; the page's own template if there is no such line, or more than one. */
    Place find(String template, String address) {
        var end = WAY_UP.matcher(address).replaceFirst("");
        var unknown = new Place(template, 0);
        if (end.isEmpty()) {
            return unknown;
        }
        Place found = null;
        for (var file : Uncheck.get(() -> Folders.files(folder))) {
            var text = new String(Uncheck.get(() -> Files.readAllBytes(folder.resolve(file))), StandardCharsets.UTF_8);
            var lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(end)) {
                    if (found != null) {
                        return unknown;
                    }
                    found = new Place(Folders.name(file), i + 1);
                }
            }
        }
        return found == null ? unknown : found;
    }
}
