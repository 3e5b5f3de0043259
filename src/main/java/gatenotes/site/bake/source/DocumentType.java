package gatenotes.site.bake.source;

import java.util.Collection;

/** The type of a source's document: what its header says, else its layout if that is a type, else by the folder it lies in. */
public final class DocumentType {
    private DocumentType() {
    }

    /**
     * The type, as written; whether it has a template is not asked.
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
