package gatenotes.browser;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a Chromium for the browser tests, or installs one.
 *
 * <p>It tries in this order: the system property {@code chromium}, the environment variable {@code CHROMIUM}, the usual
 * paths, the package {@code chromium} as root on Debian, and Playwright's own download.
 */
final class ChromiumFinder {
    private static final String HOW_TO_GET_ONE = "install Chromium or Chrome, or say where it is with"
            + " -Dchromium=PATH or CHROMIUM=PATH, or leave browser tests out with -DskipBrowserTests";
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe");
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:/Program Files/Google/Chrome/Application/chrome.exe",
            "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe");

    private final Map<String, String> environment;
    private final String property;
    private final List<String> places;

    ChromiumFinder() {
        this(System.getenv(), System.getProperty("chromium"), PLACES);
    }

    ChromiumFinder(Map<String, String> environment, String property, List<String> places) {
        this.environment = environment;
        this.property = property;
        this.places = places;
    }

    /**
     * The browser to start, or empty for the one Playwright has downloaded.
     *
     * @throws IllegalStateException in one line, if there is none and none can be installed
     */
    Optional<Path> find() {
        return installed()
                .or(() -> debianPackage() ? installed() : Optional.empty())
                .or(this::download);
    }

    /** The browser that is installed already. If the user names one, it must exist: no other is tried. */
    Optional<Path> installed() {
        if (property != null && !property.isEmpty()) {
            return Optional.of(named(property, "the system property chromium"));
        }
        var variable = environment.get("CHROMIUM");
        if (variable != null && !variable.isEmpty()) {
            return Optional.of(named(variable, "the environment variable CHROMIUM"));
        }
        var all = new ArrayList<Path>();
        places.forEach(place -> all.add(Path.of(place)));
        for (var folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            NAMES.forEach(name -> all.add(Path.of(folder, name)));
        }
        return all.stream().filter(Files::isExecutable).filter(Files::isRegularFile).findFirst();
    }

    private static Path named(String text, String source) {
        var path = Path.of(text);
        if (!Files.isExecutable(path) || Files.isDirectory(path)) {
            throw new IllegalStateException(
                    "no browser at " + path + ", which " + source + " names; " + HOW_TO_GET_ONE);
        }
        return path;
    }

    private boolean debianPackage() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.exists(Path.of("/etc/debian_version"))) {
            return false;
        }
        System.out.println("No Chromium found; installing Debian's package chromium.");
        var quiet = Map.of("DEBIAN_FRONTEND", "noninteractive");
        var install = List.of("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium");
        return succeeds(install, quiet)
                || succeeds(List.of("apt-get", "update", "-q"), quiet) && succeeds(install, quiet);
    }

    private Optional<Path> download() {
        System.out.println("No Chromium found; downloading Playwright's.");
        var command = new ArrayList<>(
                Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder().command());
        command.addAll(List.of("install", "chromium"));
        if (succeeds(command, Map.of())) {
            return Optional.empty();
        }
        throw new IllegalStateException("no browser for the tests found, nor could one be got; " + HOW_TO_GET_ONE);
    }

    private static boolean succeeds(List<String> command, Map<String, String> more) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(more);
            var process = builder.start();
            process.getOutputStream().close();
            // Not inherited, because the test runner communicates through this process's output.
            process.getInputStream().transferTo(System.out);
            return process.waitFor() == 0;
        } catch (IOException e) {
            System.out.println(command.get(0) + ": " + e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
