package gatenotes.site.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests that the author's server answers, byte by byte over a socket, because an HTTP client would normalise them. */
@Timeout(20)
class RequestGuardTest {
    private static final String DRAFT = "a draft nobody else may read";

    @TempDir
    private Path folder;
    private SiteServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        var site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("index.html"), "<!DOCTYPE html><title>t</title><body>" + DRAFT + "</body>");
        Files.createDirectories(site.resolve("posts"));
        Files.writeString(site.resolve("posts/index.html"), DRAFT);
        Files.writeString(folder.resolve("secret.txt"), "outside");
        server = new SiteServer(0, "/");
        server.show(site, false);
        port = URI.create(server.address()).getPort();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Sends a request and reads until the server closes the connection. */
    private String sent(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            // The reload channel never ends.
            socket.setSoTimeout(3_000);
            socket.getOutputStream().write(request.replace("PORT", String.valueOf(port)).getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String get(String target, String headers) throws IOException {
        return sent("GET " + target + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n");
    }

    private static void assertRefused(int status, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertFalse(answer.contains(DRAFT), answer);
        assertEquals(1, answer.substring(answer.indexOf("\r\n\r\n") + 4).lines().count(), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:PORT", "LocalHost:PORT", "localhost.", "localhost.:PORT", "127.0.0.1",
            "127.0.0.1:PORT",
            "[::1]", "[::1]:PORT", "localhost:9000"})
    void answersToItsOwnNames(String host) throws IOException {
        assertTrue(get("/", "Host: " + host + "\r\n").contains(DRAFT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:PORT", "localhost.evil.example", "evil.localhost",
            "localhost:PORT.evil.example",
            "localhost@evil.example", "evil.example#localhost", "127.0.0.1.evil.example", "127.0.0.2", "127.1", "2130706433",
            "0.0.0.0",
            "[::ffff:7f00:1]", "::1", "localhost:", "localhost:x", "localhost:123456", "localhost, evil.example",
            "localhost evil.example",
            "xn--lcalhost-c4a", "ｌocalhost", "localhost..", "http://localhost", ""})
    void answersToNoOther(String host) throws IOException {
        assertRefused(421, get("/", "Host: " + host + "\r\n"));
        assertRefused(421, get("/.live/events", "Host: " + host + "\r\n"));
        assertRefused(421, get("/.live/live.mjs", "Host: " + host + "\r\n"));
    }

    @Test
    void saysWhatItFoundAndExpected() throws IOException {
        var answer = get("/", "Host: evil.example\r\n");
        assertTrue(answer.endsWith("\r\n\r\nfound Host 'evil.example', expected localhost, 127.0.0.1 or [::1]: this server answers to the "
                + "machine it runs on alone\n"), answer);
        assertTrue(get("/", "Host: " + "e".repeat(5000) + "\r\n").length() < 600);
    }

    @Test
    void wantsOneHost() throws IOException {
        assertRefused(421, get("/", ""));
        assertRefused(421, get("/", "Host: localhost\r\nHost: evil.example\r\n"));
        assertRefused(421, get("/", "Host: localhost\r\nhost: localhost\r\n"));
        assertRefused(421, sent("GET / HTTP/1.0\r\n\r\n"));
    }

    @ParameterizedTest
    @CsvSource({"http://evil.example/, 421", "http://localhost@evil.example/, 421", "http://evil.example:PORT/.live/events, 421",
            "//evil.example/, 421", "https://localhost/, 421", "ftp://localhost/, 421", "http://localhost:PORT/, 200"})
    void anAbsoluteAddressCountsAsItsHost(String target, int status) throws IOException {
        assertTrue(get(target, "Host: localhost\r\n").startsWith("HTTP/1.1 " + status + " "), () -> target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%2e%2e/secret.txt", "/%2E%2E%2Fsecret.txt", "/posts/..%2f..%2fsecret.txt", "/..%5csecret.txt",
            "/%5c..%5csecret.txt", "/%252e%252e/secret.txt", "/%252e%252e%252fsecret.txt", "/%c0%ae%c0%ae/secret.txt",
            "/%e0%80%ae%e0%80%ae/secret.txt", "/%c0%af..%c0%afsecret.txt", "/..;/secret.txt", "/%00", "/index.html%00.txt",
            "/%2fetc%2fpasswd",
            "/%2f%2f..%2fsecret.txt", "/.%2e/secret.txt", "/posts/%2e%2e/%2e%2e/secret.txt", "/%uff0e%uff0e/secret.txt", "/%zz",
            "/%0d%0aX-Evil:1", "/.live/%2e%2e/%2e%2e/secret.txt", "/.live/..%2findex.html", "/C:%5cWindows%5cwin.ini",
            "/index.html/",
            "/a b", "/\"<>"})
    void sendsNothingFromOutsideHoweverItIsWritten(String target) throws IOException {
        var answer = get(target, "Host: localhost\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
        assertFalse(answer.contains("outside") || answer.contains("X-Evil") || answer.contains("root:"), answer);
    }

    @Test
    void redirectsStayHere() throws IOException {
        var answer = get("/%70osts?next=//evil.example", "Host: localhost\r\n");
        assertTrue(answer.contains("Location: ./%70osts/?next=//evil.example\r\n"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get", "QUERY"})
    void refusesOtherMethods(String method) throws IOException {
        var answer = sent(method + " / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertRefused(405, answer);
        assertTrue(answer.contains("Allow: GET, HEAD\r\n"), answer);
        assertFalse(answer.contains("Access-Control"), answer);
    }

    @ParameterizedTest
    @CsvSource({"/, 'Origin: http://evil.example'", "/, 'Origin: null'", "/, 'Origin: https://localhost'",
            "/, 'Origin: http://localhost:1'",
            "/, 'Sec-Fetch-Site: cross-site'", "/, 'Sec-Fetch-Site: same-site'", "/, 'Sec-Fetch-Site: anything'",
            "/, 'Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script'",
            "/, 'Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe'",
            "/, 'Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate'",
            "/.live/events, 'Origin: http://evil.example'", "/.live/live.mjs, 'Sec-Fetch-Site: same-site'",
            "/.live/events, 'Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document'"})
    void refusesThePagesOfOtherSites(String target, String headers) throws IOException {
        assertRefused(403, get(target, "Host: localhost\r\n" + headers + "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: http://localhost", "Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: none",
            "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document",
            "Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document"})
    void answersItsOwnPagesAndLinksToThem(String headers) throws IOException {
        var answer = get("/", "Host: localhost\r\n" + headers + "\r\n");
        assertTrue(answer.contains(DRAFT), answer);
        assertTrue(answer.contains("Cross-origin-resource-policy: same-origin\r\n"), answer);
        assertTrue(answer.contains("X-content-type-options: nosniff\r\n"), answer);
        assertFalse(answer.contains("Access-"), answer);
    }

    /** A second request, hidden where another server might expect a body, is never answered. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 5", "Content-Length: 0\r\nContent-Length: 30", "Transfer-Encoding: chunked",
            "Content-Length: 4\r\nTransfer-Encoding: chunked", "Transfer-Encoding: xchunked", "Content-Length: -1",
                    "Content-Length: 1e1"})
    void answersNothingHiddenInABody(String headers) throws IOException {
        var answer = sent("GET / HTTP/1.1\r\nHost: localhost\r\n" + headers
                + "\r\n\r\nGET /posts/ HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertFalse(answer.contains(DRAFT), answer);
        // Newer JDKs close the connection without an answer if the length is invalid.
        assertTrue(answer.split("HTTP/1\\.1 ", -1).length <= 2, answer);
        assertFalse(answer.startsWith("HTTP/1.1 200"), answer);
    }

    /** Header lines that other servers might read as a second host or as a body. */
    @ParameterizedTest
    @ValueSource(strings = {"Host : evil.example", " Host: evil.example", "X: a\nHost: evil.example", "\tevil.example",
            "Transfer-Encoding : chunked", "Content-Length : 5"})
    void headersInDisguiseAreRefused(String header) throws IOException {
        var answer = sent("GET / HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
        assertFalse(answer.contains(DRAFT), answer);
    }

    @Test
    void looksAtEachRequestOfAConnection() throws IOException {
        var answer = sent("GET / HTTP/1.1\r\nHost: localhost\r\n\r\nGET /posts/ HTTP/1.1\r\nHost: evil.example\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        assertTrue(answer.contains("HTTP/1.1 421"), answer);
    }

    @Test
    void tellsTheHeadOfTheReloadChannelAndNoMore() throws IOException {
        var answer = sent("HEAD /.live/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200") && answer.endsWith("\r\n\r\n"), answer);
    }
}
