/**
 * Bakes content, templates and assets into plain files.
 *
 * <p>Reading order: {@link gatenotes.site.bake.Baker} runs the stages,
 * {@code SourceCrawler} reads the headers,
 * {@code SiteOven} fills the templates, and
 * {@link gatenotes.site.bake.Staging} puts the finished site in place.
 * JBake gives the habits: folders, settings, document types and what a template may ask for.
 */
package gatenotes.site.bake;
