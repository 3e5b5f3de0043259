package gatenotes.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a folder like a simple static host, under any prefix, with the given headers. */
public final class StaticServer implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html",
            "css", "text/css",
            "js", "text/javascript",
            "svg", "image/svg+xml",
            "png", "image/png",
            "xml", "application/xml",
            "txt", "text/plain; charset=utf-8",
            "json", "application/json");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Path folder;
    private final String prefix;
    private final Headers headers;
    private final Delivery delivery;

    /** The headers to send with a file besides its type. */
    public interface Headers {
        /** The headers by name; the path starts with a slash and is relative to the folder. */
        Map<String, String> of(String path);
    }

    /** What a content delivery network does to a file on its way to the reader. */
    public interface Delivery {
        /**
         * The bytes to send instead of the file; sets the headers that they need.
         *
         * @param status 200, or 404 with the page for it
         * @return null to send nothing, because the reader has the same file already (status 304)
         */
        byte[] of(HttpExchange exchange, int status, String type, byte[] body) throws IOException;
    }

    /**
     * @param prefix the address of the folder, with slashes at both ends: {@code /} or {@code /blog/}
     */
    public StaticServer(Path folder, String prefix) throws IOException {
        this(folder, prefix, path -> Map.of());
    }

    /** A server that also sends headers; a missing file is answered with {@code 404.html}. */
    public StaticServer(Path folder, String prefix, Headers headers) throws IOException {
        this(folder, prefix, headers, (exchange, status, type, body) -> body);
    }

    /** A server whose files go through a delivery network. */
    public StaticServer(Path folder, String prefix, Headers headers, Delivery delivery) throws IOException {
        this.headers = headers;
        this.delivery = delivery;
        this.folder = folder.toAbsolutePath().normalize();
        this.prefix = prefix;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The absolute address of a file in the folder, {@code ""} for its index page. */
    public String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + prefix + path;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var file = path.startsWith(prefix) ? folder.resolve(path.substring(prefix.length())).normalize() : folder;
            if (path.endsWith("/")) {
                file = file.resolve("index.html");
            }
            var status = 200;
            if (!path.startsWith(prefix) || !file.startsWith(folder) || !Files.isRegularFile(file)) {
                status = 404;
                file = folder.resolve("404.html");
                if (!Files.isRegularFile(file)) {
                    exchange.sendResponseHeaders(404, -1);
                    return;
                }
            }
            headers.of("/" + folder.relativize(file).toString().replace('\\', '/'))
                    .forEach(exchange.getResponseHeaders()::set);
            var name = file.getFileName().toString();
            var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            exchange.getResponseHeaders().set("Content-Type", type);
            var body = delivery.of(exchange, status, type, Files.readAllBytes(file));
            if (body == null) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
