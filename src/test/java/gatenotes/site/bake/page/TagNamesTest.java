package gatenotes.site.bake.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "C;C#;C++;c|c;c-sharp;c-plus-plus;c",
        "NET;.NET|net;dot-net",
        ".NET;NET|dot-net;net",
        ".NET|dot-net",
        "Node.js|node-js",
        "Node.js;Node js|node-dot-js;node-js",
        "R&D;R D;RD|r-and-d;r-d;rd",
        "a!;a?;a|a-bang;a-question;a",
        "café;CAFE\u0301|café;café",
        "&|and",
        "？|tag",
        "深度学习|深度学习",
        "...;..|dot-dot-dot;dot-dot",
    })
    void tagsThatDifferInSignsHaveNamesOfTheirOwn(String tags, String names) {
        var all = List.of(tags.split(";"));
        var made = new TagNames(all);
        assertEquals(Arrays.asList(names.split(";")), all.stream().map(made::of).toList());
    }
}
