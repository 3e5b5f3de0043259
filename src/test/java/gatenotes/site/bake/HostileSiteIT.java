package gatenotes.site.bake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.Pages;
import gatenotes.browser.PublishedSite;
import gatenotes.browser.StaticServer;
import gatenotes.shipped.FollowsContent;
import gatenotes.site.files.Folders;
import gatenotes.site.serve.SiteServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site of hostile words in a real browser, under the site's policy with Trusted Types required: none of their scripts runs. */
@ExtendWith(BrowserExtension.class)
@FollowsContent(value = {"templates/parts/facts.ftl", "templates/plain/parts/layout.ftl"}, page = "search/")
class HostileSiteIT {
    private static final String POLICY = "Content-Security-Policy";
    /** Words that the search finds, followed by the hostile end. */
    private static final String QUERY = "title" + HostileSite.TAIL.substring(0, 60);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "theme=plain\n"})
    void nothingRunsOnAnyPage(String theme, Pages pages) throws IOException {
        var site = HostileSite.in(folder, theme);
        Files.copy(search(), folder.resolve("scripts/search.js"));
        site.bake();
        var out = folder.resolve("out/site");
        var policy = Files.readAllLines(Path.of("assets/_headers")).stream().map(String::strip)
                .filter(line -> line.startsWith(POLICY))
                .findFirst().orElseThrow().substring(POLICY.length() + 1).replaceAll("'\\{[^}]*}'", "").strip();
        try (var server = new StaticServer(out, "/notes/",
                path -> Map.of(POLICY, policy + "; require-trusted-types-for 'script'"))) {
            var page = pages.open();
            for (var file : Folders.files(out)) {
                if (file.toString().endsWith("index.html")) {
                    page.navigate(server.address(Folders.name(file).replaceAll("[^/]*$", "").replace("%", "%25").replace("?", "%3F")
                            .replace("#", "%23")));
                    assertThat(page.locator("h1")).isVisible();
                    assertUnharmed(page);
                }
            }
            page.navigate(server.address("posts/a/"));
            for (var link : page.locator("a[href='#'], p > a:not([href])").all()) {
                link.click();
            }
            assertUnharmed(page);
            page.navigate(server.address("search/?q=" + URLEncoder.encode(QUERY, StandardCharsets.UTF_8)));
            assertThat(page.locator("#search input")).hasValue(QUERY);
            page.locator("#search input").fill("title");
            assertThat(page.locator(".search-results h2").first()).containsText("title" + HostileSite.TAIL.substring(0, 90));
            assertUnharmed(page);
        }
        assertEquals(List.of(), pages.errors());
    }

    @Test
    void theAuthorsServerShowsMessagesAsLetters(Pages pages) throws IOException {
        var out = Files.createDirectories(folder.resolve("out/site"));
        Files.writeString(out.resolve("index.html"),
                "<!DOCTYPE html><meta http-equiv=Content-Security-Policy content=\"script-src 'self'; "
                + "require-trusted-types-for 'script'\"><title>t</title><link rel=icon href=data:,><body><h1>a</h1></body>");
        var message = "content/posts/" + HostileSite.FILE + ".md:3: the title is '" + HostileSite.TAIL + "'";
        try (var server = new SiteServer(0, "/")) {
            server.fail(List.of(message));
            var page = pages.open();
            page.navigate(server.address());
            assertThat(page.locator("li")).hasText(message.strip());
            assertUnharmed(page);
            server.show(out, false);
            assertThat(page.locator("h1")).hasText("a");
            server.fail(List.of(message));
            assertThat(page.locator("live-problems li")).hasText(message.strip());
            assertUnharmed(page);
            page.navigate("about:blank");
        }
        // The server answers 503 for a page that cannot be shown, and for the icon that a browser requests at some time.
        pages.errors().removeIf(error -> error.contains("503"));
    }

    private static void assertUnharmed(Page page) {
        assertEquals(false, page.evaluate("'hacked' in window"), page.url());
    }

    /** The search script that was compiled for the published site. */
    private static Path search() throws IOException {
        try (var files = Files.list(PublishedSite.FOLDER.resolve("js"))) {
            return files.filter(file -> file.getFileName().toString().matches("search\\.[0-9a-f]+\\.js")).findFirst().orElseThrow();
        }
    }
}
