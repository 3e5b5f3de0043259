/**
 * Turns the text of each page into HTML, and keeps it while all it depends on stays the same.
 *
 * <p>{@link gatenotes.site.bake.text.TextRenderer} does it, {@link gatenotes.site.bake.text.SourceContext} answers what a text
 * asks of the site around it, {@link gatenotes.site.bake.text.TextDependencies} remembers what it asked.
 */
package gatenotes.site.bake.text;
