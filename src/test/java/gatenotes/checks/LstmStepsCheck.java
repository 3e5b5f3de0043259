package gatenotes.checks;

import gatenotes.math.Elementary;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.LayerSpec;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.train.Adam;
import gatenotes.train.Clipping;
import gatenotes.train.Generator;
import gatenotes.train.Trainer;

/**
 * Trains an LSTM for 5,000 time steps, and a stack of all kinds of cells for fewer, and lets both write: the bits of
 * all losses, parameters and drawn classes.
 */
final class LstmStepsCheck implements Check {
    private static final int CLASSES = 11;
    private static final int TIME_STEPS = 20;
    private static final int BATCH_SIZE = 3;

    @Override
    public String name() {
        return "lstm-5000-steps";
    }

    @Override
    public String run() {
        var text = new StringBuilder(functions()).append(' ');
        text.append(train(NetworkSpec.input(CLASSES).lstm(17).dense(CLASSES), 250)).append(' ');
        var mixed = NetworkSpec.input(CLASSES).layer(LayerSpec.lstm(5).withPeepholes()).gru(6)
                .layer(LayerSpec.gru(4).withResetAfter(false)).simpleRnn(7).dense(CLASSES);
        return text.append(train(mixed, 30)).toString();
    }

    private static String functions() {
        var random = new Random(1);
        var hash = new Hash();
        for (int i = 0; i < 2000; i++) {
            double x = random.nextGaussian() * 20;
            hash.add(Elementary.exp(x));
            hash.add(Elementary.tanh(x));
            hash.add(Elementary.sigmoid(x));
            hash.add(Elementary.log(Elementary.exp(x)));
        }
        return hash.toString();
    }

    private static String train(NetworkSpec spec, int updates) {
        var random = new Random(2018);
        var network = Network.create(spec, random, new JavaMatMul());
        var trainer = new Trainer(network, new Adam(network.parameters(), 0.01), Clipping.byNorm(1),
                TIME_STEPS, BATCH_SIZE);
        var hash = new Hash();
        for (int update = 0; update < updates; update++) {
            var indexes = new int[TIME_STEPS * BATCH_SIZE];
            var targets = new int[indexes.length];
            for (int i = 0; i < indexes.length; i++) {
                indexes[i] = random.nextInt(CLASSES);
                targets[i] = i < 2 * BATCH_SIZE ? 0 : indexes[i - 2 * BATCH_SIZE];
            }
            hash.add(trainer.step(indexes, targets));
        }
        for (var parameter : network.parameters()) {
            for (float value : parameter.values()) {
                hash.add(Float.floatToIntBits(value));
            }
        }
        for (int drawn : new Generator(network).generate(0, 200, 0.8, random)) {
            hash.add(drawn);
        }
        return hash.toString();
    }

    private static final class Hash {
        private int bits = 17;

        void add(int value) {
            bits = bits * 31 + value;
        }

        void add(double value) {
            long all = Double.doubleToLongBits(value);
            add((int) (all ^ all >>> 32));
        }

        @Override
        public String toString() {
            return Integer.toHexString(bits);
        }
    }
}
