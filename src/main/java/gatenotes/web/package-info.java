/**
 * Floor 5, in the reader's browser only: brings the figures of a page to life.
 *
 * <p>Start at {@link gatenotes.web.Entry}. {@link gatenotes.web.LiveDemo} is one figure from waking to leaving;
 * {@link gatenotes.web.Patch} makes the page equal to a tree of {@link gatenotes.figure.Markup}.
 */
package gatenotes.web;
