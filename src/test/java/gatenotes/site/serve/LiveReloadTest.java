package gatenotes.site.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class LiveReloadTest {
    /**
     * A page of a server that has ended recognises another server's state as new, because the numbers do not depend on the
     * clock.
     */
    @Test
    void noTwoServersCountAlike() {
        var pages = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            pages.add(new String(new LiveReload("/").mark(new byte[0]), StandardCharsets.UTF_8));
        }
        assertEquals(1000, pages.size());
    }
}
