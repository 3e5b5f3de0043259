package gatenotes.site.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gatenotes.browser.BrowserExtension;
import gatenotes.browser.Pages;
import gatenotes.browser.StaticServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a page of another site in the author's browser can get from the author's server: it can link there, and nothing else. */
@ExtendWith(BrowserExtension.class)
@Timeout(120)
class ForeignPagesIT {
    /** Tries each way by which a page can access another site, and returns the results. */
    private static final String ATTEMPTS = """
            async address => {
              const events = (target, good, bad) => new Promise(done => {
                target[good] = () => done('reached');
                target[bad] = () => done('refused');
              });
              const element = (name, attribute, url) => {
                const made = document.createElement(name);
                made[attribute] = url;
                const outcome = events(made, 'onload', 'onerror');
                document.body.append(made);
                return outcome;
              };
              const cors = await fetch(address).then(() => 'reached', () => 'refused');
              const blind = await fetch(address, {mode: 'no-cors'}).then(() => 'reached', () => 'refused');
              const post = await fetch(address, {method: 'POST', mode: 'no-cors'}).then(() => 'reached', () => 'refused');
              const stream = new EventSource(address + '.live/events');
              const listening = await events(stream, 'onopen', 'onerror');
              stream.close();
              const script = await element('script', 'src', address + 'a.js');
              const picture = await element('img', 'src', address + 'a.svg');
              const frame = document.createElement('iframe');
              frame.src = address;
              const loaded = new Promise(done => frame.onload = done);
              document.body.append(frame);
              await loaded;
              return [cors, blind, post, listening, script, picture, window.ran ?? 'ran nothing'].join(', ');
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aLinkLeadsHereAndNothingElse(Pages pages) throws IOException {
        var own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("index.html"), "<!DOCTYPE html><title>t</title><body><h1>a draft</h1></body>");
        Files.writeString(own.resolve("a.js"), "window.ran = 'ran a script';");
        Files.writeString(own.resolve("a.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>");
        var foreign = Files.createDirectories(folder.resolve("foreign"));
        try (var server = new SiteServer(0, "/"); var other = new StaticServer(foreign, "/")) {
            server.show(own, false);
            Files.writeString(foreign.resolve("index.html"),
                    "<!DOCTYPE html><title>t</title><body><a href='" + server.address() + "'>read on</a></body>");
            var page = pages.open();
            page.navigate(other.address(""));
            assertEquals("refused, refused, refused, refused, refused, refused, ran nothing",
                    page.evaluate(ATTEMPTS, server.address()));
            assertEquals(0, page.frames().stream().filter(frame -> frame.locator("h1").count() > 0).count());
            page.locator("a").click();
            assertThat(page.locator("h1")).hasText("a draft");
            // The server's own page still has its channel.
            server.fail(List.of("content/a.md:1: <b>wrong</b>"));
            assertThat(page.locator("live-problems li")).hasText("content/a.md:1: <b>wrong</b>");
            page.navigate("about:blank");
        }
        // The browser logs the refusals.
        pages.errors().clear();
    }
}
