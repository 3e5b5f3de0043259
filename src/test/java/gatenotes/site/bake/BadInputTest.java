package gatenotes.site.bake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The messages for an author's mistakes: file, line, what was found, what was expected. */
class BadInputTest {
    @TempDir
    private Path folder;
    private SmallSite site;

    @BeforeEach
    void lay() {
        site = new SmallSite(folder);
    }

    private void assertFails(String text, String... problems) {
        site.write("content/posts/a.md", text);
        assertEquals(List.of(problems), site.fail());
    }

    @Test
    void missingTitleAndDate() {
        assertFails("---\ntags: x\n---\n", "content/posts/a.md:1: the date is missing, expected 'date: 2018-03-01', "
                + "or a file name that starts with the day");
        site.write("content/posts/---.md", "---\ntitle: ''\ndate: 2018-03-01\n---\n");
        assertFails("---\ntitle: a\ndate: 2018-03-01\n---\n",
                "content/posts/---.md:2: the title is missing, expected 'title: …'");
    }

    @Test
    void namesThatAreNearlyOnesThatMeanSomething() {
        assertFails("---\ntittle: a\n---\n", "content/posts/a.md:1: the date is missing, expected 'date: 2018-03-01', "
                + "or a file name that starts with the day",
                "content/posts/a.md:2: the header has 'tittle', which means nothing here; did you mean 'title'?");
        site.write("content/posts/a.md", "---\ntitle: a\ndate: 2018-03-01\nudpated: 2018-04-01\ncomments: true\n"
                + "author: B\nmath: true\n---\n");
        assertEquals(List.of(
                "content/posts/a.md:4: the header has 'udpated', which means nothing here; did you mean 'updated'?"),
                site.bake());
    }

    @Test
    void updatedBeforeItWasWritten() {
        site.write("content/posts/a.md", "---\ntitle: a\ndate: 2018-03-01\nupdated: 2017-03-02\n---\n");
        assertEquals(List.of("content/posts/a.md:4: updated is '2017-03-02', expected a day after the post's date"),
                site.bake());
        site.write("content/posts/a.md", "---\ntitle: a\ndate: 2018-03-01 20:15\nupdated: 2018-03-01\n---\n");
        assertEquals(List.of(), site.bake());
    }

    @Test
    void dateThatIsNone() {
        assertFails("---\ntitle: a\ndate: 2018-02-30\n---\n", "content/posts/a.md:3: date is '2018-02-30', expected a "
                + "date such as 2018-03-01, 2018-03-01 20:15 or 2018-03-01 20:15:00 +0800");
    }

    @Test
    void frontMatterThatIsNoYaml() {
        assertFails("---\ntitle: a: b\ndate: 2018-03-01\n---\n", "content/posts/a.md:2: the front matter is not YAML: "
                + "a ':' inside a value, expected quotes around the value");
        assertFails("---\ntitle: a\ndate: 2018-03-01\ntags: [x\n---\n",
                "content/posts/a.md:4: the front matter is not YAML: expected ',' or ']', but got <stream end>");
        assertFails("---\ntitle: a\ntitle: b\ndate: 2018-03-01\n---\n",
                "content/posts/a.md:3: 'title' comes twice in the front matter, expected it once");
        assertFails("---\n- title\n---\n", "content/posts/a.md:2: the front matter is no list of 'name: value' lines, "
                + "expected title: …");
    }

    @Test
    void frontMatterThatIsMissingOpenOrOfAnotherKind() {
        assertFails("# Title\n", "content/posts/a.md:1: there is no front matter, expected '---' on the first line, "
                + "then 'title: …' and 'date: …', then '---' again");
        assertFails("---\ntitle: a\n", "content/posts/a.md:1: the front matter is never closed, "
                + "expected a second line '---'");
        assertFails("+++\ntitle = 'a'\n", "content/posts/a.md:1: the front matter is never closed, "
                + "expected a second line '+++'");
        assertFails("+++\ntitle = 'a'\ndate = today\n+++\n", "content/posts/a.md:3: the front matter is not TOML: "
                + "Unexpected 't', expected ', \", ''', \"\"\", a number, a boolean, a date/time, an array, or a table");
        assertFails("+++\ntitle = 'a'\ndate = 2018-03-01T20:10:18-0x\n\n+++\n",
                "content/posts/a.md:3: the front matter is not TOML: "
                + "found a value that cannot be read, such as half a date");
        assertFails("{\n\"title\": \"a\"\n", "content/posts/a.md:1: the front matter is JSON and never closed, "
                + "expected a '}' for the '{' on the first line");
        assertFails("{\"title\": \"a\",\n\"date\": [}\n", "content/posts/a.md:2: the front matter is not YAML: "
                + "expected the node content, but found '}'");
        assertFails("{\"title\": \"a\"\n} text\n", "content/posts/a.md:2: found text behind the '}' that ends the front "
                + "matter, expected it on the next line");
        assertFails("Note: a\n\n---\n", "content/posts/a.md:1: there is no front matter, expected '---' on the first "
                + "line, then 'title: …' and 'date: …', then '---' again");
        assertFails("title=a\ndate\n~~~~~~\n", "content/posts/a.md:2: found 'date' in the header, expected name=value");
    }

    @Test
    void typeStatusAndAddressThatDoNotExist() {
        assertFails("title=a\ndate=2018-03-01\ntype=poem\nstatus=late\n~~~~~~\n",
                "content/posts/a.md:3: the type is 'poem', which has no template, expected post or page",
                "content/posts/a.md:4: the status is 'late', expected published, draft or published-date");
        assertFails("---\ntitle: a\ndate: 2018-03-01\npermalink: /../a/\n---\n",
                "content/posts/a.md:4: the permalink is '/../a/', expected an address such as /notes/lstm/ or "
                        + "/:year/:month/:title/");
    }

    @Test
    void tagsThatAreNoList() {
        assertFails("---\ntitle: a\ndate: 2018-03-01\ntags:\n  one: 1\n---\n", "content/posts/a.md:4: tags has names and "
                + "values, expected a list such as 'tags: [one, two]'");
    }

    @Test
    void layoutsThatNobodyKnows() {
        site.write("content/posts/a.md", "---\ntitle: a\ndate: 2018-03-01\nlayout: psot\n---\n");
        site.write("content/posts/b.md", "---\ntitle: b\ndate: 2018-03-01\nlayout: home\n---\n");
        site.write("content/posts/c.md", "---\ntitle: c\ndate: 2018-03-01\nlayout: own\ncheck: warn\n---\n");
        assertEquals(List.of("content/posts/a.md:4: the layout is 'psot', which has no template here, so that of type post "
                + "is used; expected post or page"), site.bake());
    }

    @Test
    void theImageOfAPostThatIsNotThere() {
        var header = "---\ntitle: a\ndate: 2018-03-01\nimage: /images/gone.png\n";
        assertFails(header + "---\n", "content/posts/a.md:4: missing image '/images/gone.png', expected it under assets/ "
                + "or beside the text");
        site.write("content/posts/a.md", header + "check: warn\n---\n");
        assertEquals(List.of("content/posts/a.md:4: missing image '/images/gone.png', expected it under assets/ "
                + "or beside the text"), site.bake());
        site.write("assets/images/gone.png", "");
        assertEquals(List.of(), site.bake());
    }

    @Test
    void twoPagesWithOneAddress() {
        site.post("a", "").write("content/posts/b.md", "---\ntitle: b\ndate: 2018-03-01\npermalink: /posts/a/\n---\n");
        assertEquals(List.of("content/posts/b.md:4: its address is /posts/a/, which content/posts/a.md has already, "
                + "expected one of its own"), site.fail());
    }

    @Test
    void aDemoThatIsWrittenAndNotListed() {
        var problems = site.post("a", "![b](demo:waves)")
                .write("src/main/java/gatenotes/figures/waves/WavesDemo.java", "\npublic final class WavesDemo extends Demo {\n"
                        + "super(\"waves\")")
                .write("src/main/java/gatenotes/figures/Demos.java", "class Demos {\n\n ALL = List.of(").fail();
        assertTrue(problems.get(0).endsWith("; src/main/java/gatenotes/figures/waves/WavesDemo.java:2 looks like it: put new "
                + "WavesDemo() into the list in src/main/java/gatenotes/figures/Demos.java:3"), problems.get(0));
    }

    @Test
    void unknownDemo() {
        var problems = site.post("a", "一\n\n![b](demo:hallo)").fail();
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).startsWith("content/posts/a.md:7: there is no demo 'hallo', expected one of "),
                problems.get(0));
    }

    @Test
    void parametersADemoDoesNotTake() {
        var problems = site.post("a", "![b](demo:hello?units=99)\n\n![b](demo:hello?colour=red)").fail();
        assertEquals("content/posts/a.md:5: demo:hello: units is '99', expected a whole number from 1 to 8",
                problems.get(0));
        assertTrue(problems.get(1).startsWith("content/posts/a.md:7: demo:hello has no parameter 'colour', "
                + "expected one of "), problems.get(1));
    }

    @Test
    void formulaThatIsNone() {
        assertFails("---\ntitle: a\ndate: 2018-03-01\n---\n\n一 $\\frac{a$\n", "content/posts/a.md:6: formula "
                + "\\frac{a: Unexpected end of input in a macro argument, expected '}' at end of input: \\frac{a");
        site.write("content/posts/a.md", "---\ntitle: a\ndate: 2018-03-01\ncheck: warn\n---\n$\\nosuch$");
        assertEquals(List.of("content/posts/a.md:6: formula \\nosuch: Undefined control sequence: \\nosuch at "
                + "position 1: \\nosuch"), site.bake());
    }

    @Test
    void brokenLinks() {
        site.post("a", "[b](b.md)\n\n[c](/c/) <a href=\"../d\">d</a>\n[e](#e) [f](/posts/a/#f)\n[g](../../../../g)");
        assertEquals(List.of(
                "content/posts/a.md:5: broken link to 'b.md', expected a page or file of the site",
                "content/posts/a.md:7: broken link to '/c/', expected a page or file of the site",
                "content/posts/a.md:7: broken link to '../d', expected a page or file of the site",
                "content/posts/a.md:9: broken link to '../../../../g', expected a page or file of the site "
                        + "(it leads above the site)"), site.fail());
        site.post("a", "[e](#e)\n[f](/posts/a/#f)");
        assertEquals(List.of(
                "content/posts/a.md:5: broken link to '#e': /posts/a/ has no place named 'e', "
                        + "expected the id of a heading or element",
                "content/posts/a.md:6: broken link to '/posts/a/#f': /posts/a/ has no place named 'f', "
                        + "expected the id of a heading or element"), site.fail());
    }

    @Test
    void missingImagesFailWhereTheSiteSaysSo() {
        site.write("jbake.properties", "site.title=t\nsite.description=d\nsite.host=http://localhost/\n"
                + "check.images=fail\nrender.tagsindex=true\n");
        site.post("a", "![b](b.png)");
        assertEquals(List.of("content/posts/a.md:5: missing file 'b.png', expected it under assets/ or beside the text"),
                site.fail());
    }

    @Test
    void linkToADraft() {
        site.post("a", "[b](b.md)").write("content/posts/b.md", "title=b\ndate=2018-03-01\nstatus=draft\n~~~~~~\n");
        assertEquals(List.of("content/posts/a.md:5: broken link to 'b.md', expected a page or file of the site "
                + "(it is a draft)"), site.fail());
    }

    @Test
    void brokenLinksOfAnImportedPostOnlyWarn() {
        site.write("content/posts/a.md", "---\ntitle: a\ndate: 2018-03-01\ncheck: warn\n---\n[b](b.md)\n[c](#c)");
        assertEquals(List.of(
                "content/posts/a.md:6: broken link to 'b.md', expected a page or file of the site",
                "content/posts/a.md:7: broken link to '#c': /posts/a/ has no place named 'c', "
                        + "expected the id of a heading or element"), site.bake());
    }

    @Test
    void aHeaderThatCannotBeReadDoesNotMakeLinksToItBroken() {
        site.post("a", "[b](b.md)\n\n![c](demo:)").write("content/posts/b.md", "---\ndate: soon\n---\n");
        var problems = site.fail();
        assertEquals(2, problems.size());
        assertTrue(problems.get(0).startsWith("content/posts/a.md:7: there is no demo ''"), problems.get(0));
        assertTrue(problems.get(1).startsWith("content/posts/b.md:2: date is 'soon', expected "), problems.get(1));
    }

    @Test
    void missingFolders(@TempDir Path empty) {
        var problems = new SmallSite(empty).fail();
        assertEquals(List.of("content: there is no such folder, expected the site's texts in it"), problems);
    }

    @Test
    void bytesThatAreNoText() throws IOException {
        var file = folder.resolve("content/posts/a.md");
        site.write("content/posts/a.md", "");
        Files.write(file, "---\ntitle: café\ndate: 2018-03-01\n---\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of("content/posts/a.md:2: found a byte that is not UTF-8 (0xE9), expected the file saved as "
                + "UTF-8"), site.fail());
        // An HTML page without a header is copied as it is.
        Files.delete(file);
        Files.write(folder.resolve("content/a.html"), "<p>café".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of(), site.bake());
        assertArrayEquals(Files.readAllBytes(folder.resolve("content/a.html")),
                Files.readAllBytes(folder.resolve("out/site/a.html")));
    }

    @Test
    void whatEditorsOfOtherSystemsWrite() {
        site.write("content/posts/a.md", "\uFEFF---\r\ntitle: a\r\ndate: 2018-03-01\r\n---\r\n## h\r\n\r\n[x](#y)\r\n");
        assertEquals(List.of("content/posts/a.md:7: broken link to '#y': /posts/a/ has no place named 'y', "
                + "expected the id of a heading or element"), site.fail());
        assertFails("", "content/posts/a.md:1: there is no front matter, expected '---' on the first line, "
                + "then 'title: …' and 'date: …', then '---' again");
    }

    @Test
    void linksOfTheDiskInACircleOrToNowhere() throws IOException {
        site.post("a", "");
        var link = Files.createSymbolicLink(folder.resolve("content/posts/up"), folder.resolve("content"));
        assertEquals(List.of(link + ": the link leads back to a folder it lies in, expected one that does not"),
                site.fail());
        Files.delete(link);
        Files.createSymbolicLink(link, folder.resolve("gone"));
        assertEquals(List.of(link + ": the link leads nowhere, expected a file or folder behind it"), site.fail());
    }

    @Test
    void addressesThatDifferInCaseOnly() {
        site.write("content/a.md", "---\ntitle: a\npermalink: /Notes/\n---\n")
                .write("content/b.md", "---\ntitle: b\npermalink: /notes/\n---\n");
        assertEquals(List.of("content/b.md:3: its address is /notes/, which differs from /Notes/ of content/a.md in upper "
                + "and lower case only, expected another one: many disks and servers keep just one of the two"),
                site.fail());
    }

    @Test
    void aTextThatIsTooLarge() {
        site.post("a", "word ".repeat(4 << 18));
        assertEquals(List.of("content/posts/a.md: the text is 5 MB, expected at most 4 MB; a thick book has one: split it, or put "
                + "it as a file under assets/ and link to it"), site.fail());
    }

    @Test
    void whatEditorsLeaveBesideAPostIsNone() {
        site.post("a", "text").write("content/posts/a.md~", "old").write("content/posts/#a.md#", "half")
                .write("content/posts/.a.md.swp", "\0").write("assets/css/site.css~", "old");
        assertEquals(List.of(), site.bake());
        assertTrue(site.output().keySet().stream().noneMatch(file -> file.matches(".*(~|#|swp).*")),
                site.output().keySet()::toString);
    }

    @Test
    void filesWithOneAddress() {
        site.write("content/favicon.svg", "<svg/>").write("content/sitemap.xml", "<urlset/>");
        assertEquals(List.of("content/favicon.svg: its address is /favicon.svg, which assets/favicon.svg has already, "
                + "expected one of its own"), site.fail());
        site.write("content/a.md", "---\ntitle: a\n---\n").write("content/a/index.html", "<p>");
        assertEquals(List.of("content/a/index.html: its address is /a/index.html, which content/a.md has already, "
                + "expected one of its own", "content/favicon.svg: its address is /favicon.svg, which assets/favicon.svg "
                + "has already, expected one of its own"), site.fail());
    }

    /** The author's file replaces the one that the program would write. */
    @Test
    void aSitemapWrittenByHand() {
        assertEquals(List.of(), site.write("content/sitemap.xml", "<urlset/>").bake());
        assertEquals("<urlset/>", site.page("sitemap.xml"));
    }

    @Test
    void aHeaderThatNeverEnds() {
        assertFails("---\ntitle: a\ndate: 2018-03-01\nx: &x [*x]\n---\n",
                "content/posts/a.md:4: the front matter is not YAML: found the alias *x stands inside what it repeats, "
                        + "expected it behind");
        assertFails("---\ntitle: a\ndate: 2018-03-01\nx: [" + "a, ".repeat(500) + "]\n---\n",
                "content/posts/a.md:4: the front matter holds more than 500 values, expected a handful");
    }

    @Test
    void aNameLongerThanTheDiskTakes() {
        var tag = "字".repeat(200);
        var problems = site.write("content/posts/a.md", "---\ntitle: a\ndate: 2018-03-01\ntags: " + tag + "\n---\n").fail();
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).contains("/tags/" + tag) && problems.get(0).contains(": cannot be read or written: "),
                problems.get(0));
    }
}
