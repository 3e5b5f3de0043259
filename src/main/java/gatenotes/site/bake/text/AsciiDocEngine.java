package gatenotes.site.bake.text;

import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.bake.source.AsciiDoc;
import gatenotes.site.bake.source.Source;
import gatenotes.site.problem.SiteException;
import org.jbake.parser.MarkupEngine;
import org.jbake.parser.ParserContext;

/**
 * Turns AsciiDoc into HTML by JBake's engine. It needs AsciidoctorJ, which is not always there, so it is asked for by its name,
 * and starts when the first text wants it.
 */
final class AsciiDocEngine {
    private static final String ENGINE = "org.jbake.parser.AsciidoctorEngine";
    private static MarkupEngine engine;

    private AsciiDocEngine() {
    }

    /** Whether a text takes in other files, of whose changes nobody tells. */
    static boolean readsOthers(Source source) {
        return AsciiDoc.isText(source.path()) && source.header().body().contains("include::");
    }

    /** The text of a source as HTML. One at a time: the engine is a single Ruby. */
    static synchronized String html(Source source, SiteSettings settings) {
        var body = source.header().body();
        var file = settings.root().resolve(source.file()).toFile();
        var context = new ParserContext(file, body.lines().toList(), settings.jbake(), true);
        context.setBody(body);
        try {
            engine().processBody(context);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new SiteException(source.file(), 0, "cannot be read, since AsciidoctorJ does not start: " + e.getMessage());
        }
        return context.getBody();
    }

    private static MarkupEngine engine() throws ReflectiveOperationException {
        if (engine == null) {
            engine = (MarkupEngine) Class.forName(ENGINE).getDeclaredConstructor().newInstance();
        }
        return engine;
    }
}
