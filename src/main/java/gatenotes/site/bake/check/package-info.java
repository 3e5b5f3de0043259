/**
 * Checks the finished pages: links of templates and style sheets, and anchors inside pages.
 *
 * <p>Links of a text are checked where it is rendered, since they are rewritten there.
 */
package gatenotes.site.bake.check;
