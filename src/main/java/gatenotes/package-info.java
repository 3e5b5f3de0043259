/**
 * A blog with live figures that compute in the reader's browser; most of them are real neural networks.
 *
 * <p>Floors: a package imports only from lower floors, and packages of one floor do not import each other. The rooms of
 * {@code figures} and of {@code web} keep apart, too: {@code FloorsTest} tells which may use which.
 * <pre>
 * 0  math     products, nonlinearities, seeded random numbers
 * 1  nn       cells, the unrolled network, its parameters, the trace of a pass
 * 2  train    losses, optimisers, clipping, one training step
 * 2  task     what networks learn: text, "hello", digits by rows, quatrains
 * 2  store    safetensors and IDX files
 * 2  search   words of a text, the index of the site, what a query finds
 * 2  scene    a picture as data: marks, style, palette, numbers, markup, language
 * 3  engine   what computes (Java, SIMD, WebGL), what to ask of it, what can go wrong
 * 3  jvm      JVM only: fast products and training on all cores
 * 4  demo     what a live figure is: its settings and values, its session, its controls
 * 5  figures  one folder a figure: state, network, picture, words; parts that several share
 * 6  site     JVM only: bakes and serves the pages, trains models on the command line
 * 6  web      browser only: page, search, bench, worker, and the engines gl and simd
 * </pre>
 * All but {@code jvm} and {@code site} is also compiled to JavaScript for the reader's browser and uses only
 * {@code java.lang} and a little of {@code java.util}.
 *
 * <p>Where to start reading: {@code gatenotes.nn.LstmCell} holds the formulas the blog is about,
 * {@link gatenotes.nn.Network} unrolls them, {@link gatenotes.train.Trainer} trains them,
 * {@link gatenotes.demo.Demo} turns them into a figure.
 */
package gatenotes;
