package gatenotes.engine;

/** A training that goes on beside the page, and the few things that can be said to it while it does. */
public interface LongRun {
    /** Hears what became of the training, several times a second while it runs. */
    @FunctionalInterface
    interface Listener {
        void heard(RunReport report);
    }

    /** Holds it or lets it go on. */
    void pause(boolean on);

    /** Changes the engine; null for the fastest. */
    void choose(Engine engine);

    /** Changes the learning rate; a training that a too large one has stopped goes on from its last good parameters. */
    void setLearningRate(double rate);

    /** Changes the temperature of what it writes by the way. */
    void setTemperature(double temperature);

    /**
     * Goes back to the moment of a measure, and on from there, held or not as it was; nothing happens if that moment is
     * not kept any more.
     *
     * @param learning how it goes on; an optimiser of another kind begins anew
     * @param steps after which it is done from now on
     */
    void goOnFrom(int measure, Learning learning, int steps);

    /**
     * The network as it was at a measure, or as it is now if that is not kept or −1, to write and to read. It takes the
     * place of the one before, of which nothing more is heard.
     */
    LiveModel model(int measure, LiveModel.Listener listener);

    /** Ends it and gives back what it holds; nothing is heard afterwards. */
    void close();
}
