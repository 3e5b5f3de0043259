package gatenotes.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import gatenotes.shipped.FollowsContent;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The feeds of the finished site, as a feed reader reads them. */
@FollowsContent(value = "content/posts/2018/lstm-questions.md", page = "posts/2018/lstm-questions/")
class FeedIT {
    private static SyndFeed read(String file) throws IOException, FeedException {
        try (var reader = new XmlReader(Path.of("target/site", file).toFile())) {
            return new SyndFeedInput().build(reader);
        }
    }

    @ParameterizedTest
    @CsvSource({"feed.xml, LSTM相关的一些问题, ''", "en/feed.xml, Questions about LSTMs, en/"})
    void aFeedHasWholePosts(String file, String post, String home)
            throws IOException, FeedException {
        var feed = read(file);
        assertEquals("atom_1.0", feed.getFeedType());
        assertFalse(feed.getTitle().isBlank());
        assertTrue(feed.getLinks().stream().anyMatch(link -> link.getRel().equals("alternate")
                && link.getHref().endsWith("/" + home)), feed.getLinks()::toString);
        assertNotNull(feed.getPublishedDate());
        var entry = feed.getEntries().stream().filter(one -> one.getTitle().equals(post)).findFirst().orElseThrow();
        assertTrue(entry.getLink().endsWith("/" + home + "posts/2018/lstm-questions/"), entry.getLink());
        assertEquals(entry.getLink(), entry.getUri());
        assertFalse(entry.getCategories().isEmpty());
        assertNotNull(entry.getUpdatedDate());
        var body = Jsoup.parseBodyFragment(entry.getContents().get(0).getValue()).body();
        assertEquals(9, body.select("figure svg[viewBox]").size());
        assertEquals(0, body.select("script, live-demo, button, input, [style], [class^=fill], [data-part]").size());
        // Every mark has its own colours, and paper lies below them, for readers with a dark background.
        for (var mark : body.select("svg path, svg circle, svg line, svg text, svg rect")) {
            assertTrue(mark.hasAttr("fill") || mark.parents().stream().anyMatch(around -> around.hasAttr("fill")),
                    mark.outerHtml());
        }
        assertEquals(9, body.select("svg > rect:first-child[width=100%]").size());
        assertTrue(body.text().length() > 2_000, body.text());
        for (var link : body.select("[href], [src]")) {
            var address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
            assertTrue(address.matches("(https?|mailto):.*"), address);
        }
    }
}
