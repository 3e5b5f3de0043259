package gatenotes.nn;

/** The kinds of recurrent cells. */
public enum CellKind {
    /** One layer of neurons that receives its own last output. Elman 1990. */
    SIMPLE_RNN("simple_rnn", 1),
    /** Long short-term memory. Hochreiter and Schmidhuber 1997. */
    LSTM("lstm", 4),
    /** Gated recurrent unit. Cho et al. 2014. */
    GRU("gru", 3);

    private final String prefix;
    private final int blocks;

    CellKind(String prefix, int blocks) {
        this.prefix = prefix;
        this.blocks = blocks;
    }

    /** The beginning of its parameters' names. */
    public String prefix() {
        return prefix;
    }

    /** Whether its state is the pair of h and c. */
    public boolean hasCellState() {
        return this == LSTM;
    }

    /** Whether a step has a value between its gates and its state; see {@link LayerTrace#inner}. */
    public boolean hasInner() {
        return this != SIMPLE_RNN;
    }

    /** How many blocks of {@code units} columns its kernel has. */
    public int blocks() {
        return blocks;
    }
}
