/**
 * Floor 3: what stands between those who want networks to train, write or multiply and the engines that compute.
 *
 * <p>An {@link gatenotes.engine.Engine} is a name. What makes one is its {@link gatenotes.engine.EngineProvider}; it opens
 * a {@link gatenotes.engine.Training}, a {@link gatenotes.engine.Writing} or {@link gatenotes.engine.Products}. Training
 * and writing are asked for and their results fetched later ({@link gatenotes.engine.Pending}): that keeps a graphics
 * processor busy, and suits one that nobody can wait for. Everything opened is closed; what cannot be opened says why
 * ({@link gatenotes.engine.EngineUnavailableException}), and so does what is lost
 * ({@link gatenotes.engine.EngineLostException}), by a {@link gatenotes.engine.Trouble}: a code, no sentence. A training
 * goes on from a {@link gatenotes.train.TrainingState} on any engine.
 *
 * <p>{@link gatenotes.engine.JavaEngine} is the reference. A new engine is a package of its own with a provider, a constant
 * of {@code Engine}, and an entry in the list where engines are made, {@code gatenotes.web.worker.BrowserEngines}. One that
 * computes when asked extends {@link gatenotes.train.Trainer} and {@link gatenotes.train.Generator} and is done with
 * {@link gatenotes.engine.ImmediateTraining}.
 *
 * <p>{@link gatenotes.engine.Engines} is what a figure sees: products, and a
 * {@link gatenotes.engine.LongRun long training} beside the page.
 *
 * <p>A trained network that knows a text is a {@link gatenotes.engine.TextModel}. A
 * {@link gatenotes.engine.TextWriter} lets it write and tells what it weighed, a {@link gatenotes.engine.TextReader} what it
 * thought of a text; {@link gatenotes.engine.LiveModel} is the same beside the page.
 *
 * <p>A {@link gatenotes.engine.TextRun} describes a long training of such a network, a {@link gatenotes.engine.RunReport} how
 * it stands, a {@link gatenotes.engine.Measure} how well it did at a moment one can go back to, and a
 * {@link gatenotes.engine.RunFile} is all of it in one file.
 */
package gatenotes.engine;
