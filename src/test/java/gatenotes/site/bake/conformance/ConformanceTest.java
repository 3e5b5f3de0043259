package gatenotes.site.bake.conformance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Runs the conformance list, one test per file. */
class ConformanceTest {
    private static final Path LIST = Path.of("src/test/resources/conformance");
    private static final int FEWEST = 150;

    @TempDir
    private static Path folder;

    private static List<ConformanceCase> cases(String area) throws IOException {
        try (var files = Files.list(LIST.resolve(area))) {
            var cases = new ArrayList<ConformanceCase>();
            for (var file : files.sorted().toList()) {
                cases.add(ConformanceCase.read(file));
            }
            return cases;
        }
    }

    private static CaseSite site(String name) {
        return new CaseSite(folder.resolve(name));
    }

    @Test
    void theListIsLongEnough() throws IOException {
        var count = 0;
        for (var area : List.of("text", "front-matter", "addresses", "feeds")) {
            count += cases(area).size();
        }
        assertTrue(count >= FEWEST, count + " cases");
    }

    /** All texts with the same settings are posts of one site, which is faster. */
    @TestFactory
    Stream<DynamicTest> text() throws IOException {
        var bySettings = new LinkedHashMap<List<String>, List<ConformanceCase>>();
        for (var each : cases("text")) {
            bySettings.computeIfAbsent(each.settings(), unused -> new ArrayList<>()).add(each);
        }
        var tests = new ArrayList<DynamicTest>();
        bySettings.forEach((settings, cases) -> {
            var site = site("text-" + bySettings.size() + "-" + tests.size()).settings(settings);
            cases.forEach(each -> site.text(each.name(), each.files().get(ConformanceCase.INPUT)));
            var warnings = site.bake();
            for (var each : cases) {
                tests.add(DynamicTest.dynamicTest(each.name(), () -> assertAll(each.why(),
                        () -> assertEquals(HtmlForm.of(each.expected().get("html")), site.body(each.name())),
                        () -> assertEquals(each.warns(), site.lines(each.name(), warnings), warnings::toString))));
            }
        });
        return tests.stream();
    }

    /**
     * Markdown keeps its meaning where HTML is not trusted; something is removed from few texts only, and each of them gets a
     * warning.
     */
    @Test
    void textsStayWhereHtmlIsSanitised() throws IOException {
        var bySettings = new LinkedHashMap<List<String>, List<ConformanceCase>>();
        for (var each : cases("text")) {
            bySettings.computeIfAbsent(each.settings(), unused -> new ArrayList<>()).add(each);
        }
        var less = new TreeSet<String>();
        for (var entry : bySettings.entrySet()) {
            var settings = new ArrayList<>(entry.getKey());
            settings.add("markdown.raw-html=sanitised");
            var site = site("sanitised-" + entry.getKey().hashCode()).settings(settings);
            entry.getValue().forEach(each -> site.text(each.name(), each.files().get(ConformanceCase.INPUT)));
            var warnings = site.bake();
            for (var each : entry.getValue()) {
                if (warnings.stream().anyMatch(line -> line.contains("was taken out") && line.contains("/" + each.name() + "."))) {
                    less.add(each.name());
                } else {
                    assertEquals(HtmlForm.of(each.expected().get("html")), site.body(each.name()), each.name());
                }
            }
        }
        assertEquals(Set.of(), less);
    }

    @TestFactory
    Stream<DynamicTest> frontMatter() throws IOException {
        return baked("front-matter", (each, site) -> {
            var path = each.files().keySet().iterator().next();
            var checks = new ArrayList<Executable>();
            for (var fact : each.facts("read")) {
                checks.add(() -> assertEquals(fact.getValue(), site.fact(path, fact.getKey()), fact.getKey()));
            }
            return checks;
        });
    }

    @TestFactory
    Stream<DynamicTest> addresses() throws IOException {
        return baked("addresses", (each, site) -> {
            var checks = new ArrayList<Executable>();
            for (var fact : each.facts("addresses")) {
                var parts = fact.getValue().split(" -> ");
                checks.add(() -> {
                    switch (fact.getKey()) {
                        case "page" -> assertTrue(
                                site.at(parts[1]).contains(CaseSite.mark(each.files().get(parts[0]))), parts[1]);
                        case "file" -> assertNotNull(site.at(fact.getValue()), fact.getValue());
                        case "link" -> assertEquals(parts[1], site.link(parts[0]));
                        case "redirect" -> assertEquals(parts[1], site.redirect(parts[0]));
                        case "missing" -> assertFalse(site.has(fact.getValue()), fact.getValue());
                        default -> throw new IllegalArgumentException(fact.getKey());
                    }
                });
            }
            return checks;
        });
    }

    @TestFactory
    Stream<DynamicTest> feeds() throws IOException {
        return baked("feeds", (each, site) -> {
            var checks = new ArrayList<Executable>();
            for (var fact : each.facts("feed")) {
                var isHtml = fact.getKey().equals("content");
                checks.add(() -> assertEquals(isHtml ? HtmlForm.of(fact.getValue()) : fact.getValue(),
                        site.feed(fact.getKey()), fact.getKey()));
            }
            return checks;
        });
    }

    private interface Checks {
        List<Executable> of(ConformanceCase each, CaseSite site) throws Exception;
    }

    /** Bakes a site for each case; an expected error must be on the given line. */
    private static Stream<DynamicTest> baked(String area, Checks checks) throws IOException {
        return cases(area).stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> {
            var site = site(area + "-" + each.name()).settings(each.settings());
            each.files().forEach(site::file);
            if (each.expected().containsKey("error")) {
                var error = each.expected().get("error").strip();
                try {
                    site.bake();
                } catch (SiteException e) {
                    var first = e.problems().get(0);
                    assertEquals(error, first.file() + ":" + first.line(), first.toString());
                    return;
                }
                throw new AssertionError("baked, expected an error at " + error + ": " + each.why());
            }
            site.bake();
            assertAll(each.why(), checks.of(each, site));
        }));
    }
}
