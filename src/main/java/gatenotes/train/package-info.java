/**
 * Floor 2: how networks learn.
 *
 * <p>A loss ({@link gatenotes.train.SoftmaxCrossEntropy}) turns scores into gradients, {@link gatenotes.train.Clipping}
 * keeps them small, an {@link gatenotes.train.Optimizer} changes the parameters: {@link gatenotes.train.Sgd},
 * {@link gatenotes.train.Adagrad}, {@link gatenotes.train.RmsProp}, {@link gatenotes.train.Adam}. A
 * {@link gatenotes.train.Trainer} takes all these steps at once, batch after batch; a
 * {@link gatenotes.train.Generator} lets a trained network write. Other engines do the same behind
 * {@code gatenotes.engine}. {@link gatenotes.train.Dropout} and {@link gatenotes.train.ParameterAverage} help a
 * network with what it has not seen; a {@link gatenotes.train.Sampler} draws by temperature and nucleus.
 *
 * <p>A program that trains a character model on a text file for a number of steps and lets it write:
 * <pre>{@code
 * public static void main(String[] arguments) throws IOException {
 *     var text = Files.readString(Path.of(arguments[0]));
 *     var vocabulary = Vocabulary.of(text);
 *     var batches = new TextBatches(vocabulary.encode(text), 16, 50);
 *     var spec = NetworkSpec.input(vocabulary.size()).lstm(128).dense(vocabulary.size());
 *     var network = Network.create(spec, new Random(1), new FloatMatMul());
 *     var trainer = new Trainer(network, new Adam(network.parameters(), 0.002), Clipping.byNorm(5), 50, 16);
 *     var inputs = new int[50 * 16];
 *     var targets = new int[50 * 16];
 *     for (int step = 0; step < Integer.parseInt(arguments[1]); step++) {
 *         if (step % batches.batches() == 0) {
 *             trainer.clearState();
 *         }
 *         batches.fill(step % batches.batches(), inputs, targets);
 *         System.out.println(step + ": " + trainer.step(inputs, targets) + " nats");
 *     }
 *     var generator = new Generator(network);
 *     System.out.println(vocabulary.decode(generator.generate(0, 300, 0.8, new Random(2))));
 * }
 * }</pre>
 * {@code FloatMatMul}, of {@code gatenotes.jvm}, is fast; with {@code JavaMatMul}, of {@code gatenotes.math}, the same
 * program gives the same bits in a browser. {@code Vocabulary} and {@code TextBatches} are of
 * {@code gatenotes.task}. To save what was learnt, see {@code gatenotes.store.ParameterFile}.
 */
package gatenotes.train;
