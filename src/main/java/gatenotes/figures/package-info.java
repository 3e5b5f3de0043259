/**
 * Floor 5: the figures, one folder each with its state, network, picture and words. A folder imports from no other one
 * but {@code parts}, which holds what several draw. {@link gatenotes.figures.Demos} lists them all.
 */
package gatenotes.figures;
