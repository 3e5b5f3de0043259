package gatenotes.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gatenotes.store.LineIndex.Match;
import gatenotes.store.LineIndex.Run;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LineIndexTest {
    private static final Run FIVES = new Run("甲", 4, 5, 2);
    private static final Run SEVENS = new Run("乙", 4, 7, 1);
    private static final String[] LINES = {
        "一二三四五", "六七八九十", "天地日月星", "山川草木花", "春夏秋冬年", "风雨雷电雪", "东南西北中", "金木水火土",
        "青红黄白黑灰紫", "琴棋书画诗酒花", "天地玄黄宇宙洪", "甲乙丙丁戊己庚"};

    private static void number(ByteArrayOutputStream out, int number) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write(number >> shift);
        }
    }

    private static byte[] file(String list) {
        var out = new ByteArrayOutputStream();
        byte[] bytes = Utf8.encode(list);
        number(out, bytes.length);
        out.writeBytes(bytes);
        for (var line : LINES) {
            for (int at = 0; at <= line.length() - 5; at++) {
                number(out, LineIndex.hash(line, at));
            }
        }
        return out.toByteArray();
    }

    private static LineIndex index() {
        return LineIndex.read("lines", file("4\t5\t2\t甲\n4\t7\t1\t乙\n"));
    }

    @Test
    void findsEachLineWhereItStands() {
        for (int line = 0; line < LINES.length; line++) {
            var run = line < 8 ? FIVES : SEVENS;
            int of = line < 8 ? line : line - 8;
            assertEquals(new Match(0, run.width(), run, of / 4, of % 4), index().find(LINES[line]));
        }
    }

    @Test
    void findsTheLongestPartOfALine() {
        assertEquals(new Match(2, 5, FIVES, 1, 0), index().find("去年春夏秋冬年"), "five of a line of five");
        assertEquals(new Match(1, 6, SEVENS, 0, 1), index().find("焚棋书画诗酒花"));
        assertEquals(new Match(0, 5, SEVENS, 0, 2), index().find("天地玄黄宇"));
        assertEquals(false, index().find("天地玄黄宇").isLine());
        assertEquals(true, index().find("金木水火土").isLine());
    }

    @Test
    void findsNothingAcrossLines() {
        assertNull(index().find("三四五六七"));
        assertNull(index().find("紫琴棋书画"));
        assertNull(index().find("一二三四"));
        assertNull(index().find(""));
    }

    @Test
    void refusesWhatIsNoIndex() {
        fails("the list is -1 bytes long, expected at most 0, which the file has", new byte[3]);
        fails("the list is 16909060 bytes long, expected at most 1, which the file has", new byte[] {4, 3, 2, 1, 0});
        byte[] whole = file("4\t5\t2\t甲\n4\t7\t1\t乙\n");
        fails((whole.length - 1) + " bytes, expected " + whole.length + " for the poems of the list",
                Arrays.copyOf(whole, whole.length - 1));
        // 65,536 · 65,536 lines of one window each would overflow to 0 in 32 bits.
        fails("19 bytes, expected over 2 GiB for the poems of the list", Arrays.copyOf(file("65536\t5\t65536\t\n"), 19));
        for (var list : new String[] {"4\t5\t甲\n", "4\t5\t2\t甲", "x\t5\t2\t甲\n", "4\t3\t2\t甲\n", "0\t5\t2\t甲\n"}) {
            fails("line 1 of the list is not lines, width, poems and author, parted by tabs", file(list));
        }
    }

    private static void fails(String message, byte[] file) {
        assertEquals("lines: " + message,
                assertThrows(FormatException.class, () -> LineIndex.read("lines", file)).getMessage());
    }
}
