package gatenotes.train;

import gatenotes.nn.Parameters;

/** The optimisers one can choose among, each as its paper has it. */
public enum OptimizerKind {
    /** {@link Adam}. */
    ADAM("adam", "Adam"),
    /** {@link RmsProp}. */
    RMS_PROP("rmsprop", "RMSProp"),
    /** {@link Sgd} with {@link #MOMENTUM}. */
    SGD("sgd", "SGD");

    /** Of {@link #SGD}, as most programs take it. */
    public static final double MOMENTUM = 0.9;

    private final String id;
    private final String title;

    OptimizerKind(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Its name in addresses, files and messages. */
    public String id() {
        return id;
    }

    /** Its name as people know it, the same in every language. */
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

    /** An optimiser of this kind, its slots zero. */
    public Optimizer make(Parameters parameters, double learningRate) {
        return switch (this) {
            case ADAM -> new Adam(parameters, learningRate);
            case RMS_PROP -> new RmsProp(parameters, learningRate);
            case SGD -> new Sgd(parameters, learningRate, MOMENTUM);
        };
    }
}
