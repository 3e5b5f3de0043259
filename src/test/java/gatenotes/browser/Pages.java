package gatenotes.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Opens pages for one test and remembers everything that went wrong in them. */
public final class Pages {
    private final Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    Pages(Browser browser) {
        this.browser = browser;
    }

    /** A page of a reader who has never been here, 1,000 pixels wide. */
    public Page open() {
        return open(new NewContextOptions().setViewportSize(1000, 800));
    }

    /** The page that was opened first. */
    Page first() {
        return contexts.isEmpty() ? open() : contexts.get(0).pages().get(0);
    }

    /** A page of a reader whose browser runs no scripts. */
    public Page openWithoutScripts() {
        return open(new NewContextOptions().setViewportSize(1000, 800).setJavaScriptEnabled(false));
    }

    /** A page of a reader with such a browser. */
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
     * A driver's remark that the page waits for the graphics processor. The product does, by its contract; whether the
     * driver finds that worth a word depends on how fast the machine is.
     */
    private static boolean isWait(String message) {
        return message.contains("OpenGL, Performance") && message.contains("GPU stall due to ReadPixels");
    }

    /** What went wrong so far; the test fails if anything is left here at its end. */
    public List<String> errors() {
        return errors;
    }

    void close() {
        contexts.forEach(BrowserContext::close);
    }
}
