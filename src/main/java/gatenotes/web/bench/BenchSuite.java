package gatenotes.web.bench;

/** A kind of work, measured on several engines, in pieces. */
interface BenchSuite {
    /** Does one piece of work; false when there is nothing left to do. */
    boolean advance();

    /** What is being measured, or empty at the end. */
    String current();

    /** How far it is, from 0 to 1. */
    double progress();

    /** Gives back what the engines hold. */
    void close();
}
