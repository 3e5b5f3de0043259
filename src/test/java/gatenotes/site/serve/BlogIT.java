package gatenotes.site.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import gatenotes.browser.BrowserExtension;
import gatenotes.shipped.FollowsContent;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** This blog, including its scripts, is edited, broken and repaired while it is being served. */
@ExtendWith(BrowserExtension.class)
@Timeout(600)
@FollowsContent("content/posts/2018/lstm-questions.md")
class BlogIT {
    private static final String POST = "content/posts/2018/lstm-questions.md";
    private static final String ENTRY = "src/main/java/gatenotes/web/page/Entry.java";

    @TempDir
    private Path project;

    @Tag("thorough")
    @Test
    void staysUpWhileItsAuthorWorks(Page page) throws Exception {
        try (var served = Served.blog(project)) {
            assertTrue(served.terminal().contains("built in "), served.terminal());
            page.navigate(served.address() + "posts/2018/lstm-questions/");
            var body = page.locator("body");
            var problems = page.locator("live-problems");
            var patient = new ContainsTextOptions().setTimeout(120_000);

            served.edit(POST, text -> text + "\n新的一段。\n");
            assertThat(body).containsText("新的一段。");

            served.edit(POST, text -> text + "\n[nowhere](/posts/none/)\n");
            assertThat(problems).containsText(POST + ":");
            served.edit(POST, text -> text.replace("\n[nowhere](/posts/none/)\n", ""));
            assertThat(problems).hasCount(0);

            var main = "main(String[] args) {";
            served.edit(ENTRY, text -> text.replace(main, main + "\nMath.fma(1.0, 2.0, 3.0);"));
            assertThat(problems).containsText(ENTRY + ":", patient);
            served.edit(ENTRY, text -> text.replace("Math.fma(1.0, 2.0, 3.0);",
                    "org.teavm.jso.dom.html.HTMLDocument.current().getBody().setAttribute(\"data-edited\", \"yes\");"));
            page.locator("body[data-edited=yes]").waitFor(new WaitForOptions().setTimeout(120_000));
            assertThat(problems).hasCount(0);
        }
    }
}
