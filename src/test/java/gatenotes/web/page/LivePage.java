package gatenotes.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gatenotes.browser.StaticServer;
import gatenotes.browser.TestScript;
import gatenotes.demo.FigureView;
import gatenotes.demo.Stage;
import gatenotes.demo.Values;
import gatenotes.figures.Demos;
import gatenotes.math.JavaMatMul;
import gatenotes.scene.Language;
import gatenotes.scene.MarkupText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A page with one of the blog's figures, prerendered and styled as in a post, and brought to life by the blog's script.
 * Served while the tests of a class run: a static field with {@code @RegisterExtension}.
 */
final class LivePage implements BeforeAllCallback, AfterAllCallback {
    private Path folder;
    private StaticServer server;

    @Override
    public void beforeAll(ExtensionContext tests) throws IOException {
        folder = TestScript.folder(Entry.class.getName());
        TestScript.addEngines(folder);
        TestScript.addLab(folder);
        Files.writeString(folder.resolve("page.css"),
                Files.readString(Path.of("assets/css/site.css")) + Files.readString(Path.of("assets/css/text.css"))
                        + Files.readString(Path.of("assets/css/figure.css")));
        server = new StaticServer(folder, "/");
    }

    /**
     * Opens the page in Chinese.
     *
     * @param after HTML that follows the figure
     */
    Locator open(Page page, String name, Map<String, String> values, String after) throws IOException {
        var attributes = new StringBuilder();
        values.forEach((key, value) -> attributes.append(' ').append(key).append("=\"").append(value).append('"'));
        Files.writeString(folder.resolve(name + ".html"), TestScript.page(
                "<link rel=\"stylesheet\" href=\"page.css\"><main lang=\"zh-CN\"><figure id=\"figure-" + name
                        + "\"><live-demo name=\"" + name + "\"" + attributes + ">" + still(name, values)
                        + "</live-demo></figure>" + after + "</main>"));
        page.navigate(server.address(name + ".html"));
        var figure = page.locator("live-demo");
        assertThat(figure).hasAttribute("data-state", "live");
        return figure;
    }

    /** The figure's HTML in a page before scripts are loaded. */
    static String still(String name, Map<String, String> values) {
        var demo = Demos.named(name);
        var session = demo.start(Values.parse(demo, values), new Stage(Language.CHINESE, engine -> new JavaMatMul()));
        return MarkupText.of(FigureView.still(session, name));
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        server.close();
    }
}
