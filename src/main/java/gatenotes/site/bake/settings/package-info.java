/** What the author has set: JBake's configuration and a few names of our own, all in {@code jbake.properties}. */
package gatenotes.site.bake.settings;
