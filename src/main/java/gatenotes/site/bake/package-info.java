/**
 * Bakes content, templates and assets into plain files.
 *
 * <p>{@link gatenotes.site.bake.Baker} bakes again and again, {@link gatenotes.site.bake.Bake} runs the stages of one bake,
 * {@link gatenotes.site.bake.BakeCache} is what one leaves to the next. The rooms below, from the lowest on; a room imports
 * only from those above it in this list, and the bake itself from all:
 * <pre>
 * address   where things stand in the site, and how links name them
 * disk      folders, the site that is being written, what is done later
 * settings  jbake.properties
 * source    front matter and text of each source
 * asset     published names of assets and scripts
 * page      pages of sources, pages that list them
 * text      Markdown to HTML, figures drawn, links found
 * template  Freemarker, filled with what JBake offers
 * check     links of the finished pages
 * feed      feeds, sitemap, search, pictures of posts
 * </pre>
 * JBake gives the habits and the parts: its settings, documents, document types and template model. Its database, oven and
 * crawler are not used: what they do is done here, on all cores and only for what has changed.
 */
package gatenotes.site.bake;
