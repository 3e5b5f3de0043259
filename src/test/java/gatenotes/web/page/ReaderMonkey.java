package gatenotes.web.page;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random actions of a reader: presses controls and keys, points, drags, follows links, makes the window narrow and wide. The
 * same seed gives the same actions on the same page.
 */
final class ReaderMonkey {
    private static final String[] KEYS = {"Tab", "Tab", "Shift+Tab", "ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown",
            "Enter", " ",
        "Escape", "Home", "End", "PageUp", "PageDown"};
    /** The middles of all visible elements that can be pressed. */
    private static final String PRESSABLE = """
            () => [...document.querySelectorAll('live-demo :is([data-control]:not([type=file]), [data-part], summary), .figure-link')]
              .filter(part => part.checkVisibility()).map(part => {
                const box = part.getBoundingClientRect();
                return [box.x + box.width / 2, box.y + box.height / 2, box.width, box.height];
              }).filter(([x, y]) => x > 0 && y > 0 && x < innerWidth && y < innerHeight)""";

    private final Page page;
    private final Random random;

    ReaderMonkey(Page page, long seed) {
        this.page = page;
        random = new Random(seed);
    }

    /** Does one action and returns its description. */
    String act() {
        var kind = random.nextInt(100);
        if (kind < 45) {
            return press();
        }
        if (kind < 70) {
            var key = KEYS[random.nextInt(KEYS.length)];
            page.keyboard().press(key);
            return "key " + key;
        }
        if (kind < 80) {
            return drag();
        }
        if (kind < 86) {
            return choose();
        }
        if (kind < 91) {
            var text = List.of("7", "-3", "0.5", "ab", "春", "99999", "").get(random.nextInt(7));
            page.keyboard().insertText(text);
            return "text " + text;
        }
        if (kind < 97) {
            var down = random.nextInt(1200) - 600;
            page.evaluate("down => scrollBy(0, down)", down);
            return "scroll by " + down;
        }
        var width = random.nextBoolean() ? 360 : 1000;
        page.setViewportSize(width, 800);
        return "width " + width;
    }

    private String press() {
        var box = any();
        if (box == null) {
            page.evaluate("scrollTo(0, 0)");
            return "scroll to the top";
        }
        var x = box[0] + (random.nextDouble() - 0.5) * box[2] * 0.8;
        var y = box[1] + (random.nextDouble() - 0.5) * box[3] * 0.8;
        if (random.nextInt(3) == 0) {
            page.mouse().move(x, y);
            return "point at " + x + ", " + y;
        }
        page.mouse().click(x, y);
        return "click " + x + ", " + y;
    }

    private String drag() {
        var from = any();
        var to = any();
        if (from == null || to == null) {
            return "nothing";
        }
        page.mouse().move(from[0], from[1]);
        page.mouse().down();
        page.mouse().move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
        page.mouse().move(to[0], to[1]);
        page.mouse().up();
        return "drag from " + from[0] + ", " + from[1] + " to " + to[0] + ", " + to[1];
    }

    private String choose() {
        return "choose " + page.evaluate("""
                ([one, other]) => {
                  const selects = [...document.querySelectorAll('live-demo select')];
                  if (!selects.length) { return 'nothing'; }
                  const select = selects[Math.floor(one * selects.length)];
                  const options = [...select.options].filter(option => !option.disabled);
                  select.value = options[Math.floor(other * options.length)].value;
                  select.dispatchEvent(new Event('input', {bubbles: true}));
                  select.dispatchEvent(new Event('change', {bubbles: true}));
                  return select.dataset.control + ' ' + select.value;
                }""", List.of(random.nextDouble(), random.nextDouble()));
    }

    private double[] any() {
        @SuppressWarnings("unchecked")
        var all = (List<List<Number>>) page.evaluate(PRESSABLE);
        return all.isEmpty() ? null : all.get(random.nextInt(all.size())).stream().mapToDouble(Number::doubleValue).toArray();
    }

    /** From now on records tasks of the page that take longer than 50 ms. */
    static void watchTasks(Page page) {
        page.addInitScript("window.longest = 0; new PerformanceObserver(list => list.getEntries().forEach("
                + "task => { longest = Math.max(longest, task.duration); })).observe({type: 'longtask', buffered: true})");
    }

    /** Links that set each of a figure's settings, as in a text. */
    static String links(String name, Map<String, String> values) {
        var links = new StringBuilder("<p>");
        values.forEach((setting, value) -> links.append("<a class=\"figure-link\" href=\"?").append(name).append('.')
                .append(setting)
                .append('=').append(value).append("#figure-").append(name).append("\">").append(setting).append("</a> "));
        return links + "</p>";
    }
}
