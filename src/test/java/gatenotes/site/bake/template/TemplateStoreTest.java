package gatenotes.site.bake.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gatenotes.site.bake.SmallSite;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queries of templates written for JBake, by the names in its documentation ("Data models", jbake.org). */
class TemplateStoreTest {
    @TempDir
    private Path folder;

    @Test
    void templatesAskByTheNamesOfJBake() {
        var site = new SmallSite(folder)
                .write("content/posts/a.md", "---\ntitle: a\ndate: 2019-01-01\ntags: [x, y]\n---\n")
                .write("content/posts/b.md", "---\ntitle: b\ndate: 2019-01-02\ntags: [x]\n---\n")
                .write("content/about.md", "---\ntitle: about\ntags: [z]\n---\n");
        assertEquals("b a ", filled(site, "<#list published_posts as post>${post.title} </#list>"));
        assertEquals("about ", filled(site, "<#list published_pages as page>${page.title} </#list>"));
        assertEquals("b a ", filled(site, "<#list posts as post>${post.title} </#list>"));
        assertEquals("3", filled(site, "${published_content?size}"));
        assertEquals("x y z ", filled(site, "<#list alltags as tag>${tag} </#list>"));
        assertEquals("x 2 y 1 z 0 ",
                filled(site, "<#list tags?sort_by('name') as tag>${tag.name} ${tag.tagged_posts?size} </#list>"));
        assertEquals("2 b a ", filled(site, "${db.getDocumentCount('post')} "
                + "<#list db.getPublishedPostsByTag('x') as post>${post.title} </#list>"));
    }

    private static String filled(SmallSite site, String template) {
        site.write("templates/page.ftl", template).bake();
        return site.page("about/index.html");
    }
}
