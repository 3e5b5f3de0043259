package gatenotes.site.preview;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.List;

/** The fonts of this machine for Chinese, Latin and formulas, the best first. */
final class PreviewFonts {
    private static final List<String> KNOWN = List.of("Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC",
            "Hiragino Sans GB", "Microsoft YaHei", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Droid Sans Fallback",
            Font.SANS_SERIF, "DejaVu Sans", "Noto Sans Math", "Segoe UI Symbol", "Apple Symbols");

    private final List<Font> fonts;

    /** @param names of the fonts to choose from */
    PreviewFonts(List<String> names) {
        fonts = names.stream().map(name -> new Font(name, Font.PLAIN, 1)).toList();
    }

    /** The fonts of this machine; empty if Java finds no fonts at all. */
    static PreviewFonts ofThisMachine() {
        try {
            var here = List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
            var usable = new ArrayList<>(KNOWN);
            usable.removeIf(name -> !here.contains(name));
            return new PreviewFonts(usable);
        } catch (RuntimeException | Error e) {
            // Without fontconfig, Java fails in ways that differ from release to release.
            return new PreviewFonts(List.of());
        }
    }

    /** The font for a text, or null if no font has all its characters. */
    Font of(String text) {
        var drawn = text.codePoints().filter(c -> !Character.isWhitespace(c) && !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return fonts.stream().filter(font -> font.canDisplayUpTo(drawn) < 0).findFirst().orElse(null);
    }
}
