package gatenotes.web.page;

import com.microsoft.playwright.Page;
import gatenotes.browser.Chromium;
import gatenotes.browser.StaticServer;
import gatenotes.browser.TestScript;
import gatenotes.figures.parts.DigitModel;
import gatenotes.store.Idx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * Compares the answers of a browser with those of the JVM on all of MNIST's test images, for
 * {@code mvn -Pcompare-digits -Ddata=DIR}. Exits with 1 if an answer differs.
 */
public final class CompareDigits {
    private static final Path MODEL = Path.of("assets/models/digits.safetensors");
    private static final int AT_ONCE = 500;
    private static final int PIXELS = 28 * 28;

    private CompareDigits() {
    }

    /** @param arguments the folder of MNIST's files */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0 || arguments[0] == null || arguments[0].isBlank()) {
            System.err.println("-Ddata is missing, expected the folder of MNIST's four files: mvn -Pcompare-digits -Ddata=DIR");
            System.exit(1);
        }
        byte[] pictures = idx(Path.of(arguments[0]), "t10k-images-idx3-ubyte", 3);
        byte[] labels = idx(Path.of(arguments[0]), "t10k-labels-idx1-ubyte", 1);
        var network = DigitModel.read(MODEL.toString(), Files.readAllBytes(MODEL));
        var folder = TestScript.folder(DigitAnswersProgram.class.getName());
        Files.write(folder.resolve("pictures.bin"), pictures);
        Files.write(folder.resolve("model.bin"), Files.readAllBytes(MODEL));
        int differ = 0;
        int right = 0;
        double inBrowser = 0;
        try (var server = new StaticServer(folder, "/"); var chromium = new Chromium()) {
            var page = chromium.browser().newPage();
            TestScript.start(page, server.address(""));
            for (int first = 0; first < labels.length; first += AT_ONCE) {
                int count = Math.min(AT_ONCE, labels.length - first);
                var expected = DigitAnswersProgram.answers(network,
                        Arrays.copyOfRange(pictures, first * PIXELS, (first + count) * PIXELS));
                long start = System.nanoTime();
                var answers = answers(page, first, count);
                inBrowser += (System.nanoTime() - start) / 1e9;
                for (int i = 0; i < count; i++) {
                    differ += answers.charAt(i) != expected.charAt(i) ? 1 : 0;
                    right += answers.charAt(i) - '0' == labels[first + i] ? 1 : 0;
                }
                System.out.println(first + count + " of " + labels.length + ": the browser reads " + right + " rightly, "
                        + differ + " otherwise than the JVM");
            }
        }
        System.out.printf("%.2f ms a picture in the browser, its array bounds checked%n", 1000 * inBrowser / labels.length);
        if (differ > 0) {
            System.exit(1);
        }
    }

    private static String answers(Page page, int first, int count) {
        return (String) page.evaluate("""
                async ([first, count]) => {
                  const bytes = async name => new Int8Array(await (await fetch(name)).arrayBuffer());
                  const all = window.pictures ||= await bytes('pictures.bin'), model = window.model ||= await bytes('model.bin');
                  return readDigits(model, all.slice(first * 784, (first + count) * 784));
                }""", new Object[] {first, count});
    }

    private static byte[] idx(Path folder, String name, int axes) throws IOException {
        var packed = folder.resolve(name + ".gz");
        try (var in = Files.exists(packed) ? new GZIPInputStream(Files.newInputStream(packed))
                : Files.newInputStream(folder.resolve(name))) {
            return Idx.read(name, in.readAllBytes(), axes).values();
        }
    }
}
