package gatenotes.demo;

import java.util.List;
import java.util.function.Supplier;

/** Every demo a post may name. */
public final class Demos {
    private static final List<Entry> ALL = List.of(
            new Entry("chain", ChainDemo::new),
            new Entry("valves", ValvesDemo::new),
            new Entry("gradients", GradientsDemo::new),
            new Entry("hello", HelloDemo::new),
            new Entry("tensor", TensorDemo::new),
            new Entry("units", UnitsDemo::new),
            new Entry("shapes", ShapesDemo::new),
            new Entry("digit-rows", DigitRowsDemo::new),
            new Entry("descent", DescentDemo::new),
            new Entry("engines", EnginesDemo::new),
            new Entry("pendulums", PendulumsDemo::new),
            new Entry("tiles", TilesDemo::new));

    /** A demo is made when it is asked for: a page with one figure has no use for what the others set up. */
    private record Entry(String name, Supplier<Demo> demo) {
    }

    private Demos() {
    }

    /** All demos, by name. */
    public static List<Demo> all() {
        return ALL.stream().map(entry -> entry.demo().get()).toList();
    }

    /**
     * The demo of that name.
     *
     * @throws IllegalArgumentException if there is none, naming those there are
     */
    public static Demo named(String name) {
        for (var entry : ALL) {
            if (entry.name().equals(name)) {
                return entry.demo().get();
            }
        }
        var names = new StringBuilder();
        for (var entry : ALL) {
            names.append(names.isEmpty() ? "" : ", ").append(entry.name());
        }
        throw new IllegalArgumentException("there is no demo '" + name + "', expected one of " + names);
    }
}
