package gatenotes.site.bake.source;

import java.util.Collection;

/** The type of a source's document: the type in its header, else its layout if that is a type, else a type given by its folder. */
public final class DocumentType {
    private DocumentType() {
    }

    /**
     * The type, as written; it need not have a template.
     *
     * @param path of the source in the content folder, with forward slashes
     * @param types that have a template
     */
    public static String of(FrontMatter header, String path, Collection<String> types) {
        var type = header.text("type");
        var layout = header.text("layout");
        return type != null ? type : layout != null && types.contains(layout) ? layout
                : isUnder("posts", path) || isUnder("_posts", path) || isUnder("_drafts", path) ? Source.POST : "page";
    }

    static boolean isUnder(String folder, String path) {
        return path.startsWith(folder + "/") || path.contains("/" + folder + "/");
    }
}
