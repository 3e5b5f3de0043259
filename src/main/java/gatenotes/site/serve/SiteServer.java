package gatenotes.site.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.commons.lang3.concurrent.BasicThreadFactory;

/** Serves the built site to this machine only. */
public final class SiteServer implements AutoCloseable {
    static {
        // Without it every answer waits for the other side's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer http;
    private final ExecutorService threads;
    private final String prefix;
    private final LiveReload live;
    private final StaticFiles files;
    private volatile Path site;

    /**
     * Opens the port. Until {@link #show} is called a page says that the site is being built.
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
     * @param onlyStyles whether open pages need to load nothing but their styles again
     */
    public void show(Path folder, boolean onlyStyles) {
        site = folder.toAbsolutePath().normalize();
        live.built(onlyStyles);
    }

    /** Shows what is wrong over the last good build. */
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
        var method = exchange.getRequestMethod();
        var path = exchange.getRequestURI().getPath();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            StaticFiles.send(exchange, 405, "text/plain", new byte[0]);
        } else if (path == null || !path.startsWith(prefix)) {
            StaticFiles.send(exchange, 404, "text/plain; charset=utf-8",
                    ("the site is at " + prefix + "\n").getBytes());
        } else if (path.startsWith(live.folder())) {
            live.answer(exchange, path.substring(live.folder().length()));
        } else if (site == null) {
            files.sendPage(exchange, 503, live.waitingPage());
        } else {
            files.answer(exchange, site, path.substring(prefix.length()));
        }
    }
}
