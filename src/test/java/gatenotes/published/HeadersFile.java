package gatenotes.published;

import gatenotes.browser.StaticServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rules of a site's file {@code _headers}, applied as hosts do. */
final class HeadersFile implements StaticServer.Headers {
    private final Map<String, Map<String, String>> rules = new LinkedHashMap<>();

    private HeadersFile() {
    }

    static HeadersFile of(Path site) throws IOException {
        var file = new HeadersFile();
        Map<String, String> last = null;
        for (var line : Files.readAllLines(site.resolve("_headers"))) {
            if (line.startsWith("/")) {
                last = new LinkedHashMap<>();
                file.rules.put(line.strip(), last);
            } else if (line.startsWith(" ")) {
                last.put(line.substring(0, line.indexOf(':')).strip(), line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return file;
    }

    /** @param path from the root of the site, with a slash before it */
    @Override
    public Map<String, String> of(String path) {
        var headers = new LinkedHashMap<String, String>();
        rules.forEach((pattern, own) -> {
            if (path.matches(pattern.replace(".", "\\.").replaceAll(":\\w+", "[^/]+").replace("*", ".*"))) {
                headers.putAll(own);
            }
        });
        return headers;
    }
}
