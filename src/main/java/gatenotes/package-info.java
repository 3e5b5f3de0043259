/**
 * A blog whose figures are running neural networks.
 *
 * <p>Floors: a package imports only from lower floors, and packages of one floor do not import each other, except
 * that {@code web} uses {@code web.worker}, both use {@code web.gl} and {@code web.simd}, and the packages under {@code site} each other.
 * <pre>
 * 0  math    products, nonlinearities, seeded random numbers
 * 1  nn      cells, the unrolled network, its parameters, the trace of a pass
 * 2  train   losses, optimisers, clipping, one training step
 * 2  task    what networks learn: text, "hello", digits by rows
 * 2  store   safetensors and IDX files
 * 2  search  words of a text, the index of the site, what a query finds
 * 3  figure  a picture as data, drawn from a trace
 * 3  jvm     JVM only: fast products and training on all cores
 * 4  demo    figures by name: settings, network, controls, picture
 * 5  site    JVM only: bakes and serves the pages, trains models on the command line
 * 5  web     browser only: wakes figures, draws them, offers engines
 * </pre>
 * All but {@code jvm} and {@code site} is also compiled to JavaScript for the reader's browser and uses only
 * {@code java.lang} and a little of {@code java.util}.
 *
 * <p>Where to start reading: {@code gatenotes.nn.LstmCell} holds the formulas the blog is about,
 * {@link gatenotes.nn.Network} unrolls them, {@link gatenotes.train.Learner} trains them,
 * {@link gatenotes.demo.Demo} turns them into a figure.
 */
package gatenotes;
