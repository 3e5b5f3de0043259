/**
 * Where things stand in the site, and how links name them.
 *
 * <p>{@link gatenotes.site.bake.address.Addresses} is all the site has by the end of its planning;
 * {@link gatenotes.site.bake.address.LinkTarget} takes a link apart and finds the way from a page.
 */
package gatenotes.site.bake.address;
