package gatenotes.train;

import gatenotes.nn.Parameters;

/** The optimisers that can be chosen, each as in its paper. */
public enum OptimizerKind {
    /** {@link Adam}. */
    ADAM("adam", "Adam"),
    /** {@link RmsProp}. */
    RMS_PROP("rmsprop", "RMSProp"),
    /** {@link Sgd} with {@link #MOMENTUM}. */
    SGD("sgd", "SGD");

    /** The momentum of {@link #SGD}: the usual value. */
    public static final double MOMENTUM = 0.9;

    private final String id;
    private final String title;

    OptimizerKind(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The optimiser's name in addresses, files and messages. */
    public String id() {
        return id;
    }

    /** The optimiser's name for readers, the same in every language. */
    public String title() {
        return title;
    }

    /** @throws IllegalArgumentException if none has that id */
    public static OptimizerKind of(String id) {
        for (var kind : values()) {
            if (kind.id.equals(id)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("OptimizerKind: '" + id + "', expected adam, rmsprop or sgd");
    }

    /** An optimiser of this kind, with slots of zeros. */
    public Optimizer make(Parameters parameters, double learningRate) {
        return switch (this) {
            case ADAM -> new Adam(parameters, learningRate);
            case RMS_PROP -> new RmsProp(parameters, learningRate);
            case SGD -> new Sgd(parameters, learningRate, MOMENTUM);
        };
    }
}
