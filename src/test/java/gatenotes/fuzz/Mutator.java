package gatenotes.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes new inputs from a corpus by changing, cutting, joining and repeating parts; the same seed gives the same inputs. */
final class Mutator {
    /** Start marks, end marks and values of all formats that are read. */
    static final String[] SIGNS = {"[", "]", "![", "](", ")", "<", ">", "<!--", "-->", "$", "$$", "`", "```\n", "{{", "}}",
            "{%", "%}",
        ":::", "[^", "==", "~~", "**", "*", "_", "|", "|-|\n", "{:", "{#", "\n", "\n\n", "    ", "> ", "- ", "1. ", "# ", "\\", "&",
        "\"", "'",
        "---\n", "+++\n", "~~~~~~\n", ":", ": ", "=", ",", "{", "}", "&a", "*a", "<<", "!", "%", "?", "\t", "\r", "\0", "\u0085",
        "\u2028", "\uFEFF",
        "\uFDD0", "\u4e2d", "\uD83D\uDE00", "0", "-1", "9007199254740992", "2147483647", "1e9", ".", "demo:", "raw", "endraw",
        "capture a",
        "endcapture", "include a.html", "highlight", "endhighlight", "note", "endnote", "site.data.a.b", "/b/", "markdown=\"1\"",
        "<div ",
        "</div>", "<live-demo ", "id=\"a\"", "href=\"", "srcset=\"", "F32", "\"shape\":[", "\"data_offsets\":[", "_scale",
        "__metadata__"};
    private static final int MOST_REPEATED = 30_000;

    private final Random random;
    private final List<byte[]> corpus;

    Mutator(long seed, List<byte[]> corpus) {
        random = new Random(seed);
        this.corpus = corpus;
    }

    /** The next input, of at most {@link Fuzzing#LONGEST} bytes. */
    byte[] next() {
        var input = any();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            var from = random.nextInt(input.length + 1);
            var to = Math.min(input.length, from + random.nextInt(random.nextInt(4) == 0 ? input.length + 1 : 9));
            input = switch (random.nextInt(7)) {
                case 0 -> spliced(input, from, from + (from < input.length ? 1 : 0), new byte[] {(byte) random.nextInt(256)});
                case 1 -> spliced(input, from, to, new byte[0]);
                case 2 -> spliced(input, from, random.nextBoolean() ? from : to, sign());
                case 3 -> spliced(input, from, from, Arrays.copyOfRange(input, from, to));
                case 4 -> spliced(input, from, from, part(any()));
                case 5 -> random.nextInt(8) > 0 ? input
                        : spliced(input, from, from, repeated(random.nextBoolean() ? sign() : Arrays.copyOfRange(input, from, to)));
                default -> spliced(input, from, input.length, new byte[0]);
            };
        }
        return input.length > Fuzzing.LONGEST ? Arrays.copyOf(input, Fuzzing.LONGEST) : input;
    }

    private byte[] any() {
        return corpus.get(random.nextInt(corpus.size()));
    }

    private byte[] part(byte[] input) {
        var from = random.nextInt(input.length + 1);
        return Arrays.copyOfRange(input, from, Math.min(input.length, from + random.nextInt(200)));
    }

    private byte[] sign() {
        return SIGNS[random.nextInt(SIGNS.length)].getBytes(StandardCharsets.UTF_8);
    }

    /** A part repeated many times, with another part beside each. */
    private byte[] repeated(byte[] part) {
        var other = random.nextBoolean() ? sign() : new byte[0];
        var out = new ByteArrayOutputStream();
        var most = 1 + random.nextInt(MOST_REPEATED);
        for (int i = 0; i < most && out.size() < Fuzzing.LONGEST; i++) {
            out.writeBytes(part);
            out.writeBytes(other);
        }
        return out.toByteArray();
    }

    private static byte[] spliced(byte[] input, int from, int to, byte[] middle) {
        var end = Math.max(from, to);
        var result = Arrays.copyOf(input, input.length - (end - from) + middle.length);
        System.arraycopy(middle, 0, result, from, middle.length);
        System.arraycopy(input, end, result, from + middle.length, input.length - end);
        return result;
    }
}
