package gatenotes.web.worker;

import java.util.function.DoubleSupplier;

/**
 * Decides when a run is measured: often at first, when it learns most, later at longer intervals, and never for more
 * than a tenth of the time. Mutable.
 */
final class MeasureTimes {
    private static final double FIRST_MILLIS = 300;
    /** The interval between measurements, as a share of the time since the beginning. */
    private static final double SHARE = 0.06;
    /** The run trains at least this many times as long as the last measurement took. */
    private static final double PATIENCE = 9;

    private final DoubleSupplier clock;
    private final double beganAt;
    private double endedAt;
    private double measureAt;
    private double took;

    MeasureTimes(DoubleSupplier clock) {
        this.clock = clock;
        beganAt = clock.getAsDouble();
        endedAt = beganAt;
    }

    boolean isDue() {
        var now = clock.getAsDouble();
        return now - endedAt > Math.max(Math.max(FIRST_MILLIS, SHARE * (now - beganAt)), PATIENCE * took);
    }

    void begin() {
        measureAt = clock.getAsDouble();
    }

    void end() {
        endedAt = clock.getAsDouble();
        took = endedAt - measureAt;
    }
}
