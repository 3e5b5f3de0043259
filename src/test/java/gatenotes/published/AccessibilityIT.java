package gatenotes.published;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import gatenotes.browser.Axe;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.SharedPage;
import gatenotes.browser.StaticServer;
import gatenotes.shipped.FollowsContent;
import gatenotes.site.bake.settings.SiteHost;
import gatenotes.site.bake.settings.SiteSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each kind of page of the finished site is accessible, on a desktop and on a phone, in light and dark colours, before its
 * figures are live and after.
 */
@ExtendWith(BrowserExtension.class)
@FollowsContent(value = "content/posts/2018/lstm-questions.md", page = "posts/2018/lstm-questions/")
class AccessibilityIT {
    private static final Path SITE = Path.of("target/site");

    private static StaticServer server;

    @BeforeAll
    static void serve() throws IOException {
        // The links of the page for missing addresses start at the host.
        server = new StaticServer(SITE, SiteHost.of(SiteSettings.read(Path.of(""), SITE)).path());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<String> pages() {
        return List.of("", "posts/2018/lstm-questions/", "posts/2026/text-lab/", "posts/2026/digits/", "posts/2026/quatrains/",
                "posts/2026/first-figure/", "posts/2026/java-on-your-gpu/", "search/", "archive/", "tags/", "tags/lstm/", "about/",
                "bench/", "bench/first/", "your-blog/", "publishing/", "404.html");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void onADesk(String address, @SharedPage Page page) {
        look(page, address, 1440, ColorScheme.LIGHT);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        report("/" + address + ", 1440 px, DARK", Axe.violationsOfColour(page));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void onAPhoneInEnglish(String address, @SharedPage Page page) {
        look(page, address.equals("404.html") ? address : "en/" + address, 360, ColorScheme.DARK);
    }

    private static void look(Page page, String address, int width, ColorScheme scheme) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        page.navigate(server.address(address));
        var where = "/" + address + ", " + width + " px, ";
        var figures = page.locator("live-demo").count();
        if (figures > 0) {
            report(where + scheme + ", before its figures live", Axe.violations(page));
            for (int k = 0; k < figures; k++) {
                page.locator("live-demo").nth(k).scrollIntoViewIfNeeded();
                page.locator("live-demo").nth(k).locator(".demo[aria-keyshortcuts]").waitFor();
            }
        }
        report(where + scheme, Axe.violations(page));
    }

    private static void report(String where, List<String> violations) {
        assertEquals("", String.join("\n", violations), where);
    }
}
