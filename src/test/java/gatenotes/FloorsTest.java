package gatenotes;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks the rules of the floors in every source file (see the package documentation of {@code gatenotes}). */
class FloorsTest {
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Map<String, Integer> FLOORS = Map.ofEntries(entry("math", 0), entry("nn", 1),
            entry("train", 2), entry("task", 2), entry("store", 2), entry("search", 2), entry("scene", 2),
            entry("jvm", 3), entry("engine", 3), entry("demo", 4), entry("figures", 5), entry("site", 6),
            entry("web", 6));

    /** Which other rooms each room of {@code web} may use. If a page could reach an engine, every reader would have to fetch it. */
    private static final Map<String, List<String>> WEB_ROOMS = Map.of("dom", List.of(), "gl", List.of(),
            "simd", List.of(), "page", List.of("dom", "worker"), "search", List.of("dom"),
            "worker", List.of("gl", "simd"), "bench", List.of("dom", "worker"));

    /**
     * The only packages of ours that these packages may use besides themselves: an engine gives codes, and the words for them
     * are elsewhere.
     */
    private static final Map<String, List<String>> ONLY = Map.of("engine", List.of("math", "nn", "train", "task", "store"),
            "web/gl", List.of("math", "nn", "train", "engine"), "web/simd", List.of("math", "nn", "train", "engine"));

    /**
     * The rooms of {@code site}, from the lowest: a room imports only from the rooms before it. The last one is the package
     * {@code site} itself.
     */
    private static final List<String> SITE_ROOMS = List.of("problem", "files", "markdown", "preview", "search", "serve", "script",
            "train",
            "bake.address", "bake.disk", "bake.settings", "bake.source", "bake.asset", "bake.page", "bake.text",
            "bake.template", "bake.check", "bake.feed", "bake", "start", "importer", "compare", "");

    /** The classes of java.util that the browser's library has and that stay small in a script. */
    private static final Pattern SMALL_JAVA = Pattern.compile("java\\.util\\.(function\\.)?"
            + "(?!Formatter|Scanner|Random|SplittableRandom|Locale|Timer|StringTokenizer|Date|Calendar)[A-Z]\\w*(\\.\\w+)?");

    /** Calls that make a script too large for readers. */
    private static final Pattern LARGE_CALLS = Pattern.compile("String\\.format\\(|\\.formatted\\(|\\.replaceAll\\("
            + "|\\.split\\(|\\.matches\\(|Thread\\.|Math\\.fma\\(");

    /** Calls whose results differ from machine to machine: networks use {@code Elementary} instead. */
    private static final Pattern UNSTEADY_CALLS = Pattern.compile("Math\\.(exp|expm1|log|log1p|pow|tanh|sin|cos|random)\\(");

    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.*]+);", Pattern.MULTILINE);
    private static final Pattern ROOM = Pattern.compile("\\bgatenotes\\.site\\.((?:[a-z]+\\.)*)[A-Z]");
    private static final Pattern OWN_NAME = Pattern.compile("\\bgatenotes\\.([a-z]+)\\b");
    private static final Pattern COMMENT_OR_TEXT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*|\"(\\\\.|[^\"\\\\\n])*\"",
            Pattern.DOTALL);

    private final List<String> violations = new ArrayList<>();

    @Test
    void everySourceFileKeepsToItsFloor() throws IOException {
        int files = 0;
        try (var paths = Files.walk(SOURCES)) {
            for (var path : paths.filter(p -> p.toString().endsWith(".java")).sorted().toList()) {
                if (!path.endsWith("gatenotes/package-info.java")) {
                    check(SOURCES.relativize(path).toString(), Files.readString(path));
                    files++;
                }
            }
        }
        assertFalse(files == 0, "no sources under " + SOURCES.toAbsolutePath());
        assertEquals(List.of(), violations);
    }

    @Test
    void violationsAreSeen() {
        check("gatenotes/nn/A.java", "import gatenotes.train.Adam;");
        check("gatenotes/task/B.java", "import gatenotes.train.Adam;");
        check("gatenotes/demo/C.java", "class C { gatenotes.site.problem.Problem p; }");
        check("gatenotes/math/D.java", "import java.io.File;");
        check("gatenotes/scene/E.java", "import org.teavm.jso.JSObject;");
        check("gatenotes/figures/hello/F.java", "class F { String s = String.format(\"\"); }");
        check("gatenotes/site/G.java", "import org.teavm.jso.JSObject;");
        check("gatenotes/web/gl/H.java", "import gatenotes.web.page.Entry;");
        check("gatenotes/other/I.java", "class I { }");
        check("gatenotes/nn/K.java", "class K { double x = Math.exp(1); }");
        check("gatenotes/figures/hello/L.java", "import gatenotes.figures.chain.ChainFigure;");
        check("gatenotes/web/page/M.java", "import gatenotes.web.simd.SimdMatMul;");
        check("gatenotes/web/worker/J.java",
                "/* gatenotes.site */ import gatenotes.web.gl.Program;\nimport org.teavm.jso.JSObject;");
        check("gatenotes/figures/hello/N.java", "import gatenotes.figures.parts.ArrowHead;");
        check("gatenotes/web/gl/O.java", "import gatenotes.scene.Language;");
        check("gatenotes/web/simd/P.java", "import gatenotes.figures.parts.EngineWords;");
        check("gatenotes/engine/Q.java", "import gatenotes.scene.Language;");
        check("gatenotes/web/gl/R.java", "import gatenotes.engine.Trouble;\nimport org.teavm.jso.JSObject;");
        check("gatenotes/web/bench/S.java", "import gatenotes.web.gl.GlTraining;");
        assertEquals(16, violations.size(), () -> String.join("\n", violations));
    }

    @Test
    void violationsOfTheRoomsBelowSiteAreSeen() {
        check("gatenotes/site/bake/page/A.java", "import gatenotes.site.bake.text.TextFacts;");
        check("gatenotes/site/bake/B.java", "import gatenotes.site.Main;");
        check("gatenotes/site/serve/C.java", "class C { gatenotes.site.bake.Baker b; }");
        check("gatenotes/site/attic/D.java", "class D { }");
        check("gatenotes/site/bake/E.java", "import gatenotes.site.bake.page.SitePage; import gatenotes.site.problem.Problem;");
        assertEquals(4, violations.size(), () -> String.join("\n", violations));
    }

    private void checkRooms(String file, String code) {
        var room = file.substring("gatenotes/site/".length(), Math.max(file.lastIndexOf('/'), "gatenotes/site/".length()))
                .replace('/', '.');
        if (!SITE_ROOMS.contains(room)) {
            violations.add(file + ": room " + room + " has no place among the rooms");
        }
        var names = ROOM.matcher(code);
        while (names.find()) {
            var other = names.group(1).isEmpty() ? "" : names.group(1).substring(0, names.group(1).length() - 1);
            if (SITE_ROOMS.indexOf(other) > SITE_ROOMS.indexOf(room)) {
                violations.add(file + ": uses site." + other + ", expected only rooms before " + room);
            }
        }
    }

    private void check(String file, String source) {
        var parts = file.split("/");
        var own = parts[1];
        var subpackage = parts.length > 3 ? parts[2] : "";
        if (!FLOORS.containsKey(own)) {
            violations.add(file + ": package " + own + " has no floor");
            return;
        }
        int floor = FLOORS.get(own);
        boolean small = floor <= 5 && !own.equals("jvm");
        var code = COMMENT_OR_TEXT.matcher(source).replaceAll("");
        if (own.equals("site")) {
            checkRooms(file, code);
        }
        var names = OWN_NAME.matcher(code);
        while (names.find()) {
            var other = names.group(1);
            boolean lower = FLOORS.containsKey(other) && FLOORS.get(other) < floor;
            if (!other.equals(own) && !lower) {
                violations.add(file + ": floor " + floor + " uses gatenotes." + other);
            }
            var only = ONLY.get(subpackage.isEmpty() ? own : own + "/" + subpackage);
            if (only != null && !other.equals(own) && !only.contains(other)) {
                violations.add(file + ": uses gatenotes." + other + ", expected only " + only);
            }
        }
        var imports = IMPORT.matcher(code);
        while (imports.find()) {
            checkImport(file, own, subpackage, small, imports.group(1));
        }
        if (small) {
            checkCalls(file, LARGE_CALLS, code);
        }
        if (floor <= 2 && !own.equals("scene")) {
            checkCalls(file, UNSTEADY_CALLS, code);
        }
    }

    private void checkCalls(String file, Pattern forbidden, String code) {
        var calls = forbidden.matcher(code);
        while (calls.find()) {
            violations.add(file + ": calls " + calls.group());
        }
    }

    private void checkImport(String file, String own, String subpackage, boolean small, String name) {
        boolean teavm = name.startsWith("org.teavm.");
        boolean compiler = own.equals("site") && (!name.startsWith("org.teavm.jso.") || name.startsWith("org.teavm.jso.impl."));
        if (teavm && !own.equals("web") && !compiler) {
            violations.add(file + ": imports " + name + " outside of web");
        } else if (small && !teavm && !name.startsWith("gatenotes.") && !SMALL_JAVA.matcher(name).matches()) {
            violations.add(file + ": imports " + name + ", expected java.lang and small parts of java.util");
        }
        if (own.equals("web") && name.startsWith("gatenotes.web.")) {
            var room = name.split("\\.")[2];
            if (!room.equals(subpackage) && !WEB_ROOMS.getOrDefault(subpackage, List.of()).contains(room)) {
                violations.add(file + ": imports " + name + ", expected of web only its own room and "
                        + WEB_ROOMS.get(subpackage));
            }
        }
        if (own.equals("figures") && !subpackage.isEmpty() && name.startsWith("gatenotes.figures.")
                && !name.startsWith("gatenotes.figures." + subpackage + ".")
                && !name.startsWith("gatenotes.figures.parts.")) {
            violations.add(file + ": imports " + name + ", expected of figures only its own folder and parts");
        }
    }
}
