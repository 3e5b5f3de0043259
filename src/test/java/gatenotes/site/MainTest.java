package gatenotes.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MainTest {
    @TempDir
    private Path folder;

    private record Ended(int status, String out, String err) {
    }

    @Test
    void namesATakenPortInOneLine() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            var ended = run("serve", folder.toString(), Integer.toString(port), "/");
            assertEquals(1, ended.status());
            assertEquals("Port " + port + " is taken by another program; choose another one, such as mvn -Dport="
                    + (port + 1) + System.lineSeparator(), ended.err());
            assertEquals("", ended.out());
        }
    }

    @Test
    void saysWhatPortsThereAre() throws Exception {
        for (var port : List.of("99999", "http")) {
            var ended = run("serve", folder.toString(), port, "/");
            assertEquals(1, ended.status());
            assertEquals("-Dport=" + port + " -Dprefix=/: expected a port from 0 to 65535, and slashes at both ends of"
                    + " the prefix: /blog/" + System.lineSeparator(), ended.err());
        }
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), "gatenotes.site.Main"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, err);
    }
}
