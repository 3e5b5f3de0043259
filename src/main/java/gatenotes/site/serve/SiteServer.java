package gatenotes.site.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.commons.lang3.concurrent.BasicThreadFactory;

/** Serves the built site to this machine only: {@link RequestGuard} decides which requests it answers. */
public final class SiteServer implements AutoCloseable {
    static {
        // Without this setting every answer waits for the other side's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final String TEXT = "text/plain; charset=utf-8";

    private final HttpServer http;
    private final ExecutorService threads;
    private final String prefix;
    private final LiveReload live;
    private final StaticFiles files;
    private volatile Path site;

    /**
     * Opens the port. Until {@link #show} is called, it answers with a page that says that the site is being built.
     *
     * @param port 0 for any free one
     * @param prefix address of the site on this server, with slashes at both ends: {@code /} or {@code /blog/}
     * @throws IOException if the port is taken
     */
    public SiteServer(int port, String prefix) throws IOException {
        if (!prefix.startsWith("/") || !prefix.endsWith("/")) {
            throw new IllegalArgumentException("the prefix is " + prefix + ", expected slashes at both ends: /blog/");
        }
        this.prefix = prefix;
        live = new LiveReload(prefix);
        files = new StaticFiles(live::mark);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        threads = Executors.newCachedThreadPool(
                BasicThreadFactory.builder().namingPattern("gatenotes-http").daemon().build());
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
    }

    /** The address for the browser. */
    public String address() {
        return "http://localhost:" + http.getAddress().getPort() + prefix;
    }

    /**
     * Shows a good build.
     *
     * @param folder the finished site
     * @param onlyStyles whether only the styles changed, so that open pages need to reload nothing else
     */
    public void show(Path folder, boolean onlyStyles) {
        site = folder.toAbsolutePath().normalize();
        live.built(onlyStyles);
    }

    /** Shows errors over the last good build. */
    public void fail(List<String> errors) {
        live.failed(errors);
    }

    @Override
    public void close() {
        live.close();
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        var path = exchange.getRequestURI().getPath();
        var isLive = path != null && path.startsWith(live.folder());
        var refusal = RequestGuard.refusal(exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(),
                !isLive);
        if (refusal != null) {
            refuse(exchange, refusal);
        } else if (path == null || !path.startsWith(prefix)) {
            StaticFiles.send(exchange, 404, TEXT, ("the site is at " + prefix + "\n").getBytes(StandardCharsets.UTF_8));
        } else if (isLive) {
            live.answer(exchange, path.substring(live.folder().length()));
        } else if (site == null) {
            files.sendPage(exchange, 503, live.waitingPage());
        } else {
            files.answer(exchange, site, path.substring(prefix.length()));
        }
    }

    private static void refuse(HttpExchange exchange, RequestGuard.Refusal refusal) throws IOException {
        if (refusal.status() == 405) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        }
        // The request's body may still follow on the connection.
        exchange.getResponseHeaders().set("Connection", "close");
        StaticFiles.send(exchange, refusal.status(), TEXT, (refusal.line() + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
