package gatenotes.engine;

/** A training that goes on without blocking the page, and what can be changed meanwhile. */
public interface LongRun {
    /** Is told how the training stands, several times a second while it runs. */
    @FunctionalInterface
    interface Listener {
        void heard(RunReport report);
    }

    /** Pauses the training, or lets it go on. */
    void pause(boolean on);

    /** Changes the engine; null for the fastest. */
    void choose(Engine engine);

    /** Changes the learning rate; a training that stopped because the loss exploded goes on from its last good parameters. */
    void setLearningRate(double rate);

    /** Changes the temperature of the samples that it writes while it trains. */
    void setTemperature(double temperature);

    /**
     * Goes back to the moment of a measure and goes on from there; a paused training stays paused. Nothing happens if
     * that moment is not kept any more.
     *
     * @param learning how it learns from there; the slots of an optimiser of another kind start from zero
     * @param steps the new number of steps after which it is done
     */
    void goOnFrom(int measure, Learning learning, int steps);

    /**
     * The network as it was at a measure, to write and to read. If {@code measure} is −1 or not kept any more, the
     * network as it is now. This model replaces the one opened before, whose listener is not called any more.
     */
    LiveModel model(int measure, LiveModel.Listener listener);

    /** Ends the training and releases what it holds; its listener is not called afterwards. */
    void close();
}
