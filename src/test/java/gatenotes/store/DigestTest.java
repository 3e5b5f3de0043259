package gatenotes.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DigestTest {
    @Test
    void agreesWithTheExamplesOfTheStandard() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                Digest.sha256("abc".getBytes(StandardCharsets.UTF_8)));
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Digest.sha256(new byte[0]));
    }

    /** 55 is the largest number of bytes that fit into one block together with the length. */
    @Test
    void agreesWithTheJdkAtEveryLength() throws NoSuchAlgorithmException {
        var random = new Random(1);
        for (int length = 0; length < 200; length++) {
            var bytes = new byte[length];
            random.nextBytes(bytes);
            assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
                    Digest.sha256(bytes), length + " bytes");
        }
    }
}
