package gatenotes.site.markdown;

import java.nio.charset.StandardCharsets;
import org.apache.commons.io.function.Uncheck;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.JavaScriptException;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** KaTeX, run by Rhino. Started at the first formula; one formula at a time. */
final class Katex {
    /** The newest version that Rhino reads: later ones use JavaScript classes. */
    static final String VERSION = "0.16.4";

    private static final String SCRIPT = "/META-INF/resources/webjars/katex/" + VERSION + "/dist/katex.min.js";
    private static final String CALL = "(function (tex, display) { return katex.renderToString(tex, "
            + "{output: 'mathml', displayMode: display, strict: 'ignore'}); })";
    private static final String PREFIX = "KaTeX parse error: ";
    /** The character by which KaTeX's messages underline a part; it marks the wrong part. */
    private static final String UNDERLINE = "\u0332";

    private static Scriptable scope;
    private static Function call;

    private Katex() {
    }

    /** @throws IllegalArgumentException with KaTeX's message, if the formula is invalid */
    static synchronized String mathml(String tex, boolean display) {
        // Rhino loads its regular expressions by the thread's class loader, and the loader of a pool's thread does not find
        // them.
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(Context.class.getClassLoader());
        try {
            return rendered(tex, display);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String rendered(String tex, boolean display) {
        try (var context = Context.enter()) {
            context.setLanguageVersion(Context.VERSION_ES6);
            // Compiling KaTeX to bytecode would take longer than making all formulas of a site.
            context.setInterpretedMode(true);
            if (call == null) {
                start(context);
            }
            var html = (String) Context.jsToJava(call.call(context, scope, scope, new Object[] {tex, display}),
                    String.class);
            return MathLetters.inUnicode(
                    html.substring(html.indexOf("<math"), html.lastIndexOf("</math>") + "</math>".length()));
        } catch (JavaScriptException e) {
            var message = e.getValue() instanceof Scriptable error
                    ? String.valueOf(ScriptableObject.getProperty(error, "message")) : e.getMessage();
            throw new IllegalArgumentException(
                    (message.startsWith(PREFIX) ? message.substring(PREFIX.length()) : message).replace(UNDERLINE, ""), e);
        }
    }

    private static void start(Context context) {
        scope = context.initSafeStandardObjects();
        var script = Uncheck.get(() -> Katex.class.getResourceAsStream(SCRIPT).readAllBytes());
        var source = "var self = this;" + new String(script, StandardCharsets.UTF_8);
        context.evaluateString(scope, source, "katex.min.js", 1, null);
        call = (Function) context.evaluateString(scope, CALL, "Katex.java", 1, null);
    }
}
