package gatenotes.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gatenotes.browser.BrowserExtension;
import gatenotes.browser.Finger;
import gatenotes.browser.Pages;
import gatenotes.browser.PublishedSite;
import gatenotes.shipped.FollowsContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Figures used by touch, with real touch events. */
@ExtendWith(BrowserExtension.class)
@FollowsContent(value = "content/posts/2018/lstm-questions.md", page = "posts/2018/lstm-questions/")
class TouchIT {
    private static final String POST = "posts/2018/lstm-questions/";

    @RegisterExtension
    static final PublishedSite PUBLISHED = new PublishedSite();

    @Test
    void aSwipeUpThatStartsOnASliderScrollsThePageAndChangesNothing(Pages pages) {
        var page = open(pages);
        var slider = slider(page);
        var before = scrollY(page);
        swipe(page, slider, 0.9, 0, -12);
        page.waitForFunction("before => scrollY > before + 60", before);
        assertThat(slider).hasValue("3");
        assertThat(page.locator("live-demo[name=units] .status")).not().containsText("个参数");
    }

    @Test
    void aFingerThatGoesSidewaysMovesTheSlider(Pages pages) {
        var page = open(pages);
        var slider = slider(page);
        swipe(page, slider, 0.1, 12, 0);
        assertThat(page.locator("live-demo[name=units] .status")).containsText("个参数");
        assertTrue(Integer.parseInt(slider.inputValue()) > 10, slider.inputValue());
    }

    @Test
    void aTapSetsTheSlider(Pages pages) {
        var page = open(pages);
        var slider = slider(page);
        swipe(page, slider, 0.9, 0, 0);
        assertThat(page.locator("live-demo[name=units] .status")).containsText("个参数");
        assertTrue(Integer.parseInt(slider.inputValue()) > 40, slider.inputValue());
    }

    private static Page open(Pages pages) {
        var page = pages.open(new NewContextOptions().setViewportSize(360, 740).setHasTouch(true).setIsMobile(true));
        page.navigate(PUBLISHED.address(POST));
        page.locator("live-demo[name=units]").scrollIntoViewIfNeeded();
        assertThat(page.locator("live-demo[name=units]")).hasAttribute("data-state", "live");
        return page;
    }

    private static Locator slider(Page page) {
        var slider = page.locator("live-demo[name=units] [data-control=units]");
        slider.evaluate("element => element.scrollIntoView({block: 'center'})");
        return slider;
    }

    private static double scrollY(Page page) {
        return ((Number) page.evaluate("scrollY")).doubleValue();
    }

    /** Touches the element at a share of its width, moves in ten steps, and lifts the finger. */
    private static void swipe(Page page, Locator element, double share, double right, double down) {
        var box = element.boundingBox();
        var x = box.x + share * box.width;
        var y = box.y + box.height / 2;
        var finger = new Finger(page);
        finger.down(x, y);
        for (int step = 1; step <= 10 && (right != 0 || down != 0); step++) {
            finger.move(x + step * right, y + step * down);
        }
        finger.up();
    }
}
