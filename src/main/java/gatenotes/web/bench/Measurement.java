package gatenotes.web.bench;

/** One engine at one piece of work, in parts short enough for the page to stay alive between them. */
interface Measurement {
    /** Does the next part; false when all samples are taken. */
    boolean advance();

    /** What is compared with the Java engine, once all samples are taken; not to be changed. */
    float[] values();

    /** Gives back what the engine holds for this work. */
    void close();
}
