/**
 * Markdown to HTML: CommonMark and GFM by commonmark-java, and what this site, Jekyll and Hexo add to them.
 *
 * <p>Reading order: {@link gatenotes.site.markdown.Markdown}, {@link gatenotes.site.markdown.PageContext}, which is all
 * it knows of the site around it, then one class for each addition.
 */
package gatenotes.site.markdown;
