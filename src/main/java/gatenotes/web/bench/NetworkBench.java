package gatenotes.web.bench;

/** Measures one engine at one network, in pieces. */
interface NetworkBench {
    /** Does the next piece; false when all is measured. */
    boolean advance();

    /** How long the work took. */
    Samples samples();

    /** How many characters the work is about, done once. */
    int characters();

    /** What is compared with the Java engine; there when all is measured. */
    float[] values();

    /** Gives back what the engine holds. */
    void close();
}
