package gatenotes.site.bake.template;

import static java.util.Objects.requireNonNullElse;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import gatenotes.site.problem.Problem;
import gatenotes.site.problem.SiteException;
import java.nio.file.Path;
import java.util.function.Function;

/** Makes a one-line problem of an error in a template. */
final class TemplateProblems {
    private TemplateProblems() {
    }

    /**
     * The problem that made rendering fail.
     *
     * @param files gives the file of a template, relative to the project's folder
     * @param template the one that was rendered
     * @param page the address of the page
     */
    static Problem of(Throwable failure, Function<String, Path> files, String template, String page) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SiteException e) {
                return e.problems().get(0);
            }
            if (cause instanceof StackOverflowError) {
                return Problem.error(files.apply(template), 0, "filling /" + page + " goes deeper and deeper, expected no macro, "
                        + "function or include that calls itself for ever");
            }
            if (cause instanceof TimeLimit.ExceededException) {
                return Problem.error(files.apply(template), 0, "filling /" + page + " was not done after " + TimeLimit.SECONDS
                        + " seconds of work and was ended, expected no loop that goes on for ever");
            }
            if (cause instanceof ParseException e) {
                return Problem.error(files.apply(requireNonNullElse(e.getTemplateName(), template)), e.getLineNumber(),
                        oneLine(e.getEditorMessage()));
            }
            if (cause instanceof TemplateException e) {
                return Problem.error(files.apply(requireNonNullElse(e.getTemplateSourceName(), template)),
                        requireNonNullElse(e.getLineNumber(), 0),
                        oneLine(e.getMessageWithoutStackTop()) + " (while filling /" + page + ")");
            }
            if (cause instanceof TemplateNotFoundException e) {
                return Problem.error(files.apply(requireNonNullElse(e.getTemplateName(), template)), 0,
                        "the template is missing, expected it for /" + page);
            }
        }
        return Problem.error(files.apply(template), 0, "cannot fill /" + page + ": " + failure.getMessage());
    }

    private static String oneLine(String message) {
        return message.split("\n----")[0].strip().replaceAll("\\s+", " ");
    }
}
