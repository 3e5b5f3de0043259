package gatenotes.figures.parts;

import java.util.List;

/** The letters of Karpathy's "hello", which several figures read. */
public final class HelloLetters {
    /** The letters in the order of the vectors. */
    public static final List<String> ALL = List.of("h", "e", "l", "o");

    private HelloLetters() {
    }
}
