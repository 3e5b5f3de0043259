/**
 * The author's server: shows the built site, watches its sources, builds again, tells the open browser.
 *
 * <p>This package knows nothing of how the site is built: it stays loaded while everything else of
 * {@code gatenotes} is compiled and loaded afresh behind {@link gatenotes.site.serve.SiteBuild}. Read
 * {@link gatenotes.site.serve.AuthorServer} first.
 */
package gatenotes.site.serve;
