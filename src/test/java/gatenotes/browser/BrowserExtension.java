package gatenotes.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a fresh {@link Page}, or {@link Pages} to open several, in a real Chromium, and fails it if a page
 * logged an error or warning, threw, or missed a file. One browser serves all tests of a JVM.
 */
public final class BrowserExtension
        implements ParameterResolver, AfterTestExecutionCallback, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Page.class || type == Pages.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var pages = context.getStore(NAMESPACE).getOrComputeIfAbsent(Pages.class, key -> new Pages(browser(context)), Pages.class);
        return parameter.getParameter().getType() == Pages.class ? pages : pages.open();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        var pages = context.getStore(NAMESPACE).get(Pages.class, Pages.class);
        if (pages != null && context.getExecutionException().isEmpty() && !pages.errors().isEmpty()) {
            throw new AssertionError("the page must not log errors, but:\n" + String.join("\n", pages.errors()));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var pages = context.getStore(NAMESPACE).get(Pages.class, Pages.class);
        if (pages != null) {
            pages.close();
        }
    }

    private static Browser browser(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE)
                .getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class).browser();
    }
}
