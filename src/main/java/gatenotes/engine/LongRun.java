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

    /** Ends it and gives back what it holds; nothing is heard afterwards. */
    void close();
}
