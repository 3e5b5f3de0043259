package gatenotes.scene;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.shipped.FollowsContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
    private static final Path SHEET = Path.of("assets/css/figure.css");
    private static final String BEGIN = "/* palette: written by PaletteTest with -Dgolden=write */\n";
    private static final String END = "/* end of palette */\n";

    @Test
    void gateColoursAreTheOnesEveryFigureUses() {
        assertAll(
                () -> assertEquals("#009e73", Palette.INPUT.light()),
                () -> assertEquals("#d55e00", Palette.FORGET.light()),
                () -> assertEquals("#cc79a7", Palette.CANDIDATE.light()),
                () -> assertEquals("#0072b2", Palette.OUTPUT.light()));
    }

    @Test
    void styleSheetHoldsThePalette() throws IOException {
        var sheet = Files.readString(SHEET);
        var begin = sheet.indexOf(BEGIN);
        var end = sheet.indexOf(END);
        assertTrue(begin >= 0 && end > begin, SHEET + " lacks the two comments around the palette");
        Golden.check(SHEET, sheet.substring(0, begin) + BEGIN + css() + sheet.substring(end));
    }

    /** WCAG 2.2, 1.4.6: text has a contrast of at least 7:1 on the paper. */
    @ParameterizedTest
    @EnumSource(names = {"INK", "MUTED", "ACCENT", "TARGET"})
    void textIsReadable(Palette role) {
        assertContrast(role, 7);
    }

    /** WCAG 2.2, 1.4.6, the same on the strongest background of each colour. */
    @ParameterizedTest
    @EnumSource(names = {"ACCENT", "INPUT", "FORGET", "CANDIDATE", "OUTPUT", "POSITIVE", "NEGATIVE", "TARGET"})
    void textIsReadableOnItsGround(Palette role) {
        var strength = Style.ground(role, 1).fillOpacity();
        var light = Contrast.of(Palette.INK.light(),
                Contrast.over(Palette.BACKGROUND.light(), role.light(), strength));
        var dark = Contrast.of(Palette.INK.dark(), Contrast.over(Palette.BACKGROUND.dark(), role.dark(), strength));
        assertTrue(Math.min(light, dark) >= 7, role + " " + light + " " + dark);
    }

    /** WCAG 2.2, 1.4.11: marks that carry meaning have at least 3:1. */
    @ParameterizedTest
    @EnumSource(names = {"HAIRLINE", "BACKGROUND"}, mode = EnumSource.Mode.EXCLUDE)
    void marksAreVisible(Palette role) {
        assertContrast(role, 3);
    }

    private static void assertContrast(Palette role, double least) {
        var light = Contrast.of(role.light(), Palette.BACKGROUND.light());
        var dark = Contrast.of(role.dark(), Palette.BACKGROUND.dark());
        assertTrue(light >= least, role + " on light paper is " + light + ":1, expected at least " + least);
        assertTrue(dark >= least, role + " on dark paper is " + dark + ":1, expected at least " + least);
    }

    /** Black on white is 21:1, and #767676 is the lightest grey that text may have on white. */
    @Test
    void contrastIsTheOneOfWcag() {
        assertEquals(21, Contrast.of("#000000", "#ffffff"), 1e-9);
        assertEquals(4.54, Contrast.of("#767676", "#ffffff"), 0.005);
        assertEquals("#808080", Contrast.over("#000000", "#ffffff", 0.5));
    }

    /** Figures stand on the page without a box around them, and links are as blue as water. */
    @FollowsContent("content/posts/2018/lstm-questions.md")
    @Test
    void figuresAndPagesSharePaperAndAccent() throws IOException {
        var site = Files.readString(Path.of("assets/css/site.css"));
        assertTrue(site.contains("--paper: " + pair(Palette.BACKGROUND)));
        assertTrue(site.contains("--accent: " + pair(Palette.ACCENT)));
    }

    private static String pair(Palette role) {
        return "light-dark(" + role.light() + ", " + role.dark() + ");";
    }

    /** Readers without red or green receptors can tell apart the gates, the two signs and water. */
    @ParameterizedTest
    @EnumSource
    void rolesAreToldApart(ColourVision eye) {
        var roles = List.of(Palette.INPUT, Palette.FORGET, Palette.CANDIDATE, Palette.OUTPUT, Palette.POSITIVE,
                Palette.NEGATIVE, Palette.ACCENT);
        for (var one : roles) {
            for (var other : roles.subList(0, roles.indexOf(one))) {
                assertApart(eye, one + " and " + other + " on light paper", one.light(), other.light());
                assertApart(eye, one + " and " + other + " on dark paper", one.dark(), other.dark());
            }
        }
    }

    private static void assertApart(ColourVision eye, String which, String one, String other) {
        var distance = eye.distance(one, other);
        assertTrue(distance >= 12, eye + ": " + which + " are " + distance + " apart, expected at least 12");
    }

    /** The style rules for all roles. */
    private static String css() {
        var css = new StringBuilder();
        css.append(":root {\n").append(variables("  ", false)).append("}\n\n");
        css.append("@media screen and (prefers-color-scheme: dark) {\n  :root:not([data-theme=\"light\"]) {\n")
                .append(variables("    ", true)).append("  }\n}\n\n");
        css.append(":root[data-theme=\"dark\"] {\n").append(variables("  ", true)).append("}\n");
        for (var role : Palette.values()) {
            var name = role.cssName();
            css.append("\n.fill-").append(name).append(" {\n  fill: var(--figure-").append(name).append(");\n}\n");
            css.append("\n.stroke-").append(name).append(" {\n  stroke: var(--figure-").append(name).append(");\n}\n");
        }
        return css.toString();
    }

    private static String variables(String indent, boolean dark) {
        var lines = new StringBuilder();
        for (var role : Palette.values()) {
            lines.append(indent).append("--figure-").append(role.cssName()).append(": ")
                    .append(dark ? role.dark() : role.light()).append(";\n");
        }
        return lines.toString();
    }
}
