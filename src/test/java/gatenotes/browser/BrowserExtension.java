package gatenotes.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a fresh {@link Page}, a {@link SharedPage}, or {@link Pages} to open several, in a real Chromium. The test fails
 * if a page logged an error or warning, threw an exception, or missed a file. One browser serves all tests of a JVM.
 */
public final class BrowserExtension
        implements ParameterResolver, AfterTestExecutionCallback, AfterEachCallback, AfterAllCallback {
    private static final String SHARED = "shared";
    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Page.class || type == Pages.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.isAnnotated(SharedPage.class)) {
            return ofClass(context).getStore(NAMESPACE).getOrComputeIfAbsent(SHARED, key -> new Pages(browser(context)),
                    Pages.class).first();
        }
        var pages = context.getStore(NAMESPACE).getOrComputeIfAbsent(Pages.class, key -> new Pages(browser(context)), Pages.class);
        return parameter.getParameter().getType() == Pages.class ? pages : pages.open();
    }

    /** The context of the class; parameterized tests have it above the context of their method. */
    private static ExtensionContext ofClass(ExtensionContext context) {
        var above = context;
        while (above.getTestMethod().isPresent()) {
            above = above.getParent().orElseThrow();
        }
        return above;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        var errors = new ArrayList<String>();
        for (var key : List.of(Pages.class, SHARED)) {
            var pages = context.getStore(NAMESPACE).get(key, Pages.class);
            if (pages != null) {
                errors.addAll(pages.errors());
                pages.errors().clear();
            }
        }
        if (context.getExecutionException().isEmpty() && !errors.isEmpty()) {
            throw new AssertionError("the page must not log errors, but:\n" + String.join("\n", errors));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close(context, Pages.class);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close(context, SHARED);
    }

    private static void close(ExtensionContext context, Object key) {
        var pages = context.getStore(NAMESPACE).get(key, Pages.class);
        if (pages != null) {
            pages.close();
        }
    }

    private static Browser browser(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE)
                .getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class).browser();
    }
}
