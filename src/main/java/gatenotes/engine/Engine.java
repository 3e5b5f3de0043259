package gatenotes.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of all engines, the reference first. Pages, settings of figures, messages to the worker, the bench and
 * readers' links name engines by them. So the list is closed and an id never changes. What an engine does is an
 * {@link EngineProvider}; a test replaces the provider of one of these.
 */
public enum Engine {
    /** Plain Java, on the JVM and in every browser: the reference. */
    JAVA("java", "Java"),
    /** WebAssembly with vectors of four floats. */
    SIMD("simd", "WebAssembly SIMD"),
    /** The graphics processor, through WebGL2. */
    WEBGL("webgl", "WebGL2");

    private final String id;
    private final String title;

    Engine(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The engine's name in addresses and messages. */
    public String id() {
        return id;
    }

    /** The engine's name for readers, the same in every language. */
    public String title() {
        return title;
    }

    /** @throws IllegalArgumentException if no engine has that id */
    public static Engine of(String id) {
        for (var engine : values()) {
            if (engine.id.equals(id)) {
                return engine;
            }
        }
        throw new IllegalArgumentException("Engine: '" + id + "', expected one of " + String.join(", ", ids()));
    }

    /** All ids, in order. */
    public static List<String> ids() {
        var ids = new ArrayList<String>();
        for (var engine : values()) {
            ids.add(engine.id);
        }
        return ids;
    }
}
