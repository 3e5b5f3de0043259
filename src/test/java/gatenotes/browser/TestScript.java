package gatenotes.browser;

import com.microsoft.playwright.Page;
import gatenotes.site.script.ScriptCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compiles a test program for the browser and writes a page beside it. */
public final class TestScript {
    /** With {@code -Dreadable}, an error in a page names Java classes and methods. */
    private static final ScriptCompiler.Mode MODE = System.getProperty("readable") != null ? ScriptCompiler.Mode.READABLE
            : ScriptCompiler.Mode.STRICT;
    private static final Map<String, Path> COMPILED = new HashMap<>();

    private TestScript() {
    }

    /**
     * A folder with the program as {@code script.js}, with array bounds checked, and an {@code index.html} that starts
     * it. Each program is compiled once per JVM.
     */
    public static synchronized Path folder(String mainClass) {
        return COMPILED.computeIfAbsent(mainClass, TestScript::compile);
    }

    /** Opens the page of a program, unless the page shows it already, and waits until the program has started. */
    public static void start(Page page, String address) {
        if (!page.url().equals(address)) {
            page.navigate(address);
        }
        page.waitForFunction("document.documentElement.dataset.started");
    }

    /** Puts the engines' module beside a program that may need it, as the site does. */
    public static void addEngines(Path folder) throws IOException {
        addModule(folder, "engines", "gatenotes.web.worker.EnginesEntry");
    }

    /** Puts the text lab's module and the trained networks beside a program that may need them. */
    public static void addLab(Path folder) throws IOException {
        addModule(folder, "lab", "gatenotes.web.worker.LabEntry");
        addModels(folder);
    }

    /** Puts the trained networks that the site ships beside a program that may need them. */
    public static void addModels(Path folder) throws IOException {
        try (var models = Files.list(Path.of("assets/models"))) {
            for (var model : models.toList()) {
                Files.copy(model, folder.resolve(model.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void addModule(Path folder, String name, String mainClass) throws IOException {
        var start = "start-" + name + ".js";
        Files.copy(folder(mainClass).resolve("script.js"), folder.resolve(name + ".js"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(Path.of("assets/js", start), folder.resolve(start), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path compile(String mainClass) {
        var folder = Path.of("target", "test-scripts", mainClass);
        var compiler = new ScriptCompiler(
                List.of(Path.of("target/classes"), Path.of("target/test-classes")),
                List.of(Path.of("src/main/java"), Path.of("src/test/java")),
                Path.of("target/test-scripts/cache"));
        compiler.compile(mainClass, folder.resolve("script.js"), MODE,
                ScriptCompiler.Start.EXPORTED);
        try {
            Files.writeString(folder.resolve("index.html"), page("<p>A page for tests."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** A page with this body that starts {@code script.js}; {@code data-started} on the root shows that it has started. */
    public static String page(String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <meta charset="utf-8">
                <title>Test</title>
                <link rel="icon" href="data:,">
                <body>
                %s
                <script type="module">
                import {main} from './script.js';
                window.gateNotesModules = {
                  engines: {
                    load: () => import('./engines.js'),
                    worker: () => new Worker(new URL('./start-engines.js', import.meta.url), {type: 'module'})
                  },
                  lab: {
                    load: () => import('./lab.js'),
                    worker: () => new Worker(new URL('./start-lab.js', import.meta.url), {type: 'module'})
                  },
                  models: {
                    digits: new URL('./digits.safetensors', import.meta.url).href,
                    digits16: new URL('./digits-16.safetensors', import.meta.url).href,
                    digits32: new URL('./digits-32.safetensors', import.meta.url).href,
                    digits64: new URL('./digits-64.safetensors', import.meta.url).href,
                    quatrains: new URL('./quatrains.safetensors', import.meta.url).href,
                    shakespeare: new URL('./shakespeare.safetensors', import.meta.url).href,
                    tangLines: new URL('./tang-lines.bin', import.meta.url).href
                  }
                };
                main([]);
                document.documentElement.dataset.started = 'true';
                </script>
                """.formatted(body);
    }
}
