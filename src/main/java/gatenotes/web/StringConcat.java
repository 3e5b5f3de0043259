package gatenotes.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Builds texts from fixed and changing parts. Where Java joins texts with {@code +}, the compiler to JavaScript calls
 * this class instead of appending part by part. The call is shorter for the reader to fetch, and the browser's own
 * joining is many times quicker than copying letters.
 */
final class StringConcat {
    private StringConcat() {
    }

    /** The text of a recipe, in which {@code \1} stands for the changing part; null becomes "null". */
    static String fill(String recipe, String one) {
        return join(fixed(recipe), one);
    }

    static String fill(String recipe, String one, String two) {
        return join(fixed(recipe), one, two);
    }

    static String fill(String recipe, String one, String two, String three) {
        return join(fixed(recipe), one, two, three);
    }

    static String fill(String recipe, String one, String two, String three, String four) {
        return join(fixed(recipe), one, two, three, four);
    }

    /** The fixed parts of a recipe; the browser remembers the recipes that it has split. */
    @JSBody(params = "recipe", script = "return recipe.split('\\x01');")
    private static native JSObject fixed(String recipe);

    @JSBody(params = {"fixed", "one"}, script = "return fixed[0] + one + fixed[1];")
    private static native String join(JSObject fixed, String one);

    @JSBody(params = {"fixed", "one", "two"}, script = "return fixed[0] + one + fixed[1] + two + fixed[2];")
    private static native String join(JSObject fixed, String one, String two);

    @JSBody(params = {"fixed", "one", "two", "three"}, script = ""
            + "return fixed[0] + one + fixed[1] + two + fixed[2] + three + fixed[3];")
    private static native String join(JSObject fixed, String one, String two, String three);

    @JSBody(params = {"fixed", "one", "two", "three", "four"}, script = ""
            + "return fixed[0] + one + fixed[1] + two + fixed[2] + three + fixed[3] + four + fixed[4];")
    private static native String join(JSObject fixed, String one, String two, String three, String four);

    /** Texts joined with {@code between}; see {@link String#join}. */
    static String list(CharSequence between, Iterable<? extends CharSequence> texts) {
        String list = null;
        for (var text : texts) {
            list = list == null ? text.toString() : list + between + text;
        }
        return list == null ? "" : list;
    }

    /** The digits of a whole number. */
    @JSBody(params = "number", script = "return '' + number;")
    static native String digits(int number);
}
