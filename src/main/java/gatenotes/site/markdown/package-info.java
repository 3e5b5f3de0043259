/**
 * Markdown to HTML: CommonMark and GFM by commonmark-java, and what this site, Jekyll, Hexo, Hugo and others add to them.
 *
 * <p>Reading order: {@link gatenotes.site.markdown.Markdown}, {@link gatenotes.site.markdown.PageContext}, which is all
 * it knows of the site around it, then one class for each addition: first what is filled into the text ({@link
 * gatenotes.site.markdown.Liquid}), then what is found while it is parsed, then the passes over what was parsed, in the order
 * {@code Markdown} has them.
 */
package gatenotes.site.markdown;
