/** What several figures draw or read. */
package gatenotes.figures.parts;
