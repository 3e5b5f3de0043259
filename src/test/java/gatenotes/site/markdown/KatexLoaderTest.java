package gatenotes.site.markdown;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class KatexLoaderTest {
    /** Under Maven our classes have a separate class loader, which the threads of a pool do not use. */
    @Test
    void aThreadThatDoesNotKnowOurClassesMakesFormulas() throws Exception {
        var entries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(KatexLoaderTest::url).toArray(URL[]::new);
        var foreign = ClassLoader.getPlatformClassLoader();
        try (var own = new URLClassLoader(entries, foreign)) {
            var mathml = own.loadClass(Katex.class.getName()).getDeclaredMethod("mathml", String.class, boolean.class);
            mathml.setAccessible(true);
            var made = CompletableFuture.supplyAsync(() -> {
                Thread.currentThread().setContextClassLoader(foreign);
                try {
                    return (String) mathml.invoke(null, "x^2", false);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }).get();
            assertTrue(made.contains("<msup>"), made);
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }
}
