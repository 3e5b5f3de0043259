package gatenotes.site.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteServerTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;
    private Path site;
    private SiteServer server;

    @BeforeEach
    void start() throws IOException {
        site = folder.resolve("site");
        write("site/index.html", "<!DOCTYPE html><title>Home</title><body><p>home</body>");
        write("site/posts/index.html", "<p>posts");
        write("site/标签/你 好.html", "<p>hello in Chinese");
        write("secret.txt", "not for readers");
        server = new SiteServer(0, "/");
        server.show(site, false);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void sendsAFolderAsItsIndexPage() throws Exception {
        var answer = get("");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("<p>home"), answer.body());
        assertEquals("no-cache", answer.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(200, get("posts/").statusCode());
    }

    @Test
    void sendsTheReaderOfAFolderToItsSlash() throws Exception {
        var answer = get("posts?a=1");
        assertEquals(302, answer.statusCode());
        assertEquals("./posts/?a=1", answer.headers().firstValue("Location").orElse(""));
    }

    @Test
    void decodesAddresses() throws Exception {
        assertTrue(get("%E6%A0%87%E7%AD%BE/%E4%BD%A0%20%E5%A5%BD.html").body().contains("hello in Chinese"));
    }

    @ParameterizedTest
    @CsvSource({
            "a.html, text/html; charset=utf-8", "a.css, text/css; charset=utf-8",
            "a.mjs, text/javascript; charset=utf-8", "a.js, text/javascript; charset=utf-8",
            "a.wasm, application/wasm", "a.svg, image/svg+xml", "a.json, application/json", "A.PNG, image/png",
            "a.safetensors, application/octet-stream", "CNAME, application/octet-stream"})
    void namesTheTypeOfAFile(String file, String type) throws Exception {
        write("site/" + file, "x");
        assertEquals(type, get(file).headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void sendsFilesByteForByte() throws Exception {
        var bytes = new byte[70_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Files.write(site.resolve("weights.bin"), bytes);
        var answer = client.send(request("weights.bin"), HttpResponse.BodyHandlers.ofByteArray());
        assertArrayEquals(bytes, answer.body());
    }

    @Test
    void answersHeadWithoutABody() throws Exception {
        write("site/a.svg", "<svg/>");
        var head = HttpRequest.newBuilder(URI.create(server.address() + "a.svg"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
        var answer = client.send(head, HttpResponse.BodyHandlers.ofString());
        assertEquals("6", answer.headers().firstValue("Content-Length").orElse(""));
        assertEquals("", answer.body());
    }

    @Test
    void refusesOtherMethods() throws Exception {
        var post = HttpRequest.newBuilder(URI.create(server.address()))
                .POST(HttpRequest.BodyPublishers.ofString("x")).build();
        assertEquals(405, client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode());
    }

    @Test
    void showsTheSitesOwnPageForWhatIsMissing() throws Exception {
        assertEquals(404, get("none.html").statusCode());
        write("site/404.html", "<p>nothing here");
        var answer = get("posts/none/");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("nothing here"), answer.body());
        assertEquals(404, get("index.html/").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../secret.txt", "/%2e%2e/secret.txt", "/posts/..%2f..%2fsecret.txt", "//secret.txt",
            "/..%5csecret.txt", "/%00", "/link.txt"})
    void sendsNothingFromOutside(String path) throws Exception {
        Files.createSymbolicLink(site.resolve("link.txt"), folder.resolve("secret.txt"));
        // A socket is used because an HTTP client would normalise the path.
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(server.address()).getPort())) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
            assertFalse(answer.contains("not for readers"), answer);
        }
    }

    @Test
    void servesUnderAPrefix() throws Exception {
        try (var blog = new SiteServer(0, "/blog/")) {
            blog.show(site, false);
            assertTrue(blog.address().endsWith("/blog/"), blog.address());
            var page = client.send(HttpRequest.newBuilder(URI.create(blog.address() + "posts/")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertTrue(page.body().contains("src=\"/blog/.live/live.mjs?"), page.body());
            var above = client.send(HttpRequest.newBuilder(URI.create(blog.address()).resolve("/posts/")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(404, above.statusCode());
        }
    }

    @Test
    void refusesATakenPort() {
        var port = URI.create(server.address()).getPort();
        assertThrows(BindException.class, () -> new SiteServer(port, "/"));
    }

    @Test
    void addsTheLiveScriptAtThePagesEndOnly() throws Exception {
        var page = get("").body();
        assertTrue(page.contains("<p>home<script type=\"module\" src=\"/.live/live.mjs?"), page);
        assertEquals(200, get(".live/live.mjs").statusCode());
        write("site/a.svg", "<svg></svg>");
        assertEquals("<svg></svg>", get("a.svg").body());
    }

    @Test
    void saysWhatIsWrongWhileThereIsNoSite() throws Exception {
        try (var fresh = new SiteServer(0, "/")) {
            var request = HttpRequest.newBuilder(URI.create(fresh.address())).build();
            var building = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(503, building.statusCode());
            assertTrue(building.body().contains("being built"), building.body());
            fresh.fail(List.of("content/a.md:3: the date is <soon>, expected 2018-03-01"));
            var broken = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            assertTrue(broken.contains("content/a.md:3: the date is &lt;soon>, expected 2018-03-01"), broken);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).build();
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
