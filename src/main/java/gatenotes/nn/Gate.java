package gatenotes.nn;

/**
 * The four blocks of an LSTM's columns, in the one order used everywhere: i, f, g, o (as Keras and PyTorch have them).
 * The candidate g has a sign and is not a gate, but it is one of the blocks.
 */
public enum Gate {
    /** How much of the candidate enters the cell. */
    INPUT("i"),
    /** How much of the old cell state is kept. */
    FORGET("f"),
    /** The value that may be added to the cell state: a tanh, between −1 and 1. */
    CANDIDATE("g"),
    /** How much of the cell state goes to the output. */
    OUTPUT("o");

    private final String letter;

    Gate(String letter) {
        this.letter = letter;
    }

    /** The letter used in formulas. */
    public String letter() {
        return letter;
    }

    /** The first column of this block in a matrix of 4·units columns. */
    public int column(int units) {
        return ordinal() * units;
    }
}
