package gatenotes.reference;

import gatenotes.engine.Engine;
import gatenotes.engine.EngineLostException;
import gatenotes.engine.EngineProvider;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Pending;
import gatenotes.engine.Products;
import gatenotes.engine.Training;
import gatenotes.engine.TrainingPlan;
import gatenotes.engine.Trouble;
import gatenotes.engine.Trouble.Reason;
import gatenotes.engine.Writing;
import gatenotes.math.MatMul.Form;
import gatenotes.nn.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * A test engine that replaces one of ours: slow, in double precision, with results that come late and for which nothing
 * can block. A test can take it away and give it back.
 */
public final class DoubleEngine implements EngineProvider {
    private final Engine place;
    private final int late;
    private boolean lost;
    private boolean available = true;
    private int open;
    private final List<List<Double>> rates = new ArrayList<>();

    /**
     * @param place the engine that it replaces
     * @param late how often a request for a result fails before it succeeds
     */
    public DoubleEngine(Engine place, int late) {
        this.place = place;
        this.late = late;
    }

    /** Loses everything that is open; until {@link #giveBack} nothing can be opened. */
    public void lose() {
        lost = true;
        available = false;
    }

    /** From now on trainings and writings can be opened again. */
    public void giveBack() {
        available = true;
    }

    /** The learning rates of all steps, for each training that was opened; the lists grow. */
    public List<List<Double>> rates() {
        return rates;
    }

    /** How many trainings and writings were opened and not closed. */
    public int open() {
        return open;
    }

    @Override
    public Engine engine() {
        return place;
    }

    @Override
    public Products products() {
        return (form, m, k, n, a, aOffset, b, bOffset, c, cOffset, add) -> {
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    double sum = add ? c[cOffset + i * n + j] : 0;
                    for (int p = k - 1; p >= 0; p--) {
                        double left = a[aOffset + (form == Form.TRANSPOSED_A ? p * m + i : i * k + p)];
                        sum += left * b[bOffset + (form == Form.TRANSPOSED_B ? j * k + p : p * n + j)];
                    }
                    c[cOffset + i * n + j] = (float) sum;
                }
            }
        };
    }

    @Override
    public Training train(TrainingPlan plan) throws EngineUnavailableException {
        requireAvailable();
        return new DoubleTraining(this, plan);
    }

    @Override
    public Writing write(Network network) throws EngineUnavailableException {
        requireAvailable();
        return new DoubleWriting(this, reference(network));
    }

    private void requireAvailable() throws EngineUnavailableException {
        if (!available) {
            throw new EngineUnavailableException(place, Reason.MISSING, "patience");
        }
        lost = false;
    }

    static ReferenceNetwork reference(Network network) {
        var reference = new ReferenceNetwork(network.spec());
        int index = 0;
        for (var parameter : network.parameters()) {
            var values = reference.values(index++);
            for (int i = 0; i < values.length; i++) {
                values[i] = parameter.values()[i];
            }
        }
        return reference;
    }

    void opened() {
        open++;
    }

    void closed() {
        open--;
    }

    boolean isAvailable() {
        return available;
    }

    void requireAlive() {
        if (lost) {
            throw new EngineLostException(new Trouble(place, Reason.LOST));
        }
    }

    <T> Pending<T> late(T value) {
        requireAlive();
        return new Late<>(value);
    }

    private final class Late<T> implements Pending<T> {
        private final T value;
        private int left = late;

        Late(T value) {
            this.value = value;
        }

        @Override
        public boolean isReady() {
            requireAlive();
            return left == 0 || --left == 0;
        }

        @Override
        public boolean await() {
            return isReady();
        }

        @Override
        public T get() {
            requireAlive();
            if (left > 0) {
                throw new IllegalStateException("asked too early");
            }
            return value;
        }
    }
}
