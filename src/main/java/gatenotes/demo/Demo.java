package gatenotes.demo;

import java.util.List;

/**
 * A kind of live figure: what an author may set, and how one starts.
 *
 * <p>The same class runs on the JVM, where its first picture becomes the static figure, and in the reader's
 * browser. A demo has no state of its own; each {@link Session} is one figure on one page.
 */
public interface Demo {
    /** The name authors write after {@code demo:}, in kebab case. */
    String name();

    /** What an author may set, in the order shown in error messages; names in kebab case. */
    List<Setting> settings();

    /**
     * Starts a figure in the state the values ask for. Deterministic: the same values give the same pictures.
     *
     * @param values one value for each of {@link #settings()}
     * @param stage where the figure plays: language and engines
     */
    Session start(Values values, Stage stage);
}
