package gatenotes.site.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.io.function.Uncheck;

/**
 * Keeps open pages in step with the last build, by server-sent events.
 *
 * <p>Each message holds the whole state: the build that the pages come from, the build that the styles come from, and
 * the errors. A page that was asleep or lost its connection gets the same message, so it misses nothing.
 */
final class LiveReload {
    private static final long HEARTBEAT_MILLIS = 10_000;
    private static final byte[] SCRIPT = Uncheck.get(
            () -> LiveReload.class.getResourceAsStream("live.mjs").readAllBytes());

    private final String folder;
    // Numbers start at a random value, so that pages of an earlier server see that they are old. A clock may be set back.
    private long page = new SecureRandom().nextLong() >>> 2;
    private long style = page;
    private List<String> problems = List.of();
    private boolean waiting = true;
    private boolean closed;

    /** @param prefix address of the site, with slashes at both ends */
    LiveReload(String prefix) {
        folder = prefix + ".live/";
    }

    /** The folder of the addresses that {@link #answer} answers. */
    String folder() {
        return folder;
    }

    /** Tells the pages that a build succeeded. */
    synchronized void built(boolean onlyStyles) {
        var next = page > style ? page + 1 : style + 1;
        style = next;
        if (!onlyStyles || waiting) {
            page = next;
        }
        waiting = false;
        problems = List.of();
        notifyAll();
    }

    /** Tells the pages the errors; they show them over their unchanged content. */
    synchronized void failed(List<String> errors) {
        problems = List.copyOf(errors);
        if (waiting) {
            page++;
        }
        notifyAll();
    }

    /** Ends all connections. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** The page shown while there is no site yet: the errors, or a line that the site is being built. */
    synchronized String waitingPage() {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Gate Notes</title>\n")
                // Without this line browsers request an icon, which the server does not have yet.
                .append("<link rel=\"icon\" href=\"data:,\">\n")
                .append("<style>body { font: 1rem/1.6 system-ui, sans-serif; margin: 3rem auto; max-width: 50rem; padding: 0 1rem }")
                .append(" li { font-family: ui-monospace, monospace; overflow-wrap: anywhere }</style>\n");
        if (problems.isEmpty()) {
            return html.append("<h1>The site is being built …</h1>\n").toString();
        }
        html.append("<h1>The site could not be built</h1>\n<ol>\n");
        problems.forEach(line ->
                html.append("<li>").append(line.replace("&", "&amp;").replace("<", "&lt;")).append("</li>\n"));
        return html.append("</ol>\n<p>This page reloads itself when a source is saved.</p>\n").toString();
    }

    /** Adds the live-reload script to a page. */
    byte[] mark(byte[] html) {
        String tag;
        synchronized (this) {
            tag = "<script type=\"module\" src=\"" + folder + "live.mjs?page=" + page + "&amp;style=" + style
                    + (waiting ? "&amp;waiting=yes" : "") + "\"></script>\n";
        }
        var text = new String(html, StandardCharsets.UTF_8);
        var end = text.lastIndexOf("</body>");
        return (end < 0 ? text + tag : text.substring(0, end) + tag + text.substring(end))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Sends the script, or events until the page is closed. */
    void answer(HttpExchange exchange, String name) throws IOException {
        switch (name) {
            case "live.mjs" -> StaticFiles.send(exchange, 200, "text/javascript; charset=utf-8", SCRIPT);
            case "events" -> sendEvents(exchange);
            default -> StaticFiles.send(exchange, 404, "text/plain", new byte[0]);
        }
    }

    private void sendEvents(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        try (exchange; var out = exchange.getResponseBody()) {
            var sent = "";
            while (true) {
                String now;
                synchronized (this) {
                    if (!closed && state().equals(sent)) {
                        wait(HEARTBEAT_MILLIS);
                    }
                    if (closed) {
                        return;
                    }
                    now = state();
                }
                // A comment is sent now and then, because otherwise a closed page would never be noticed.
                out.write((now.equals(sent) ? ":\n\n" : now).getBytes(StandardCharsets.UTF_8));
                out.flush();
                sent = now;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized String state() {
        return "data: " + page + " " + style + "\n"
                + problems.stream().map(problem -> "data: " + problem + "\n").collect(Collectors.joining()) + "\n";
    }
}
