package gatenotes.demo;

import java.util.List;

/**
 * A kind of live figure: what an author may set, and how one starts. Immutable.
 *
 * <p>The same class runs on the JVM, where its first picture becomes the static figure, and in the reader's
 * browser. A demo has no state of its own; each {@link Session} is one figure on one page.
 */
public class Demo {
    private final String name;
    private final Start start;
    private final List<Setting> settings;

    /** Starts a figure of one kind; see {@link Demo#start}. */
    public interface Start {
        Session start(Values values, Stage stage);
    }

    /**
     * @param name what authors write after {@code demo:}, in kebab case
     * @param start starts a figure, such as the constructor of a session
     * @param settings what an author may set, in the order shown in error messages
     */
    public Demo(String name, Start start, Setting... settings) {
        this.name = name;
        this.start = start;
        this.settings = List.of(settings);
    }

    /**
     * Finds the demo with that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names there are
     */
    public static Demo named(String name, List<Demo> demos) {
        var names = "";
        for (var demo : demos) {
            if (demo.name.equals(name)) {
                return demo;
            }
            names += (names.isEmpty() ? "" : ", ") + demo.name;
        }
        throw new SettingException("there is no demo '" + name + "', expected one of " + names);
    }

    public final String name() {
        return name;
    }

    public final List<Setting> settings() {
        return settings;
    }

    /**
     * Starts a figure in the state the values ask for. Deterministic: the same values give the same pictures.
     *
     * @param values one value for each of {@link #settings()}
     * @param stage where the figure plays: language and engines
     */
    public final Session start(Values values, Stage stage) {
        return start.start(values, stage);
    }
}
