package gatenotes.published;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.Pages;
import gatenotes.browser.StaticServer;
import gatenotes.shipped.FollowsContent;
import gatenotes.site.bake.settings.SiteHost;
import gatenotes.site.bake.settings.SiteSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The site works under the headers that its own file {@code _headers} asks for. */
@ExtendWith(BrowserExtension.class)
@FollowsContent(value = "content/posts/2018/lstm-questions.md", page = "posts/2018/lstm-questions/")
class HeadersIT {
    private static final Path SITE = Path.of("target/site");
    private static final String POST = "posts/2018/lstm-questions/";

    private static HeadersFile rules;
    private static StaticServer server;

    @BeforeAll
    static void serve() throws IOException {
        rules = HeadersFile.of(SITE);
        server = new StaticServer(SITE, "/", path -> strict(rules.of(path)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /**
     * The policy with Trusted Types added. The site itself does not ask for them, because scripts that an author adds may not
     * support them.
     */
    private static Map<String, String> strict(Map<String, String> headers) {
        headers.computeIfPresent("Content-Security-Policy", (name, policy) -> policy + "; require-trusted-types-for 'script'");
        return headers;
    }

    @Test
    void everyPageOpensUnderTheRules(Page page) throws IOException {
        try (var files = Files.walk(SITE)) {
            for (var file : files.filter(path -> path.endsWith("index.html")).sorted().toList()) {
                var folder = SITE.relativize(file.getParent()).toString().replace('\\', '/');
                page.navigate(server.address(folder.isEmpty() ? "" : folder + "/"));
                assertThat(page.locator("h1").first()).isVisible();
            }
        }
    }

    @Test
    void figuresRunAndAWebAssemblyEngineStarts(Page page) {
        page.navigate(server.address(POST));
        var figure = page.locator("#figure-hello-2 live-demo");
        figure.scrollIntoViewIfNeeded();
        assertThat(figure).hasAttribute("data-state", "live");
        figure.locator("[data-control=engine]").selectOption("simd");
        figure.locator("[data-control=train]").click();
        assertThat(figure.locator(".status")).containsText("每个字母都猜对了");
        assertThat(figure.locator("[data-control=engine]")).hasValue("simd");
        // The policy allows only the site's own workers.
        assertEquals(true,
                page.evaluate("() => { gateNotesModules.engines.worker().terminate(); gateNotesModules.lab.worker().terminate();"
                + " return true; }"));
    }

    @Test
    void whatIsForbiddenIsRefused(Pages pages) throws IOException {
        var page = pages.open();
        try (var asked = new StaticServer(SITE, "/", rules)) {
            page.navigate(asked.address(""));
        }
        page.evaluate("() => { const s = document.createElement('script'); s.textContent = 'window.injected = 1';"
                + " document.body.append(s); }");
        assertEquals(false, page.evaluate("'injected' in window"));
        assertTrue(pages.errors().stream().anyMatch(error -> error.contains("Content Security Policy")),
                pages.errors()::toString);
        pages.errors().clear();
    }

    @Test
    void onlyFilesWithAHashInTheirNamesAreKeptForAYear() throws IOException {
        var kept = new ArrayList<String>();
        try (var files = Files.walk(SITE)) {
            files.filter(Files::isRegularFile).map(file -> "/" + SITE.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> rules.of(path).containsKey("Cache-Control")).forEach(kept::add);
        }
        assertTrue(kept.size() > 10, kept::toString);
        assertEquals(List.of(), kept.stream().filter(path -> !path.matches(".*[./][0-9a-f]{10,16}[./].*")).toList());
        assertTrue(kept.stream().noneMatch(path -> path.endsWith(".html")), kept::toString);
    }

    @FollowsContent({"content/publishing.md", "content/en/publishing.md"})
    @Test
    void thePageOfInstructionsAsksForTheSameHeaders() throws IOException {
        for (var page : List.of("publishing/index.html", "en/publishing/index.html")) {
            var text = Jsoup.parse(Files.readString(SITE.resolve(page))).text();
            // The hash of the single inline script changes with the script, so it must be copied from the file.
            rules.of("/").forEach((name, value) -> assertTrue(
                    text.contains(name + ": " + value.replaceAll(" 'sha256-[^']+'", "")), page + ": " + name));
        }
    }

    @Test
    void anUnknownAddressIsAnsweredWithThePageForIt(Pages pages) throws IOException {
        var page = pages.open();
        // The page's links start at the host, so it is served under the site's published path.
        try (var host = new StaticServer(SITE, SiteHost.of(SiteSettings.read(Path.of(""), SITE)).path())) {
            assertEquals(404, page.navigate(host.address("no/such/page/")).status());
            assertThat(page.locator("h1")).hasText("没有这一页");
            page.locator("main a").first().click();
            assertEquals(host.address(""), page.url());
        }
        pages.errors().removeIf(error -> error.contains("404"));
    }
}
