/**
 * The script of a reader's page: finds its figures ({@link gatenotes.web.page.Figures}), wakes each
 * ({@link gatenotes.web.page.LiveDemo}) and passes on what the reader does. It contains no engine: those are a module of their
 * own, which {@link gatenotes.web.page.PageModules} fetches when a reader wants one.
 */
package gatenotes.web.page;
