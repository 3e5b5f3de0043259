/**
 * Floor 4: what a live figure is, whichever it is.
 *
 * <p>A {@link gatenotes.demo.Demo} names its {@link gatenotes.demo.Setting}s; {@link gatenotes.demo.Values} holds one value
 * for each and is a figure's whole state; a {@link gatenotes.demo.Session}, made on {@link gatenotes.demo.DemoSession},
 * draws it. {@link gatenotes.demo.Control}s are data, {@link gatenotes.demo.FigureView} lays picture, controls and tables
 * out, {@link gatenotes.demo.FigureKeys} tells what keys do.
 */
package gatenotes.demo;
