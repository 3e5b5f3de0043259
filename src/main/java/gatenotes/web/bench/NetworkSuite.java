package gatenotes.web.bench;

import gatenotes.engine.EngineProvider;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import java.util.List;

/** An LSTM of several numbers of units that writes characters or learns to. */
final class NetworkSuite extends BenchSuite<Integer> {
    static final int VOCABULARY = 65;
    static final int BATCH_SIZE = 16;
    static final int TIME_STEPS = 50;

    private final boolean learns;
    private Network network;

    /**
     * @param learns whether it learns; else it writes
     * @param engines to measure, the reference first
     * @param largest networks of more units are left out
     */
    NetworkSuite(boolean learns, List<EngineProvider> engines, int largest, BenchRun run) {
        super(learns ? "train" : "generate", "characters", run);
        this.learns = learns;
        for (int units : learns ? new int[] {128, 256} : new int[] {128, 256, 512}) {
            if (units <= largest) {
                sizes.add(units);
            }
        }
        for (var engine : engines) {
            entrants.add(new Entrant(engine, false, null));
        }
    }

    @Override
    Measurement open(Entrant entrant, Integer units, boolean reference, Samples samples)
            throws EngineUnavailableException {
        if (reference) {
            network = Network.create(NetworkSpec.input(VOCABULARY).lstm(units).dense(VOCABULARY), new Random(1),
                    new JavaMatMul());
        }
        return learns ? new TrainingBench(entrant.engine(), network, samples)
                : new WritingBench(entrant.engine().write(network), samples);
    }

    @Override
    String text(Integer units) {
        return units + "";
    }

    @Override
    double units(Integer units) {
        return learns ? BATCH_SIZE * TIME_STEPS : 1;
    }
}
