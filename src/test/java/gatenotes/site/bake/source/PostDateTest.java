package gatenotes.site.bake.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostDateTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2024-03-05                             | 2024-03-05T00:00+08:00",
        "2024-3-5                               | 2024-03-05T00:00+08:00",
        "2024/03/05 1:02                        | 2024-03-05T01:02+08:00",
        "2024.03.05 01:02:03                    | 2024-03-05T01:02:03+08:00",
        "2024-08-08 22:44:26 -0700              | 2024-08-08T22:44:26-07:00",
        "2024-03-05T10:00:00.123Z               | 2024-03-05T10:00Z",
        "2024-03-05T10:00:00+08                 | 2024-03-05T10:00+08:00",
        "2024-03-05 10:00 AM                    | 2024-03-05T10:00+08:00",
        "2024-03-05 12:30 am                    | 2024-03-05T00:30+08:00",
        "2024-03-05 1:30:05 p.m. EST            | 2024-03-05T13:30:05-05:00",
        "2024-03-05 10:00 UTC                   | 2024-03-05T10:00Z",
        "2024-03-05 10:00 America/Los_Angeles   | 2024-03-05T10:00-08:00",
        "'March 5, 2024'                        | 2024-03-05T00:00+08:00",
        "'Mar 5th 2024, 10:00'                  | 2024-03-05T10:00+08:00",
        "5 Mar 2024                             | 2024-03-05T00:00+08:00",
        "5-Sept-2024                            | 2024-09-05T00:00+08:00",
        "2024年3月5日                           | 2024-03-05T00:00+08:00",
        "2024 年 03 月 05 日 10时20分           | 2024-03-05T10:20+08:00",
        "'Tue, 05 Mar 2024 10:00:00 +0800'      | 2024-03-05T10:00+08:00",
        "'Tue, 5 Mar 2024 10:00:00 GMT'         | 2024-03-05T10:00Z",
        "Tue Mar 05 2024 10:00:00 GMT-0300 (BRT)| 2024-03-05T10:00-03:00"})
    void readable(String text, String moment) {
        assertEquals(moment, String.valueOf(PostDate.parse(text, SHANGHAI)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30", "5/3/2024", "20240305", "2024-03", "2024-03-05 25:00", "2024-03-05 13:00 pm",
        "2024-03-05 10:00 XYZ", "2024-03-05 10:00 Asia/Nowhere", "2024-03-05 soon", "Marc 35, 2024", "soon", ""})
    void noDates(String text) {
        assertNull(PostDate.parse(text, SHANGHAI));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (var start : List.of("2024 年", "2024-03-05", "2024-03-05 10:00", "2024-03-05 10:00 UTC", "5", "Mar")) {
            assertNull(PostDate.parse(start + " ".repeat(200_000) + "x", SHANGHAI));
        }
    }
}
