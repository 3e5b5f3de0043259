package gatenotes.site.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.site.bake.SmallSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A single value of Jekyll's data files is filled into texts; anything else stays, with a warning. */
class DataValuesTest {
    @TempDir
    private Path folder;

    private DataValuesTest write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
        return this;
    }

    @Test
    void valuesOfDataFiles() throws IOException {
        var site = new SmallSite(folder.resolve("new"));
        write("old/_config.yml", "title: a\nbaseurl: /b\n").write("old/_data/team/ann.json", "{\"mail\": \"a@b.c\"}");
        write("old/_data/shore.yml",
                "tide: 潮\ncount: 3\nopen: true\npools: [a, b]\nrock:\n  name: Big \"Rock\"\nhome: /b/about.html\n");
        write("old/about.md", """
                ---
                title: "{{ site.data.shore.tide }}"
                ---
                {{ site.data.shore.tide }} {{site.data.shore.count}} {{ site.data.shore.open }} {{ site.data.shore.rock.name }} `{{ site.data.shore.count }}`
                {{ site.data.team.ann.mail | escape }} {{ site.data.shore.pools }} {{ site.data.shore.gone }} {{ site.data.none.x }}
                {% raw %}{{ site.data.shore.tide }}{% endraw %} {{ site.data.shore.rock.name | escape }} [home]({{ site.data.shore.home }})
                {% assign tide = site.data.shore.tide %}{{ tide }}
                """);
        var out = new ByteArrayOutputStream();
        BlogImport.copy(folder.resolve("old"), folder.resolve("new"), new PrintStream(out, true, StandardCharsets.UTF_8));
        var text = Files.readString(folder.resolve("new/content/about.md"));
        assertEquals("""
                ---
                check: warn
                raw-html: sanitised
                title: "{{ site.data.shore.tide }}"
                ---
                潮 3 true Big "Rock" `3`
                {{ "a@b.c" | escape }} {{ site.data.shore.pools }} {{ site.data.shore.gone }} {{ site.data.none.x }}
                {% raw %}{{ site.data.shore.tide }}{% endraw %} {{ site.data.shore.rock.name | escape }} [home](/about.html)
                {% assign tide = "潮" %}{{ tide }}
                """, text.replaceFirst("permalink: .*\n", ""));
        var report = out.toString(StandardCharsets.UTF_8);
        assertTrue(report.contains("\n8 values of data files, such as site.data.shore.count, were filled into 1 texts; what the files say later "
                + "changes nothing there\n"), report);
        assertEquals(List.of("{{ site.data.shore.pools }}", "{{ site.data.shore.gone }}", "{{ site.data.none.x }}",
                "{{ site.data.shore.rock.name | escape }}"), site.bake().stream()
                .filter(line -> line.contains("site.data")).map(line -> line.replaceFirst(".*?(\\{\\{.*}}).*", "$1")).toList());
    }
}
