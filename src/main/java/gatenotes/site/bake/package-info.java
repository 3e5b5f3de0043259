/**
 * Bakes content, templates and assets into plain files.
 *
 * <p>Reading order: {@link gatenotes.site.bake.Baker} bakes again and again,
 * {@link gatenotes.site.bake.Bake} runs the stages of one bake,
 * {@link gatenotes.site.bake.ContentFolder} reads the sources,
 * {@link gatenotes.site.bake.PagePlan} gives each its address,
 * {@link gatenotes.site.bake.TextRenderer} turns Markdown into HTML,
 * {@link gatenotes.site.bake.PageRenderer} fills the templates,
 * {@link gatenotes.site.bake.Syndication} writes feeds and the sitemap, and
 * {@link gatenotes.site.bake.Staging} puts the finished site in place.
 * {@link gatenotes.site.bake.BakeCache} is what one bake leaves to the next.
 * JBake gives the habits: folders, settings, document types and what a template may ask for.
 */
package gatenotes.site.bake;
