package gatenotes.checks;

/** Storing a double in a {@code float[]} rounds alike on the JVM and in the browser, and so do the functions that the cells use. */
final class RoundingCheck implements Check {
    @Override
    public String name() {
        return "rounding";
    }

    @Override
    public String run() {
        var stored = new float[1];
        var hash = 17;
        for (var i = -2000; i <= 2000; i++) {
            var x = i * 0.01;
            stored[0] = (float) (1 / (1 + Math.sqrt(x * x + 0.1)) * x);
            hash = hash * 31 + Float.floatToIntBits(stored[0]);
        }
        return Integer.toHexString(hash);
    }
}
