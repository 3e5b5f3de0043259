package gatenotes.site.bake.text;

import gatenotes.site.bake.source.Source;

/**
 * A text as HTML.
 *
 * @param number unique: a text that is rendered anew has another number
 * @param source the source it was rendered from, compared by identity: a source that was read anew is another object
 * @param dependencies on the site around it
 */
public record RenderedText(long number, Source source, TextDependencies dependencies, String html, TextFacts facts) {
}
