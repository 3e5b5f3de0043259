/**
 * Makes this project anyone's blog: {@link gatenotes.site.start.StartBlog} takes out what its own author wrote, as far as nobody
 * has changed it ({@link gatenotes.site.start.ShippedFiles}), and lays a first post and settings in its place.
 */
package gatenotes.site.start;
