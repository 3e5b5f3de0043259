/**
 * Fills templates, and keeps a page while its template would see nothing new.
 *
 * <p>{@link gatenotes.site.bake.template.PageRenderer} writes all pages, {@link gatenotes.site.bake.template.PageTemplates}
 * offers Freemarker what JBake offers: its template model and extractors, which ask
 * {@link gatenotes.site.bake.template.TemplateStore}.
 */
package gatenotes.site.bake.template;
