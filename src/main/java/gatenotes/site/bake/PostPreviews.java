package gatenotes.site.bake;

import gatenotes.scene.Language;
import gatenotes.site.Problem;
import gatenotes.site.preview.Preview;
import gatenotes.site.preview.Previews;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;

/** Gives each post of a site that readers reach a picture, for those who show a link to it. */
final class PostPreviews {
    private final JBakeConfiguration config;
    private final SiteHost host;
    private final boolean wanted;
    private final Previews previews;

    /** @param work the folder where pictures are kept */
    PostPreviews(BakeRequest request, JBakeConfiguration config, SiteHost host, Path work) {
        this.config = config;
        this.host = host;
        // Whoever shows a link asks for a whole address.
        wanted = host.isPublic() && request.mode() == BakeRequest.Mode.PUBLISH;
        previews = wanted ? new Previews(work) : null;
    }

    /** Tells each post the whole address of its picture, {@code preview}. */
    void announce(List<DocumentModel> documents, List<Problem> problems) {
        if (!wanted) {
            return;
        }
        for (var document : documents) {
            if (document.getType().equals(Source.POST)) {
                var lang = (String) document.get("lang");
                var site = config.get("site.title" + Language.of(lang).pick("", ".en")) instanceof String text ? text : "";
                var file = previews.announce(Preview.of(document.getTitle(), site, lang, document.getBody()));
                if (file != null) {
                    document.put("preview", host.absolute(file));
                }
            }
        }
        if (previews.untitled() > 0) {
            problems.add(Problem.warning(Path.of("content"), 0, "no font on this machine has the characters of "
                    + previews.untitled() + " titles: the pictures of these posts show only their first figure, without "
                    + "text; install a font such as Noto Sans CJK SC"));
        }
    }

    /** Writes the pictures. */
    void write(Path site) throws IOException {
        if (wanted) {
            previews.write(site);
        }
    }
}
