package gatenotes.web;

/**
 * Texts made of fixed and changing parts. Where Java joins texts with {@code +}, the compiler to JavaScript calls this
 * instead of building each part by part: the call is shorter for the reader to fetch.
 */
final class Recipe {
    /** Stands in a recipe for a changing part. */
    static final char PART = '\1';

    private Recipe() {
    }

    static String fill(String recipe, String one) {
        return fill(recipe, new String[] {one});
    }

    static String fill(String recipe, String one, String two) {
        return fill(recipe, new String[] {one, two});
    }

    static String fill(String recipe, String one, String two, String three) {
        return fill(recipe, new String[] {one, two, three});
    }

    static String fill(String recipe, String one, String two, String three, String four) {
        return fill(recipe, new String[] {one, two, three, four});
    }

    private static String fill(String recipe, String[] parts) {
        var text = "";
        var from = 0;
        for (var part : parts) {
            var at = recipe.indexOf(PART, from);
            text = text.concat(recipe.substring(from, at)).concat(part == null ? "null" : part);
            from = at + 1;
        }
        return text.concat(recipe.substring(from));
    }
}
