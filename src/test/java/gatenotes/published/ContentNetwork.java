package gatenotes.published;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.sun.net.httpserver.HttpExchange;
import gatenotes.browser.StaticServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Does what the page on publishing asks of a CDN: packs texts with Brotli, or with gzip for a browser without Brotli, and
 * answers 304 to a reader who has the file already.
 */
final class ContentNetwork implements StaticServer.Delivery {
    private static final List<String> PACKED = List.of("text/html", "text/css", "text/javascript", "text/plain", "application/xml",
            "application/atom+xml", "image/svg+xml");

    @Override
    public byte[] of(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        var tag = '"' + Integer.toHexString(Arrays.hashCode(body)) + '"';
        headers.set("ETag", tag);
        headers.set("Vary", "Accept-Encoding");
        if (status == 200 && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            return null;
        }
        var accepted = String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
        if (!PACKED.contains(type.replaceFirst(";.*", ""))) {
            return body;
        }
        if (accepted.contains("br") && Brotli4jLoader.isAvailable()) {
            headers.set("Content-Encoding", "br");
            return Encoder.compress(body);
        }
        if (accepted.contains("gzip")) {
            headers.set("Content-Encoding", "gzip");
            var packed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(body);
            }
            return packed.toByteArray();
        }
        return body;
    }
}
