/**
 * Bakes content, templates and assets into plain files.
 *
 * <p>Reading order: {@link gatenotes.site.bake.Baker} puts a bake together,
 * {@link gatenotes.site.bake.SiteOven} runs its stages,
 * {@link gatenotes.site.bake.SourceCrawler} reads the headers,
 * {@link gatenotes.site.bake.BodyBaker} turns Markdown into HTML,
 * {@link gatenotes.site.bake.PageBaker} fills the templates,
 * {@link gatenotes.site.bake.Syndication} writes feeds and the sitemap, and
 * {@link gatenotes.site.bake.Staging} puts the finished site in place.
 * {@link gatenotes.site.bake.BakeMemory} is what one bake leaves to the next.
 * JBake gives the habits: folders, settings, document types and what a template may ask for.
 */
package gatenotes.site.bake;
