/**
 * Floor 2: what networks learn, as indexes and numbers: characters of a text, rows of a digit, quatrains.
 *
 * <p>Reading order: {@link gatenotes.task.Vocabulary}, {@link gatenotes.task.TextSplit},
 * {@link gatenotes.task.TextBatches}; {@link gatenotes.task.Digits}, and how a hand's {@link gatenotes.task.Drawing} becomes
 * one of their pictures ({@link gatenotes.task.DigitImage}); {@link gatenotes.task.Quatrain}, and
 * what may stand in one ({@link gatenotes.task.QuatrainRules}). Nothing here opens a file.
 */
package gatenotes.task;
