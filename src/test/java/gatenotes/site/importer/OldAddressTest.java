package gatenotes.site.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.bake.source.ContentFolder;
import gatenotes.site.bake.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The addresses that each generator documents for its settings. */
class OldAddressTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void lay() throws IOException {
        Files.createDirectories(folder.resolve("templates"));
    }

    private BlogConfig config(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return BlogConfig.first(folder, List.of(name));
    }

    private Source source(String path, String header) {
        return ContentFolder.read(Path.of(path), "---\ntitle: Low Tide\ndate: 2019-03-05 22:07:09 -0800\n" + header + "\n---\n",
                SiteSettings.read(folder, folder.resolve("out")), Clock.systemUTC());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a: b                                       | /x y/2019/03/05/rock-Pool.html",
        "permalink: pretty                          | /x y/2019/03/05/rock-Pool/",
        "permalink: ordinal                         | /x y/2019/064/rock-Pool.html",
        "permalink: weekdate                        | /x y/2019/W10/Tue/rock-Pool.html",
        "permalink: none                            | /x y/rock-Pool.html",
        "permalink: /blog/:title                    | /blog/rock-Pool",
        "collections: {posts: {permalink: /p/:slug/}}                                    | /p/rock-pool/",
        "defaults: [{scope: {path: '', type: posts}, values: {permalink: /d/:title/}}]   | /d/rock-Pool/"})
    void jekyll(String config, String address) throws IOException {
        var addresses = new JekyllAddresses(config("_config.yml", config), BlogDates.of("America/Los_Angeles"));
        assertEquals(List.of(address), addresses.post(source("posts/2019-03-05-rock-Pool.md", "categories: [X Y]"),
                "_posts/2019-03-05-rock-Pool.md", List.of()));
    }

    @ParameterizedTest
    @CsvSource({"date,/a/b.html", "pretty,/a/b/", "none,/a/b.html", "/:title/,/a/b/", "/:title,/a/b",
        "/:title:output_ext,/a/b.html"})
    void jekyllsPages(String permalink, String address) throws IOException {
        var addresses = new JekyllAddresses(config("_config.yml", "permalink: " + permalink), BlogDates.of(null));
        assertEquals(List.of(address), addresses.page(source("a/b.md", ""), "a/b.md"));
        assertEquals(List.of("/a/index.html"), addresses.page(source("a/index.md", ""), "a/index.md"));
        assertEquals(List.of("/c" + address.substring("/a".length())),
                addresses.document(source("c/b.md", ""), "c", "b.md"));
    }

    /** If the blog names no zone, the address depends on the zone of the machine that built it, usually UTC. */
    @Test
    void jekyllsDays() throws IOException {
        var config = config("_config.yml", "permalink: /:month/:day/");
        var source = source("posts/a.md", "");
        assertEquals(List.of("/03/06/"), new JekyllAddresses(config, BlogDates.of("Asia/Shanghai")).post(source, "", List.of()));
        assertEquals(List.of("/03/05/", "/03/06/"), new JekyllAddresses(config, BlogDates.of(null)).post(source, "", List.of()));
    }

    /** Jekyll reads a time without a zone as UTC, so an evening is on the next day for a blog in the east. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2019-03-05 22:07:09       | Asia/Shanghai       | /03/06/",
        "2019-03-05 22:07:09       | America/Los_Angeles | /03/05/",
        "2019-03-05 22:07:09       | ''                  | /03/05/ /03/06/",
        "2019-03-05 00:00:00 -0400 | ''                  | /03/05/ /03/04/",
        "2019-03-05                | Asia/Shanghai       | /03/05/"})
    void jekyllsTimes(String date, String zone, String addresses) throws IOException {
        var source = ContentFolder.read(Path.of("posts/a.md"), "---\ndate: " + date + "\n---\n",
                SiteSettings.read(folder, folder.resolve("out")), Clock.systemUTC());
        assertEquals(List.of(addresses.split(" ")), new JekyllAddresses(config("_config.yml", "permalink: /:month/:day/"),
                BlogDates.of(zone.isEmpty() ? null : zone)).post(source, "", List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a: b                                                     | 2019/03/05/sea/a b/",
        "permalink: ':category/:name.html'                        | Sea-Shore/rock/a b.html",
        "'category_map: {Sea Shore: sea}\npermalink: :category/'  | sea/rock/",
        "permalink: ':post_title/'                                | Low-Tide/",
        "permalink: 'p/:abbrlink.html'                            | p/4a17.html",
        "'new_post_name: sea/:title.md\npermalink: :title/'       | a b/"})
    void hexo(String config, String address) throws IOException {
        var addresses = new HexoAddresses(config("_config.yml", config), BlogDates.of(null));
        assertEquals(List.of(address), addresses.post(source("posts/sea/a b.md",
                "categories: [[x], [Sea Shore, rock]]\nabbrlink: 4a17"), "sea/a b.md"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a = 1                                             | post/x/my-file/",
        "uglyURLs = true                                   | post/x/my-file.html",
        "disablePathToLower = true                         | post/x/My-File/",
        "permalinks = {post = '/:year/:title/'}            | 2019/low-tide/",
        "permalinks = {post = '/:year/:month/:slug.html'}  | 2019/03/low-tide.html",
        "permalinks = {page = {post = '/:sections/:filename/'}} | post/x/my-file/",
        "permalinks = {post = '/:section/:slugorfilename'} | post/my-file/"})
    void hugo(String config, String address) throws IOException {
        var addresses = new HugoAddresses(config("hugo.toml", config));
        assertEquals(List.of(address), addresses.of(source("post/x/My File.md", ""), "post/x/My File.md", ""));
        assertEquals(List.of("de/" + address), addresses.of(source("post/x/My File/index.md", ""),
                "post/x/My File/index.md", "de/"));
    }

    @Test
    void hugosOwnAddresses() throws IOException {
        var addresses = new HugoAddresses(config("hugo.toml", ""));
        assertEquals(List.of("/u/"), addresses.of(source("post/a.md", "url: /u/"), "post/a.md", "de/"));
        assertEquals(List.of("de/u.html"), addresses.of(source("post/a.md", "url: u.html"), "post/a.md", "de/"));
        assertEquals(List.of("post/my-slug/"), addresses.of(source("post/a.md", "slug: My Slug"), "post/a.md", ""));
        assertEquals(List.of("post/a---b-c-d/"), addresses.of(source("post/a---b  c - d.md", ""), "post/a---b  c - d.md", ""));
        assertEquals(List.of("about/"), addresses.of(source("about.md", ""), "about.md", ""));
    }
}
