/**
 * Writes the index that readers search, from the texts of the site; {@code gatenotes.search} reads it.
 *
 * <p>Below {@code search/index/} lie, for each language, one line {@code HASH PARTS TEXTS}, and in the folder named by
 * the hash the parts {@code s0.txt}… of the index ({@link gatenotes.search.Shard}) and what is to be shown of the texts,
 * 32 to a file, {@code d0.txt}…: address, date, name of the whole text, title. The whole texts lie under
 * {@code text/}, named by their content. A page loads the line, then only what a query needs.
 */
package gatenotes.site.search;
