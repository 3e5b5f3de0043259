package gatenotes.site.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Answers requests with the files under a folder, the way static hosts do: {@code index.html} for a folder, a
 * redirect to its slash, {@code 404.html} for a missing file. Nothing outside the folder is ever sent.
 *
 * @param filter changes a page on its way to the browser
 */
record StaticFiles(UnaryOperator<byte[]> filter) {
    private static final String HTML = "text/html; charset=utf-8";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", HTML),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("map", "application/json"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("atom", "application/atom+xml"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("md", "text/markdown; charset=utf-8"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("pdf", "application/pdf"));

    /**
     * Answers one request.
     *
     * @param root the folder of the site
     * @param path the address relative to the site's, percent-decoded, without a leading slash
     */
    void answer(HttpExchange exchange, Path root, String path) throws IOException {
        var file = within(root, path);
        if (file != null && Files.isDirectory(file)) {
            if (!path.isEmpty() && !path.endsWith("/")) {
                redirectToSlash(exchange);
                return;
            }
            file = file.resolve("index.html");
        } else if (path.endsWith("/")) {
            file = null;
        }
        if (file != null && Files.isRegularFile(file)) {
            send(exchange, 200, file);
            return;
        }
        var missing = root.resolve("404.html");
        if (Files.isRegularFile(missing)) {
            send(exchange, 404, missing);
        } else {
            sendPage(exchange, 404, "<!DOCTYPE html>\n<html lang=\"en\"><title>Not found</title><p>There is no such page.\n");
        }
    }

    /** The file of an address, or null if there is none or it lies outside the folder, even if only through a symbolic link. */
    private static Path within(Path root, String path) {
        try {
            var file = root.resolve(path).normalize();
            return file.startsWith(root) && file.toRealPath().startsWith(root.toRealPath()) ? file : null;
        } catch (InvalidPathException | IOException missing) {
            return null;
        }
    }

    private static void redirectToSlash(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var raw = uri.getRawPath();
        var query = uri.getRawQuery();
        // The redirect is relative to the parent, because the browser's address may have a host or prefix that the server does
        // not know.
        exchange.getResponseHeaders().set("Location",
                "./" + raw.substring(raw.lastIndexOf('/') + 1) + "/" + (query == null ? "" : "?" + query));
        send(exchange, 302, HTML, new byte[0]);
    }

    private void send(HttpExchange exchange, int status, Path file) throws IOException {
        var name = file.getFileName().toString();
        var type = TYPES.getOrDefault(
                name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), "application/octet-stream");
        var bytes = Files.readAllBytes(file);
        send(exchange, status, type, type.equals(HTML) ? filter.apply(bytes) : bytes);
    }

    /** Sends a page that is not a file. */
    void sendPage(HttpExchange exchange, int status, String html) throws IOException {
        send(exchange, status, HTML, filter.apply(html.getBytes(StandardCharsets.UTF_8)));
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-cache");
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
