/**
 * Floor 2: what a network is to learn, as indexes and numbers: characters of a text, rows of a digit.
 *
 * <p>Reading order: {@link gatenotes.task.Vocabulary}, {@link gatenotes.task.TextSplit},
 * {@link gatenotes.task.TextBatches}. Nothing here opens a file.
 */
package gatenotes.task;
