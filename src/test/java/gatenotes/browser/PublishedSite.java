package gatenotes.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The finished site, served below a prefix while the tests of a class run: a static field with {@code @RegisterExtension}.
 */
public final class PublishedSite implements BeforeAllCallback, AfterAllCallback {
    public static final Path FOLDER = Path.of("target/site");

    private StaticServer server;

    @Override
    public void beforeAll(ExtensionContext tests) throws IOException {
        assertTrue(Files.isDirectory(FOLDER), "no site in " + FOLDER + ", expected mvn package to have left one");
        server = new StaticServer(FOLDER, "/blog/");
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        server.close();
    }

    /** The absolute address of a page of the site, {@code ""} for the first. */
    public String address(String path) {
        return server.address(path);
    }
}
