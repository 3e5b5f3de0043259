/**
 * Files and folders: how the next site is written beside the last one and put in its place.
 *
 * <p>{@link gatenotes.site.bake.disk.Staging} holds the folders, {@link gatenotes.site.bake.disk.SiteWriter} writes or takes
 * over a file, {@link gatenotes.site.bake.disk.DeferredTasks} does what can wait until the author sees the site.
 */
package gatenotes.site.bake.disk;
