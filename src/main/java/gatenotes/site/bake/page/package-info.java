/**
 * Makes pages: one of each source that is published, and those that list others.
 *
 * <p>A {@link gatenotes.site.bake.page.SitePage} holds the document of JBake's that its template sees; what our own code asks
 * for is typed. {@link gatenotes.site.bake.page.PagePlan} gives sources their addresses, by
 * {@link gatenotes.site.bake.page.Permalinks} and {@link gatenotes.site.bake.page.PermalinkPattern},
 * {@link gatenotes.site.bake.page.ListPages} adds home, archive and tags.
 */
package gatenotes.site.bake.page;
