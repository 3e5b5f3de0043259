package gatenotes.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.shipped.FollowsContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2, 1.4.6: text and links of pages have a contrast of 7:1 on every background, on light paper and on dark. */
@FollowsContent("content/posts/2018/lstm-questions.md")
class PageColoursTest {
    private static final Pattern COLOUR = Pattern.compile("(--[\\w-]+): light-dark\\((#\\w{6}), (#\\w{6})\\);");
    private static final List<String> TEXTS = List.of("--ink", "--ink-2", "--accent", "--warning");
    private static final List<String> GROUNDS = List.of("--paper", "--paper-2", "--accent-soft");
    /** The colours that the plain theme leaves to the browser, and its paper, which a style rule sets. */
    private static final Map<String, List<String>> PLAIN = Map.of(
            "--ink", List.of("#000000", "#ffffff"), "--paper", List.of("#fffefb", "#15181b"));

    @ParameterizedTest
    @ValueSource(strings = {"site", "plain"})
    void textIsReadableWhereverItStands(String theme) throws IOException {
        var colours = new TreeMap<>(PLAIN);
        var sheet = COLOUR.matcher(Files.readString(Path.of("assets/css/" + theme + ".css")));
        while (sheet.find()) {
            colours.put(sheet.group(1), List.of(sheet.group(2), sheet.group(3)));
        }
        var weak = new ArrayList<String>();
        for (var ground : GROUNDS) {
            TEXTS.forEach(text -> check(colours, text, ground, weak));
        }
        var kinds = colours.keySet().stream().filter(name -> name.startsWith("--code-")).toList();
        assertTrue(kinds.size() > 4, kinds::toString);
        kinds.forEach(text -> check(colours, text, "--paper-2", weak));
        assertEquals(List.of(), weak, theme + ".css");
    }

    private static void check(Map<String, List<String>> colours, String text, String ground, List<String> weak) {
        for (int k = 0; k < 2; k++) {
            var contrast = Contrast.of(colours.get(text).get(k), colours.get(ground).get(k));
            if (contrast < 7) {
                weak.add(text + " on " + ground + ", " + (k == 0 ? "light" : "dark") + ": " + contrast + ", expected at least 7");
            }
        }
    }
}
