package gatenotes.checks;

/**
 * A check that runs on the JVM and, compiled to JavaScript with array bounds checked, in the browser.
 *
 * <p>Uses only what floors 0 to 4 may use: no JUnit, no files.
 */
public interface Check {
    /** A short, unique name. */
    String name();

    /**
     * Computes something and returns it as text, which must be the same on the JVM and in the browser. If bits matter,
     * the text contains them.
     *
     * @throws RuntimeException if the result is wrong, whatever the other side computes
     */
    String run();
}
