package gatenotes.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Opens pages for one test and records all errors in them. */
public final class Pages {
    private final Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    Pages(Browser browser) {
        this.browser = browser;
    }

    /** A page for a reader who visits for the first time, 1,000 pixels wide. */
    public Page open() {
        return open(new NewContextOptions().setViewportSize(1000, 800));
    }

    /** The page that was opened first. */
    Page first() {
        return contexts.isEmpty() ? open() : contexts.get(0).pages().get(0);
    }

    /** A page in a browser that runs no scripts. */
    public Page openWithoutScripts() {
        return open(new NewContextOptions().setViewportSize(1000, 800).setJavaScriptEnabled(false));
    }

    /** A page in a browser with these options. */
    public Page open(NewContextOptions options) {
        var context = browser.newContext(options);
        contexts.add(context);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if ((message.type().equals("error") || message.type().equals("warning")) && !isWait(message.text())) {
                errors.add(message.type() + " in the console: " + message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> errors.add("uncaught: " + error));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                errors.add(response.status() + " for " + response.url());
            }
        });
        return page;
    }

    /**
     * Whether a message is the driver's remark that the page waits for the graphics processor. A product does wait, by
     * its contract; whether the driver mentions it depends on the machine's speed.
     */
    private static boolean isWait(String message) {
        return message.contains("OpenGL, Performance") && message.contains("GPU stall due to ReadPixels");
    }

    /** The errors so far; the test fails if any are left in this list at its end. */
    public List<String> errors() {
        return errors;
    }

    void close() {
        contexts.forEach(BrowserContext::close);
    }
}
