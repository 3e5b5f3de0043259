package gatenotes.demo;

/** Counts beats of equal length while time goes by in frames of any length. Mutable. */
public final class Ticker {
    /** How near to a beat counts as the beat, in beats: sums of fractions of a second are not exact. */
    private static final double NEAR = 1e-9;

    private final double seconds;
    private double since;

    /** @param seconds from one beat to the next */
    public Ticker(double seconds) {
        this.seconds = seconds;
    }

    /** Lets {@code elapsed} seconds go by and returns how many beats came in them. */
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
