package gatenotes.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A running browser and its driver. */
public final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");
    /**
     * WebGL2 in software, unless the system property {@code chromium.graphics} has other flags. Since version 150,
     * Chromium's software renderer has six draw buffers instead of eight, unless shaders are forbidden to read what
     * they draw over.
     */
    private static final String GRAPHICS = System.getProperty("chromium.graphics",
            "--use-angle=swiftshader --enable-unsafe-swiftshader --ignore-gpu-blocklist"
                    + " --disable-angle-features=supportsShaderFramebufferFetch");

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        // The default of 5 s is too short on a machine that compiles at the same time.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        var path = new ChromiumFinder().find();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var flags = new ArrayList<>(FLAGS);
        flags.addAll(List.of(GRAPHICS.trim().split(" +")));
        var options = new LaunchOptions().setArgs(flags);
        path.ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
