package gatenotes.site.importer;

import java.io.IOException;
import java.nio.file.Path;

/** What other packages need to know of an imported blog. */
public final class OldBlog {
    private OldBlog() {
    }

    /**
     * The address at which the blog was published, with its folder.
     *
     * @return null if its configuration has none
     * @throws gatenotes.site.problem.SiteException if the folder is no blog, or its configuration cannot be read
     */
    public static String address(Path folder) throws IOException {
        var files = BlogFiles.of(folder);
        return BlogImport.blog(files, BlogKind.of(files)).settings().get("site.host");
    }
}
