package gatenotes.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Checks a page for accessibility by every rule of axe-core, including experimental rules and those of WCAG's level AAA. */
public final class Axe {
    private static final String SOURCE = source();
    private static final String RUN = """
            async tags => {
              // What follows the sizes of things has to have seen them.
              await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
              const rules = Object.fromEntries(axe.getRules(tags).map(rule => [rule.ruleId, {enabled: true}]));
              const only = tags.length > 0 ? {runOnly: Object.keys(rules)} : {};
              const {violations} = await axe.run(document, {...only, rules, resultTypes: ['violations']});
              return violations.flatMap(rule => rule.nodes.slice(0, 5).map(node => rule.id + ' (' + rule.nodes.length + '): '
                  + node.target.join(' ') + ' ' + node.html.slice(0, 160) + ' ' + node.failureSummary.replace(/\\s+/g, ' ')));
            }""";

    private Axe() {
    }

    private static String source() {
        try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All violations on the page in its present state, up to five for each rule: the rule, how often, which element, and why. */
    public static List<String> violations(Page page) {
        return run(page, List.of());
    }

    /** Only the violations of contrast, the ones that another colour scheme can change. */
    public static List<String> violationsOfColour(Page page) {
        return run(page, List.of("cat.color"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, List<String> tags) {
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(SOURCE);
        }
        return (List<String>) page.evaluate(RUN, tags);
    }
}
