/**
 * Floor 5, JVM only: trains a network from the command line, {@code mvn -Ptrain -Dtext=FILE}.
 *
 * <p>Reading order: {@link gatenotes.site.train.TrainMain}, {@link gatenotes.site.train.TrainingOptions},
 * {@link gatenotes.site.train.TrainingRun}. A run is a function of its options: the same options give the same
 * parameters, bit for bit, however often it was interrupted and resumed.
 *
 * <p>{@link gatenotes.site.train.DigitMeasure} and {@link gatenotes.site.train.PoemMeasure} measure how good the networks are that
 * the site ships, {@link gatenotes.site.train.LineIndexFile} writes the index in which a figure looks lines up.
 */
package gatenotes.site.train;
