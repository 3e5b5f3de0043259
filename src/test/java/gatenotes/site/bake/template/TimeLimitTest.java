package gatenotes.site.bake.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.Environment;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A template that does not end is stopped, and the one after it is not. */
@Timeout(60)
class TimeLimitTest {
    private static final StringTemplateLoader TEMPLATES = new StringTemplateLoader();

    private static Environment environment(String name) throws IOException, TemplateException {
        var freemarker = TimeLimit.configuration(new Version("2.3.35"));
        freemarker.setTemplateLoader(TEMPLATES);
        freemarker.setLogTemplateExceptions(false);
        return freemarker.getTemplate(name).createProcessingEnvironment(Map.of(), new StringWriter());
    }

    @Test
    void loopsAreEndedInIncludedTemplatesToo() throws IOException, TemplateException {
        TEMPLATES.putTemplate("post.ftl", "<#include \"loop.ftl\">");
        TEMPLATES.putTemplate("loop.ftl", "<#list 1.. as i></#list>");
        TEMPLATES.putTemplate("page.ftl", "<#list 1..3 as i>${i}</#list>");
        var loop = environment("post.ftl");
        var ended = assertThrows(TimeLimit.ExceededException.class, () -> TimeLimit.process(loop, 100));
        assertEquals("templates/post.ftl: filling /a/ was not done after 10 seconds of work and was ended, expected no loop that goes on "
                + "for ever", TemplateProblems.of(ended, name -> Path.of("templates", name), "post.ftl", "a/").toString());
        assertFalse(Thread.currentThread().isInterrupted());
        TimeLimit.process(environment("page.ftl"), 60_000);
    }

    /** Waiting, as for a script that is being compiled, does not count. */
    @Test
    void waitingIsNoWork() throws IOException, TemplateException {
        TEMPLATES.putTemplate("wait.ftl", "${wait()}<#list 1..3 as i>${i}</#list>");
        var environment = environment("wait.ftl");
        environment.setVariable("wait", (TemplateMethodModelEx) arguments -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(700));
            return "done ";
        });
        TimeLimit.process(environment, 200);
        assertEquals("done 123", environment.getOut().toString());
    }
}
