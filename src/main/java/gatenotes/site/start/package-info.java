/**
 * Turns this project into your own blog: {@link gatenotes.site.start.StartBlog} takes out what its own author wrote, unless somebody
 * has changed it ({@link gatenotes.site.start.ShippedFiles}), and puts a first post and settings in its place.
 */
package gatenotes.site.start;
