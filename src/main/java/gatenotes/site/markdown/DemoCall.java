package gatenotes.site.markdown;

import gatenotes.demo.ReservedNames;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A live figure as an author asks for it.
 *
 * @param name of the demo
 * @param parameters as written, in the order written
 * @param alt the figure's accessible name
 * @param caption the text below the figure, empty for none
 * @param autoplay whether it plays by itself once the reader sees it
 */
public record DemoCall(String name, Map<String, String> parameters, String alt, String caption, boolean autoplay) {
    /** The start of an image's address that means a demo. */
    public static final String SCHEME = "demo:";

    /** A parameter without a value. */
    static final String AUTOPLAY = "autoplay";

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+");

    /**
     * Reads the address of an image, {@code demo:hello?units=3&seed=7}.
     *
     * @param title the image's title; without one the alt text is the caption
     * @throws IllegalArgumentException saying what was found and what was expected
     */
    static DemoCall ofAddress(String url, String alt, String title) {
        var question = url.indexOf('?');
        var name = decoded(url.substring(SCHEME.length(), question < 0 ? url.length() : question));
        var parameters = new LinkedHashMap<String, String>();
        var autoplay = false;
        if (question >= 0 && question + 1 < url.length()) {
            for (var pair : url.substring(question + 1).split("&", -1)) {
                if (pair.equals(AUTOPLAY)) {
                    autoplay = true;
                    continue;
                }
                var equals = pair.indexOf('=');
                if (equals < 0) {
                    throw new IllegalArgumentException(
                            SCHEME + name + ": found '" + pair + "', expected name=value, joined by &");
                }
                put(parameters, name, decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new DemoCall(name, parameters, alt, title == null || title.isBlank() ? alt : title, autoplay);
    }

    /** Adds a parameter after checking its name. */
    static void put(Map<String, String> parameters, String demo, String name, String value) {
        if (!KEBAB_CASE.matcher(name).matches()) {
            throw new IllegalArgumentException(SCHEME + demo + ": found parameter '" + name
                    + "', expected kebab case, such as time-steps");
        }
        if (name.equals(AUTOPLAY)) {
            throw new IllegalArgumentException(SCHEME + demo + ": found 'autoplay' with a value, expected the word alone");
        }
        if (ReservedNames.contains(name)) {
            throw new IllegalArgumentException(SCHEME + demo + ": '" + name
                    + "' is an attribute of HTML itself, expected a parameter of the demo");
        }
        if (parameters.put(name, value) != null) {
            throw new IllegalArgumentException(SCHEME + demo + ": " + name + " comes twice, expected it once");
        }
    }

    private static String decoded(String text) {
        // URLDecoder decodes forms, in which + means a space; in an address it does not.
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    SCHEME + " found '" + text + "', expected percent-encoding, such as %20 for a space", e);
        }
    }
}
