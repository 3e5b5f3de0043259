/**
 * What finding words on the site needs, on both sides: the build cuts texts into tokens and writes the index with
 * these classes, the reader's browser cuts the query and reads the index with the same ones.
 *
 * <p>{@link gatenotes.search.Tokenizer} says what a word is; {@link gatenotes.search.Query} what is looked for,
 * {@link gatenotes.search.Shard} where; {@link gatenotes.search.Ranking} puts what was found in order, and
 * {@link gatenotes.search.Snippet} picks the words to show.
 */
package gatenotes.search;
