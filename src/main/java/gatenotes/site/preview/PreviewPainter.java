package gatenotes.site.preview;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import gatenotes.scene.Palette;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.commons.io.function.Uncheck;
import org.jsoup.parser.Parser;

/**
 * Paints a title beside a figure on 1200 by 630 pixels, the size that sites ask for when they show links.
 *
 * <p>With the same JDK and the same fonts, every run gives the same picture.
 */
final class PreviewPainter {
    /** The version of the pictures' look; raise it when it changes, so that no old picture is reused. */
    static final String VERSION = "1";

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int MARGIN = 72;
    private static final int FIGURE_WIDTH = 500;
    private static final int FIGURE_HEIGHT = HEIGHT - 2 * MARGIN;
    private static final Pattern LABEL = Pattern.compile("<text\\b([^>]*)>(.*?)</text>", Pattern.DOTALL);
    private static final float LARGEST = 64;
    private static final float SMALLEST = 34;
    private static final int FOOT = 40;

    private final Graphics2D canvas;
    private final Preview preview;
    private final PreviewFonts fonts;
    /** The font of the title; null if no font has its characters. */
    private final Font font;

    private PreviewPainter(Graphics2D canvas, Preview preview, PreviewFonts fonts) {
        this.canvas = canvas;
        this.preview = preview;
        this.fonts = fonts;
        font = fonts.of(preview.title() + preview.site());
    }

    /**
     * The picture as a PNG file.
     *
     * @param fonts the fonts to choose from; if none has the characters of the title, only the figure without its text
     *     is drawn
     */
    static byte[] png(Preview preview, PreviewFonts fonts) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        try {
            new PreviewPainter(canvas, preview, fonts).paint();
        } finally {
            canvas.dispose();
        }
        var bytes = new ByteArrayOutputStream();
        Uncheck.run(() -> ImageIO.write(image, "png", bytes));
        return bytes.toByteArray();
    }

    private void paint() {
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setColor(colour(Palette.BACKGROUND));
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(colour(Palette.ACCENT));
        canvas.fillRect(0, 0, WIDTH, 10);
        if (font == null) {
            figure(MARGIN, MARGIN, WIDTH - 2 * MARGIN);
            return;
        }
        if (preview.figure() != null) {
            figure(WIDTH - MARGIN - FIGURE_WIDTH, MARGIN, FIGURE_WIDTH);
        }
        title(preview.figure() == null ? WIDTH - 2 * MARGIN : WIDTH - 3 * MARGIN - FIGURE_WIDTH + MARGIN / 2);
        canvas.setColor(colour(Palette.MUTED));
        canvas.setFont(font.deriveFont(Font.PLAIN, 28f));
        canvas.drawString(preview.site(), MARGIN, HEIGHT - MARGIN);
    }

    /** Draws the title as large as it fits, in the middle of the height that the site's name leaves. */
    private void title(int width) {
        var size = LARGEST;
        var lines = lines(size, width);
        while (size > SMALLEST && (lines.size() * 1.3 * size > FIGURE_HEIGHT - FOOT || lines.size() > 5)) {
            size -= 2;
            lines = lines(size, width);
        }
        var most = (int) ((FIGURE_HEIGHT - FOOT) / (1.3 * size));
        if (lines.size() > most) {
            lines = new ArrayList<>(lines.subList(0, most));
            lines.set(most - 1, lines.get(most - 1).stripTrailing() + "…");
        }
        canvas.setColor(colour(Palette.INK));
        canvas.setFont(font.deriveFont(Font.BOLD, size));
        var y = MARGIN + (FIGURE_HEIGHT - FOOT - lines.size() * 1.3 * size) / 2 + size;
        for (var line : lines) {
            canvas.drawString(line, MARGIN, (float) y);
            y += 1.3 * size;
        }
    }

    private List<String> lines(float size, int width) {
        var metrics = canvas.getFontMetrics(font.deriveFont(Font.BOLD, size));
        var breaks = BreakIterator.getLineInstance(Locale.forLanguageTag(preview.lang()));
        var text = preview.title().strip().replaceAll("\\s+", " ");
        breaks.setText(text);
        var lines = new ArrayList<String>();
        var start = 0;
        var end = breaks.first();
        for (var next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            // A word that is longer than a line, such as an address, is cut anywhere.
            while (next - start > 1 && end == start && metrics.stringWidth(text.substring(start, next)) > width) {
                var cut = next - 1;
                while (cut - start > 1 && metrics.stringWidth(text.substring(start, cut)) > width) {
                    cut--;
                }
                lines.add(text.substring(start, cut));
                start = cut;
                end = cut;
            }
            if (end > start && metrics.stringWidth(text.substring(start, next).stripTrailing()) > width) {
                lines.add(text.substring(start, end).stripTrailing());
                start = end;
            }
            end = next;
        }
        lines.add(text.substring(start));
        return lines;
    }

    /** Draws the figure as large as it fits, centred in its area. */
    private void figure(int x, int y, int width) {
        if (preview.figure() == null) {
            return;
        }
        var svg = LABEL.matcher(preview.figure()).replaceAll(label -> Matcher.quoteReplacement(labelled(label)));
        var document = new SVGLoader().load(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)), null,
                LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalStateException("the figure cannot be drawn: " + svg);
        }
        var size = document.size();
        var scale = Math.min(width / size.width, FIGURE_HEIGHT / size.height);
        document.render(null, canvas, new ViewBox(x + (width - size.width * scale) / 2,
                y + (FIGURE_HEIGHT - size.height * scale) / 2, size.width * scale, size.height * scale));
    }

    /** A label with a font that has all its characters, because the renderer uses no second font for missing characters. */
    private String labelled(MatchResult label) {
        var own = font == null ? null : fonts.of(Parser.unescapeEntities(label.group(2).replaceAll("<[^>]*>", ""), false));
        return own == null ? "" : "<text font-family=\"" + own.getFamily(Locale.ROOT) + "\"" + label.group(1) + ">"
                + label.group(2) + "</text>";
    }

    private static Color colour(Palette role) {
        return Color.decode(role.light());
    }
}
