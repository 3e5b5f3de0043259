package gatenotes.published;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.StaticServer;
import gatenotes.shipped.FollowsContent;
import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.settings.SiteHost;
import gatenotes.site.bake.settings.SiteSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The finished site, delivered as the page on publishing asks of a CDN. The test follows all links, page by page and file by
 * file.
 */
@ExtendWith(BrowserExtension.class)
@FollowsContent(value = "content/posts/2018/lstm-questions.md", page = "posts/2018/lstm-questions/")
class DeliveryIT {
    private static final Path SITE = Path.of("target/site");
    private static final Pattern ADDRESS_IN_STYLE = Pattern.compile("url\\([\"']?([^\"')]+)");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static StaticServer server;
    private static String home;
    /** The site's address in feeds and the sitemap. */
    private static String published;

    @BeforeAll
    static void serve() throws IOException {
        var host = SiteHost.of(SiteSettings.read(Path.of(""), SITE));
        server = new StaticServer(SITE, host.path(), HeadersFile.of(SITE), new ContentNetwork());
        home = server.address("");
        published = host.absolute("");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /**
     * Every link, picture, script and style in a page, a feed or a style sheet leads to a file that exists, and so does every
     * anchor.
     */
    @Test
    void everyAddressIsAnswered() throws Exception {
        var waiting = new ArrayDeque<>(List.of(home, home + "sitemap.xml", home + "feed.xml"));
        var pages = new LinkedHashMap<String, Document>();
        var seen = new TreeSet<String>();
        var places = new TreeSet<String>();
        while (!waiting.isEmpty()) {
            var address = URI.create(waiting.remove()).toASCIIString();
            places.add(address);
            var file = address.replaceFirst("#.*", "").replaceFirst("\\?.*", "");
            if (!seen.add(file)) {
                continue;
            }
            var response = get(file);
            assertEquals(200, response.statusCode(), file);
            var type = response.headers().firstValue("Content-Type").orElse("");
            if (type.startsWith("text/html")) {
                pages.put(file, Jsoup.parse(response.body(), file));
                waiting.addAll(addresses(pages.get(file)));
            } else if (type.startsWith("text/css")) {
                ADDRESS_IN_STYLE.matcher(response.body()).results()
                        .forEach(match -> waiting.add(URI.create(file).resolve(match.group(1)).toString()));
            } else if (file.endsWith(".xml")) {
                waiting.addAll(addressesInXml(response.body(), file));
            }
        }
        assertEquals(htmlFiles(), new TreeSet<>(pages.keySet()), "pages of the site that nothing leads to");
        for (var place : places) {
            var at = place.indexOf('#');
            var page = at < 0 ? null : pages.get(place.substring(0, at).replaceFirst("\\?.*", ""));
            if (page != null && at + 1 < place.length()) {
                var id = URI.create(place).getFragment();
                assertTrue(page.getElementById(id) != null, place);
            }
        }
    }

    /** A reader who has a page already gets status 304; a request for a missing page gets the page for missing addresses. */
    @Test
    void whatTheReaderHasIsNotSentAgain() throws Exception {
        var page = get(home);
        var again = CLIENT.send(HttpRequest.newBuilder(URI.create(home))
                .header("If-None-Match", page.headers().firstValue("ETag").orElseThrow()).build(), BodyHandlers.ofString());
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        var missing = get(home + "no/such/page/");
        assertEquals(404, missing.statusCode());
        assertEquals(Files.readString(SITE.resolve("404.html")), missing.body());
    }

    /** In a browser: files arrive packed, from this server only, and none is missing. */
    @Test
    void pagesFetchNothingFromElsewhere(Page page) throws IOException {
        var wrong = new ArrayList<String>();
        var packings = new TreeSet<String>();
        page.onRequest(request -> {
            if (!request.url().startsWith(home) && !request.url().matches("(data|blob):.*")) {
                wrong.add(request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                wrong.add(response.status() + " " + response.url());
            }
            packing(response, packings);
        });
        for (var address : htmlFiles()) {
            page.navigate(address);
            assertThat(page.locator("h1").first()).isVisible();
            page.evaluate("() => document.querySelectorAll('live-demo').forEach(figure => figure.scrollIntoView())");
        }
        assertEquals(List.of(), wrong);
        assertEquals("[br]", packings.toString());
    }

    private static void packing(Response response, TreeSet<String> into) {
        var headers = response.headers();
        if (headers.getOrDefault("content-type", "").startsWith("text/html")) {
            into.add(headers.getOrDefault("content-encoding", "none"));
        }
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static TreeSet<String> htmlFiles() throws IOException {
        try (var files = Files.walk(SITE)) {
            return files.filter(file -> file.endsWith("index.html")).map(file -> SITE.relativize(file.getParent()).toString())
                    .map(folder -> folder.isEmpty() ? "" : PageAddress.encoded(folder.replace('\\', '/') + "/"))
                    .map(folder -> URI.create(home + folder).toASCIIString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** All addresses in a page, made absolute; those it fetches must be of this site. */
    private static List<String> addresses(Document page) {
        var all = new ArrayList<String>();
        for (var element : page.select("[href], [src], [srcset], [data-modules], [data-figures]")) {
            for (var attribute : List.of("href", "src", "data-modules", "data-figures")) {
                if (element.hasAttr(attribute)) {
                    add(element, element.absUrl(attribute), all);
                }
            }
            Stream.of(element.attr("srcset").split(",\\s+")).filter(each -> !each.isBlank())
                    .forEach(each -> add(element,
                            URI.create(page.baseUri()).resolve(each.strip().split("\\s")[0]).toString(), all));
        }
        return all;
    }

    private static void add(Element element, String address, List<String> all) {
        if (address.startsWith(home)) {
            all.add(address);
        } else if (address.startsWith(published)) {
            all.add(home + address.substring(published.length()));
        } else {
            assertTrue(element.normalName().equals("a") || address.startsWith("data:"), element + " fetches " + address);
        }
    }

    private static List<String> addressesInXml(String xml, String file) {
        var all = new ArrayList<String>();
        for (var element : Jsoup.parse(xml, file, Parser.xmlParser()).select("loc, link[href], id, content")) {
            if (element.normalName().equals("content")) {
                Jsoup.parse(element.text(), published).select("[src]").forEach(each -> add(each, each.absUrl("src"), all));
                continue;
            }
            var address = element.hasAttr("href") ? element.attr("href") : element.text();
            if (address.startsWith(published)) {
                all.add(home + address.substring(published.length()));
            }
        }
        return all;
    }
}
