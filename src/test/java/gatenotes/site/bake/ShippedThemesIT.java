package gatenotes.site.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ColorScheme;
import gatenotes.browser.Axe;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.StaticServer;
import gatenotes.shipped.FollowsContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The themes that come with this project are accessible, whatever a text contains. */
@ExtendWith(BrowserExtension.class)
@FollowsContent({"templates/parts/facts.ftl", "templates/plain/parts/layout.ftl"})
class ShippedThemesIT {
    private static final String TEXT = """
            ---
            title: Limpets
            date: 2019-01-02
            tags: [C++, shore]
            series: The shore
            ---
            [TOC]

            ## One [link](/about/)

            > [!WARNING]
            > A `word` and a [link](/about/).

            > A quotation, with ==a mark== and a note.[^1]

            ```java
            /** A comment. */ @Override public static final String LONG = "a line that is longer than any phone is wide" + 1;
            ```

            | | height | ways |
            | --- | ---: | --- |
            | limpet | 3 | a_cell_that_is_longer_than_any_phone_is_wide_and_cannot_be_broken |
            | crab | 4 | b |

            $$ a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s + t + u + v + w = 0 $$

            ![A network](demo:hello?units=2 "A caption.")

            [^1]: A footnote.
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "theme=plain\n"})
    void noPageKeepsAnybodyOut(String theme, Page page) throws IOException {
        var site = new SmallSite(folder, "templates", "assets/css", "assets/js")
                .write("jbake.properties", "site.title=Tide & Pools\nsite.author=Ann\nsite.languages=en,de\n"
                        + "template.search.file=search.ftl\ndefault.status=published\nrender.error404=true\nrender.tagsindex=true\n"
                        + "index.paginate=true\nindex.posts_per_page=1\n" + theme)
                .write("content/posts/limpets.md", TEXT)
                .write("content/posts/crabs.md",
                        "---\ntitle: Crabs\ndate: 2019-02-02\ntags: shore\nseries: The shore\n---\nText.\n")
                .write("content/de/posts/crabs.md", "---\ntitle: Krebse\ndate: 2019-02-02\n---\nText.\n")
                .write("content/about.md", "---\ntitle: About us\n---\nText.\n");
        assertEquals(List.of(), site.bake());
        // Scripts are not compiled for this site, so an empty script takes the place of the search.
        page.route("**/js/search*.js", route -> route.fulfill(new FulfillOptions().setContentType("text/javascript")
                .setBody("export function main() {}")));
        page.setViewportSize(360, 800);
        try (var server = new StaticServer(folder.resolve("out/site"), "/")) {
            for (var address : List.of("", "posts/limpets/", "posts/crabs/", "archive/", "tags/", "tags/shore/", "about/",
                    "search/",
                    "de/posts/crabs/", "404.html")) {
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
                    page.navigate(server.address(address));
                    assertEquals("", String.join("\n", Axe.violations(page)), theme + "/" + address + ", " + scheme);
                }
            }
        }
    }
}
