package gatenotes.site.preview;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.scene.Palette;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The picture of a post, with and without a font. */
class PreviewTest {
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\" width=\"100\""
            + " height=\"100\" font-family=\"system-ui, sans-serif\"><rect class=\"fill-input\" fill=\"#009e73\" x=\"0\""
            + " y=\"0\" width=\"100\" height=\"50\"/><text x=\"0\" y=\"90\" font-size=\"40\" fill=\"#d55e00\">███</text></svg>";
    private static final String BODY = "<p>a</p><figure><live-demo name=\"x\">" + SVG + "</live-demo></figure>";

    @TempDir
    private Path folder;

    private static Preview preview(String title) {
        return Preview.of(title, "Gate Notes", "en", BODY);
    }

    private static BufferedImage drawn(Preview preview, boolean withFont) throws IOException {
        var fonts = withFont ? new PreviewFonts(List.of("SansSerif")) : new PreviewFonts(List.of());
        return ImageIO.read(new ByteArrayInputStream(PreviewPainter.png(preview, fonts)));
    }

    private static long count(BufferedImage image, int colour, int fromX, int toX) {
        return IntStream.range(fromX, toX).mapToLong(x -> IntStream.range(20, image.getHeight())
                .filter(y -> (image.getRGB(x, y) & 0xFFFFFF) == colour).count()).sum();
    }

    @Test
    void theFirstFigureIsTaken() {
        assertEquals(SVG, preview("a").figure());
        assertNull(Preview.of("a", "s", "en", "<p><svg></svg></p>").figure());
    }

    @Test
    void theFigureStandsBesideTheTitleInItsLightColours() throws IOException {
        var image = drawn(preview("What a gate does"), true);
        assertEquals(1200, image.getWidth());
        assertEquals(630, image.getHeight());
        // The figure is 486 pixels wide and high, and half of it is the rectangle.
        assertEquals(486 * 243, count(image, 0x009E73, 600, 1200), 1000);
        assertTrue(count(image, 0xD55E00, 600, 1200) > 1000, "no labels");
        assertTrue(count(image, Integer.decode(Palette.INK.light()), 0, 600) > 1000, "no title");
    }

    @Test
    void withoutAFontOnlyTheFigureIsDrawnAndCounted() throws IOException {
        var image = drawn(preview("What a gate does"), false);
        assertTrue(count(image, 0x009E73, 0, 1200) > 100_000, "no figure");
        assertEquals(0, count(image, 0xD55E00, 0, 1200));
        assertEquals(0, count(image, Integer.decode(Palette.INK.light()), 0, 1200));
        var previews = new Previews(folder.resolve("cache"), new PreviewFonts(List.of()));
        assertNull(previews.announce(Preview.of("a", "s", "en", "<p>no figure</p>")));
        assertTrue(previews.announce(preview("a")).startsWith("images/previews/"));
        assertEquals(2, previews.untitled());
    }

    @Test
    void theSamePictureIsTheSameFileAndDrawnOnce() throws IOException {
        assertArrayEquals(PreviewPainter.png(preview("a"), new PreviewFonts(List.of("SansSerif"))),
                PreviewPainter.png(preview("a"), new PreviewFonts(List.of("SansSerif"))));
        var cache = folder.resolve("cache");
        var file = new String[2];
        for (int i = 0; i < 2; i++) {
            var previews = new Previews(cache);
            file[i] = previews.announce(preview("a"));
            previews.write(folder.resolve("site" + i));
            assertTrue(Files.exists(folder.resolve("site" + i).resolve(file[i])));
            // The second time the kept file is used, whatever its content is.
            Files.writeString(cache.resolve(Path.of(file[i]).getFileName()), "kept");
        }
        assertEquals(file[0], file[1]);
        assertEquals("kept", Files.readString(folder.resolve("site1").resolve(file[1])));
        try (var kept = Files.list(cache)) {
            assertEquals(1, kept.collect(Collectors.toList()).size());
        }
        assertNotEquals(file[0], new Previews(cache).announce(preview("b")));
    }

    @Test
    void longTitlesStayOnThePaper() throws IOException {
        for (var title : List.of("长".repeat(300), "word ".repeat(100), "W".repeat(200))) {
            var image = drawn(Preview.of(title, "s", "en", ""), true);
            assertEquals(0, count(image, Integer.decode(Palette.INK.light()), 1135, 1200), title);
        }
    }
}
