package gatenotes.site.bake.text;

import gatenotes.site.bake.source.Source;

/**
 * A text as HTML.
 *
 * @param number of its own: a text that is made anew has another one
 * @param source it was made of, compared by identity: a source that was read anew is another one
 * @param dependencies on the site around it
 */
public record RenderedText(long number, Source source, TextDependencies dependencies, String html, TextFacts facts) {
}
