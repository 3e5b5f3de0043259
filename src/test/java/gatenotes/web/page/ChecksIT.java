package gatenotes.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.StaticServer;
import gatenotes.browser.TestScript;
import gatenotes.checks.Checks;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same checks give the same text on the JVM and in the browser. */
@ExtendWith(BrowserExtension.class)
class ChecksIT {
    private static StaticServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = new StaticServer(TestScript.folder(CheckProgram.class.getName()), "/");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> theBrowserAgreesWithTheJvm(Page page) {
        page.navigate(server.address(""));
        page.waitForSelector("html[data-started]", new Page.WaitForSelectorOptions()
                .setState(WaitForSelectorState.ATTACHED));
        return Checks.all().stream().map(check -> dynamicTest(check.name(),
                () -> assertEquals(check.run(), page.evaluate("name => runCheck(name)", check.name()))));
    }
}
