package gatenotes.site.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The changes in texts that need all imported files in their places: values of data files, and links that begin with the old
 * folder.
 */
final class TextChanges {
    private final DataValues data;
    private final String root;
    /** Null if the old blog was published at the root of its host. */
    private final OldRootLinks links;
    private final ImportReport report;
    private int textsWithData;
    private int textsWithLinks;

    /** @param root the folder in which the old blog was published, with a slash at each end */
    TextChanges(DataValues data, String root, NewSite site, ImportReport report) {
        this.data = data;
        this.root = root;
        this.report = report;
        links = root.equals("/") ? null : new OldRootLinks(root, path -> site.find(path) != null);
    }

    /** Changes the text files in the project's folder. */
    void change(List<MovedText> texts, Path project) throws IOException {
        for (var text : texts) {
            change(text, project.resolve(text.source().file()));
        }
        if (textsWithData > 0) {
            report.note(data.count() + " values of data files, such as " + data.example() + ", were filled into " + textsWithData
                    + " texts; what the files say later changes nothing there");
        }
        if (textsWithLinks > 0) {
            report.note(links.count() + " links of " + textsWithLinks + " texts began with " + root
                    + ", where the old blog was published, "
                    + "and begin with / now");
        }
    }

    private void change(MovedText text, Path file) throws IOException {
        var whole = Files.readString(file);
        var body = text.source().header().body();
        if (!whole.endsWith(body)) {
            return;
        }
        var filled = data.filled(body);
        var changed = links == null ? filled : links.changed(filled);
        textsWithData += filled.equals(body) ? 0 : 1;
        textsWithLinks += changed.equals(filled) ? 0 : 1;
        if (!changed.equals(body)) {
            Files.writeString(file, whole.substring(0, whole.length() - body.length()) + changed);
        }
    }
}
