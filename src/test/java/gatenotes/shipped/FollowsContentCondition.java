package gatenotes.shipped;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;
import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Checks whether the content that a test needs exists. */
final class FollowsContentCondition implements ExecutionCondition {
    private static final Path SITE = Path.of("target/site");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return findAnnotation(context.getElement(), FollowsContent.class)
                .map(follows -> evaluate(follows, Path.of(""), SITE)).orElseGet(() -> enabled("follows no content"));
    }

    /** @param project the project's folder; {@code site} is the folder of the finished site */
    static ConditionEvaluationResult evaluate(FollowsContent follows, Path project, Path site) {
        for (var file : follows.value()) {
            if (!Files.exists(project.resolve(file))) {
                return disabled("this site has no " + file);
            }
        }
        if (follows.page().isEmpty()) {
            return enabled("the content is there");
        }
        var file = site.resolve(follows.page()).resolve("index.html");
        if (!Files.exists(file)) {
            return disabled("this site has no page /" + follows.page());
        }
        var page = parsed(file);
        if (!page.selectFirst("html").attr("lang").equals(follows.lang())) {
            return disabled("/" + follows.page() + " is not in " + follows.lang() + " on this site");
        }
        // Only the first theme has these: the line about pages that were opened as files, and the switch of the colour scheme.
        return page.select(".site-header .theme-switch, .file-notice").size() == 2 ? enabled("the page is there")
                : disabled("this site has templates of its own");
    }

    private static Document parsed(Path file) {
        try {
            return Jsoup.parse(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
