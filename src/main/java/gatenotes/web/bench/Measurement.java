package gatenotes.web.bench;

/** One engine at one piece of work, in parts short enough for the page to stay alive between them. */
interface Measurement {
    /** Does the next part; returns false when all samples are taken. */
    boolean advance();

    /** The values to compare with the Java engine's, once all samples are taken; the caller must not modify them. */
    float[] values();

    /** Releases what the engine holds for this work. */
    void close();
}
