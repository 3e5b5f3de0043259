package gatenotes.published;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The Nu HTML checker, which validates pages against the HTML standard. */
public final class HtmlChecker {
    /** The stack size in bytes: the checker's grammar of HTML is deeply nested. */
    private static final long STACK = 16 << 20;
    /** Shared, so that the grammar is read only once. */
    private static final EmbeddedValidator CHECKER = new EmbeddedValidator();

    private HtmlChecker() {
    }

    /** The errors in a page, each with the page's name before it. */
    public static synchronized List<String> errors(String name, byte[] html) {
        var errors = new CompletableFuture<List<String>>();
        new Thread(null, () -> {
            try {
                errors.complete(check(name, html));
            } catch (IOException e) {
                errors.completeExceptionally(new UncheckedIOException(e));
            } catch (SAXException | RuntimeException | Error e) {
                errors.completeExceptionally(e);
            }
        }, "HTML checker", STACK).start();
        return errors.join();
    }

    private static List<String> check(String name, byte[] html) throws IOException, SAXException {
        CHECKER.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        return CHECKER.validate(new ByteArrayInputStream(html)).lines()
                .filter(line -> line.contains(": error")).map(line -> name + line).toList();
    }
}
