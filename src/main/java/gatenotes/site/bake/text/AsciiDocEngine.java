package gatenotes.site.bake.text;

import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.bake.source.AsciiDoc;
import gatenotes.site.bake.source.Source;
import gatenotes.site.problem.SiteException;
import org.jbake.parser.MarkupEngine;
import org.jbake.parser.ParserContext;

/**
 * Turns AsciiDoc into HTML by JBake's engine. The engine needs AsciidoctorJ, which may be missing from the class path. So its
 * class is loaded by name, when the first text needs it.
 */
final class AsciiDocEngine {
    private static final String ENGINE = "org.jbake.parser.AsciidoctorEngine";
    private static MarkupEngine engine;

    private AsciiDocEngine() {
    }

    /** Whether a text includes other files, whose changes are not noticed. */
    static boolean readsOthers(Source source) {
        return AsciiDoc.isText(source.path()) && source.header().body().contains("include::");
    }

    /** The text of a source as HTML. One text at a time, because the engine is a single Ruby runtime. */
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
