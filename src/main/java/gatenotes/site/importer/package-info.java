/**
 * Moves a blog of Jekyll, Hexo, Hugo or JBake into this site: {@code mvn -Pimport -Dfrom=DIR}.
 *
 * <p>{@link gatenotes.site.importer.BlogImport} does it in order: {@link gatenotes.site.importer.BlogKind} tells which
 * generator the blog is of, its {@link gatenotes.site.importer.Blog} says of every file what is to become of it,
 * {@link gatenotes.site.importer.SettingsWriter} adds to {@code jbake.properties},
 * {@link gatenotes.site.importer.TextCopier} copies the texts and sees that each keeps its address,
 * {@link gatenotes.site.importer.RedirectWriter} leads on from old lists of posts, and
 * {@link gatenotes.site.importer.ImportReport} tells what was done.
 */
package gatenotes.site.importer;
