/** The browser's page: the calls we need of it, and {@link gatenotes.web.dom.Patch}, which makes it equal to a tree of markup. */
package gatenotes.web.dom;
