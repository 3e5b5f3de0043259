/**
 * Makes pages: one of each source that is published, and those that list others.
 *
 * <p>A {@link gatenotes.site.bake.page.SitePage} holds the document of JBake's that its template sees; what our own code asks
 * for is typed. {@link gatenotes.site.bake.page.PagePlan} gives sources their addresses, by
 * {@link gatenotes.site.bake.page.Permalinks} and {@link gatenotes.site.bake.page.PermalinkPattern},
 * {@link gatenotes.site.bake.page.ListPages} adds home, archive and tags. Pages stand in folders, or where JBake puts them
 * ({@link gatenotes.site.bake.page.PageAddresses}); what sites of JBake's need besides is in
 * {@link gatenotes.site.bake.page.JBakeDocuments} and {@link gatenotes.site.bake.page.JBakeLists}.
 */
package gatenotes.site.bake.page;
