package gatenotes.site.importer;

import java.io.IOException;
import java.nio.file.Path;

/** What others need to know of a blog that moved in. */
public final class OldBlog {
    private OldBlog() {
    }

    /**
     * The address it was published at, with its folder.
     *
     * @return null where its configuration has none
     * @throws gatenotes.site.problem.SiteException if the folder is no blog, or its configuration cannot be read
     */
    public static String address(Path folder) throws IOException {
        var files = BlogFiles.of(folder);
        return BlogImport.blog(files, BlogKind.of(files)).settings().get("site.host");
    }
}
