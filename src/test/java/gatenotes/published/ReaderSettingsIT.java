package gatenotes.published;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddStyleTagOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.Pages;
import gatenotes.browser.PublishedSite;
import gatenotes.browser.SharedPage;
import gatenotes.shipped.FollowsContent;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages work with readers' own settings and devices: colours, larger text, more space between letters and lines, touch, print. */
@ExtendWith(BrowserExtension.class)
@FollowsContent(value = "content/posts/2018/lstm-questions.md", page = "posts/2018/lstm-questions/")
class ReaderSettingsIT {
    private static final String POST = "posts/2018/lstm-questions/";
    /** WCAG 2.2, 1.4.12. */
    private static final String SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
            + " p { margin-bottom: 2em !important }";
    /** Finds elements that extend beyond the window, their button or the box that clips them, and texts that overlap. */
    private static final String BROKEN = """
            () => {
              const broken = [];
              const root = document.documentElement;
              if (root.scrollWidth > root.clientWidth) {
                broken.push('the page scrolls sideways: ' + root.scrollWidth + ' of ' + root.clientWidth);
              }
              const texts = [];
              for (const element of document.querySelectorAll('body *:not(svg, svg *, math *, pre *, .skip, select, input, textarea)')) {
                const style = getComputedStyle(element);
                const isTall = element.scrollHeight > element.clientHeight + 1;
                const isWide = element.scrollWidth > element.clientWidth + 1;
                if (style.overflowY === 'hidden' && isTall || style.overflowX === 'hidden' && isWide
                    || element.matches('button') && (isTall || isWide)) {
                  broken.push('cut: ' + element.outerHTML.slice(0, 120));
                }
                for (const node of element.checkVisibility() ? element.childNodes : []) {
                  if (node.nodeType === Node.TEXT_NODE && node.data.trim()) {
                    const range = document.createRange();
                    range.selectNodeContents(node);
                    texts.push(...[...range.getClientRects()].map(box => ({element, box, text: node.data.trim().slice(0, 40)})));
                  }
                }
              }
              texts.sort((a, b) => a.box.top - b.box.top);
              texts.forEach((one, i) => {
                for (let k = i + 1; k < texts.length && texts[k].box.top < one.box.bottom - 6; k++) {
                  const other = texts[k];
                  if (one.element !== other.element
                      && Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > 2) {
                    broken.push('"' + one.text + '" and "' + other.text + '" overlap');
                  }
                }
              });
              return broken.join('\\n');
            }""";

    @RegisterExtension
    static final PublishedSite PUBLISHED = new PublishedSite();

    private static void wake(Page page) {
        for (var figure : page.locator("live-demo").all()) {
            figure.scrollIntoViewIfNeeded();
            figure.locator(".demo[aria-keyshortcuts]").waitFor();
        }
    }

    /** A window 1,280 pixels wide at 200 and at 400 per cent. */
    @ParameterizedTest
    @CsvSource({"640, ''", "320, ''", "320, posts/2018/lstm-questions/", "320, search/", "320, en/posts/2018/lstm-questions/",
        "320, en/posts/2026/quatrains/", "320, en/archive/", "640, en/posts/2026/text-lab/"})
    void largeTextAndWideSpacingFit(int width, String address, @SharedPage Page page) {
        page.setViewportSize(width, 600);
        page.navigate(PUBLISHED.address(address));
        wake(page);
        assertEquals("", page.evaluate(BROKEN), width + " px, " + address);
        page.addStyleTag(new AddStyleTagOptions().setContent(SPACED));
        assertEquals("", page.evaluate(BROKEN), width + " px, spaced, " + address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"posts/2018/lstm-questions/", "posts/2026/digits/", "en/posts/2026/quatrains/", "search/"})
    void aFingerHitsEveryControl(String address, @SharedPage Page page) {
        page.setViewportSize(360, 740);
        page.navigate(PUBLISHED.address(address));
        wake(page);
        page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
        assertEquals(List.of(), page.evaluate("[...document.querySelectorAll('button, select, input, textarea, summary')]"
                + ".filter(each => each.checkVisibility() && each.getBoundingClientRect().height < 43.9)"
                + ".map(each => each.getBoundingClientRect().height + ' px high: ' + each.outerHTML.slice(0, 100))"), address);
    }

    /** A store with no room left: the choice lasts as long as the page. */
    @Test
    void aChosenThemeShowsWhereNothingCanBeKept(Pages pages) {
        var page = pages.open(new NewContextOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate(PUBLISHED.address(POST));
        var characters = ((Number) page.evaluate("""
                () => {
                  for (let size = 1 << 20; size >= 1; size >>= 1) {
                    try {
                      for (;;) { localStorage.setItem('other' + localStorage.length, 'x'.repeat(size)); }
                    } catch (full) {
                      // The next half of it may fit.
                    }
                  }
                  return Object.values(localStorage).reduce((sum, text) => sum + text.length, 0);
                }""")).intValue();
        assertTrue(characters > 4_000_000, characters + " characters fill the store");
        var button = page.locator(".theme-switch");
        button.click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(button).hasAttribute("aria-pressed", "true");
        button.click();
        assertThat(button).hasAttribute("aria-pressed", "false");
        button.click();
        page.reload();
        assertThat(button).hasAttribute("aria-pressed", "false");
    }

    /** Windows' high contrast, with light text and with dark; the reader may have chosen light pages before. */
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void chosenColoursShowWhatIsChosen(ColorScheme scheme, Pages pages) {
        var page = pages.open(new NewContextOptions().setViewportSize(1000, 800).setColorScheme(scheme)
                .setForcedColors(ForcedColors.ACTIVE));
        page.addInitScript("localStorage.setItem('theme', 'light')");
        page.navigate(PUBLISHED.address(POST));
        var chain = page.locator("live-demo[name=chain]");
        chain.scrollIntoViewIfNeeded();
        assertThat(chain).hasAttribute("data-state", "live");
        var canvas = style(page.locator("body"), "", "backgroundColor");
        var pressed = chain.locator(".pair [aria-pressed=true]").first();
        var other = chain.locator(".pair [aria-pressed=false]").first();
        assertNotEquals(style(other, "", "backgroundColor"), style(pressed, "", "backgroundColor"), "a chosen button and another");
        assertNotEquals(style(pressed, "", "color"), style(pressed, "", "backgroundColor"), "the words of a chosen button");
        var hello = page.locator("#figure-hello-2 live-demo");
        hello.scrollIntoViewIfNeeded();
        var play = hello.locator(".controls > [aria-pressed]").first();
        assertNotEquals(style(play, "", "backgroundColor"), style(play, "::before", "backgroundColor"), "the mark that plays");
        for (var mark : List.of(".fill-ink", ".fill-muted")) {
            assertNotEquals(canvas, style(chain.locator(mark).first(), "", "fill"), mark);
        }
        assertNotEquals(canvas, style(chain.locator(".stroke-outline, .stroke-ink").first(), "", "stroke"), "outlines");
        chain.locator(".demo").focus();
        page.keyboard().press("Tab");
        assertNotEquals(canvas, page.evaluate("getComputedStyle(document.activeElement).outlineColor"), "focus");
        assertTrue((Boolean) page.evaluate("document.activeElement.matches(':focus-visible')"
                + " && getComputedStyle(document.activeElement).outlineStyle !== 'none'"));
    }

    private static Object style(Locator of, String pseudo, String property) {
        return of.evaluate("(element, [pseudo, property]) => getComputedStyle(element, pseudo || null)[property]",
                List.of(pseudo, property));
    }

    /** Browsers obey these rules in print. That a footer stays with the text before it only works if the two are siblings. */
    @Test
    void onPaperNothingIsTornFromWhatItBelongsTo(Page page) {
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        page.navigate(PUBLISHED.address(POST));
        for (var title : List.of("h2", "h3", ".admonition-title")) {
            assertEquals("avoid", style(page.locator(title).first(), "", "breakAfter"), title);
        }
        for (var whole : List.of(".admonition", "figure", ".site-footer")) {
            assertEquals("avoid", style(page.locator(whole).first(), "", "breakInside"), whole);
        }
        assertEquals("avoid", style(page.locator(".site-footer"), "", "breakBefore"));
        for (var around : List.of("main", "article")) {
            assertEquals("contents", style(page.locator(around), "", "display"), around);
        }
        page.navigate(PUBLISHED.address("posts/2026/first-figure/"));
        assertEquals("pre-wrap", style(page.locator("pre").first(), "", "whiteSpace"));
    }

    /** "A handwritten 3" becomes a 7 when the reader chooses that. */
    @Test
    void aFigureIsCalledByWhatItShows(@SharedPage Page page) {
        page.setViewportSize(1000, 800);
        page.navigate(PUBLISHED.address("en/" + POST));
        var figure = page.locator("live-demo[name=digit-rows]");
        figure.scrollIntoViewIfNeeded();
        var whole = figure.locator(".demo");
        assertThat(whole).hasAttribute("aria-roledescription", "live figure");
        assertTrue(whole.getAttribute("aria-label").startsWith("A handwritten 3"), whole.getAttribute("aria-label"));
        figure.locator("[data-control=digit]").selectOption("7");
        for (var named : List.of(whole, figure.locator(".scene > svg"))) {
            assertThat(named).hasAttribute("aria-label", Pattern.compile(" Now: digit 7\\.$"));
        }
        var names = page.locator(".demo")
                .evaluateAll("all => all.map(each => each.getAttribute('aria-label')).filter(name => name)");
        assertEquals(((List<?>) names).size(), ((List<?>) names).stream().distinct().count(), names.toString());
    }
}
