package gatenotes.demo;

/** Counts beats of equal length while time goes by, however long its frames are. Mutable. */
public final class Ticker {
    /** Time comes in sums of fractions: a beat that is this near has come. */
    private static final double NEAR = 1e-9;

    private final double seconds;
    private double since;

    /** @param seconds from one beat to the next */
    public Ticker(double seconds) {
        this.seconds = seconds;
    }

    /** Lets time go by; how many beats have come. */
    public int after(double elapsed) {
        since += elapsed;
        int beats = (int) (since / seconds + NEAR);
        since -= beats * seconds;
        return beats;
    }

    /** The next beat comes a whole beat from now. */
    public void restart() {
        since = 0;
    }
}
