/** The bench pages: how fast each engine multiplies, trains and writes in this browser, and how soon a first output is there. */
package gatenotes.web.bench;
