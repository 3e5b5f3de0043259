package gatenotes.site.bake.text;

import gatenotes.site.files.FileFingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** The sizes of images, read from the start of their files. Safe for use by several threads. */
public final class ImageSizes {
    private record Known(FileFingerprint fingerprint, int[] size) {
    }

    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /** Width and height in pixels, or null if the file is no image of a known format. */
    public int[] of(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return null;
            }
            var fingerprint = FileFingerprint.of(file);
            var before = known.get(file);
            if (before == null || !before.fingerprint().equals(fingerprint)) {
                before = new Known(fingerprint, read(file));
                known.put(file, before);
            }
            return before.size();
        } catch (IOException e) {
            return null;
        }
    }

    private static int[] read(Path file) throws IOException {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".svg")) {
            return svg(Files.readString(file));
        }
        if (name.endsWith(".webp")) {
            try (var in = Files.newInputStream(file)) {
                return webp(in.readNBytes(30));
            }
        }
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                return new int[] {reader.getWidth(0), reader.getHeight(0)};
            } finally {
                reader.dispose();
            }
        }
    }

    private static int[] svg(String text) {
        var svg = Jsoup.parse(text, "", Parser.xmlParser()).selectFirst("svg");
        if (svg == null) {
            return null;
        }
        var width = pixels(svg.attr("width"));
        var height = pixels(svg.attr("height"));
        var box = svg.attr("viewBox").strip().split("[\\s,]+");
        if ((width < 1 || height < 1) && box.length == 4) {
            width = pixels(box[2]);
            height = pixels(box[3]);
        }
        return width < 1 || height < 1 ? null : new int[] {width, height};
    }

    private static int pixels(String length) {
        try {
            return (int) Math.round(Double.parseDouble(length.endsWith("px") ? length.replace("px", "") : length));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The three kinds of WebP, by the container's specification (developers.google.com/speed/webp). */
    private static int[] webp(byte[] head) {
        var kind = head.length < 30 ? "" : new String(head, 12, 4, StandardCharsets.ISO_8859_1);
        return switch (kind) {
            case "VP8X" -> new int[] {number(head, 24, 3) + 1, number(head, 27, 3) + 1};
            case "VP8 " -> new int[] {number(head, 26, 2) & 0x3FFF, number(head, 28, 2) & 0x3FFF};
            case "VP8L" -> new int[] {(number(head, 21, 4) & 0x3FFF) + 1, (number(head, 21, 4) >> 14 & 0x3FFF) + 1};
            default -> null;
        };
    }

    private static int number(byte[] bytes, int at, int length) {
        var number = 0;
        for (int i = 0; i < length; i++) {
            number |= (bytes[at + i] & 255) << 8 * i;
        }
        return number;
    }
}
