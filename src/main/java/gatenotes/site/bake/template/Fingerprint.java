package gatenotes.site.bake.template;

import gatenotes.site.files.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Tells whether values changed: equal fingerprints mean equal values. A value of an unknown kind gets a new fingerprint
 * each time, so everything that depends on it is made anew.
 */
final class Fingerprint {
    private static final AtomicLong UNKNOWN = new AtomicLong();

    private final MessageDigest digest = Sha256.digest();
    private final Function<Object, byte[]> known;

    /** @param known gives the fingerprint of a value that has one already, else null */
    Fingerprint(Function<Object, byte[]> known) {
        this.known = known;
    }

    /** The fingerprint of all values that were added. */
    byte[] bytes() {
        return digest.digest();
    }

    Fingerprint add(Object value) {
        var print = value == null ? null : known.apply(value);
        if (print != null) {
            put('#', print);
        } else if (value instanceof String text) {
            put('s', text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof byte[] bytes) {
            put('b', bytes);
        } else if (value instanceof Number || value instanceof Boolean || value instanceof Enum<?>) {
            put('v', (value.getClass().getName() + " " + value).getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof Date date) {
            number('d', date.getTime());
        } else if (value instanceof Map<?, ?> map) {
            number('m', map.size());
            map.forEach((name, entry) -> add(name).add(entry));
        } else if (value instanceof Collection<?> list) {
            number('l', list.size());
            list.forEach(this::add);
        } else if (value instanceof Object[] array) {
            number('a', array.length);
            for (var entry : array) {
                add(entry);
            }
        } else if (value == null) {
            number('0', 0);
        } else {
            number('?', UNKNOWN.incrementAndGet());
        }
        return this;
    }

    private void put(char kind, byte[] bytes) {
        number(kind, bytes.length);
        digest.update(bytes);
    }

    private void number(char kind, long number) {
        digest.update(ByteBuffer.allocate(10).putChar(kind).putLong(number).flip());
    }
}
