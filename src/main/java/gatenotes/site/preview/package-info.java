/** Draws the picture that stands for a post where its link is shown. */
package gatenotes.site.preview;
