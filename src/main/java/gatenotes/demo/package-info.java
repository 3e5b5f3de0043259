/**
 * Floor 4: what all live figures have in common.
 *
 * <p>A {@link gatenotes.demo.Demo} names its {@link gatenotes.demo.Setting}s; {@link gatenotes.demo.Values} holds one value
 * for each and is the whole state of a figure; a {@link gatenotes.demo.Session}, made on {@link gatenotes.demo.DemoSession},
 * draws it. {@link gatenotes.demo.Control}s are data, {@link gatenotes.demo.FigureView} arranges picture, controls and
 * tables, {@link gatenotes.demo.FigureKeys} says what keys do.
 */
package gatenotes.demo;
