package gatenotes.site.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.ScannerException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML from untrusted sources. It limits the nesting, which costs stack, and the values that aliases repeat, which could
 * grow without end.
 */
public final class Yaml {
    /** The deepest nesting of lists and maps. */
    private static final int DEEPEST = 100;
    /** The most values that aliases may add. */
    private static final int MOST_REPEATED = 100_000;

    private Yaml() {
    }

    /**
     * The single document of a text as nodes, which know their lines; empty if there is none.
     *
     * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException saying what is wrong, and where
     */
    public static Optional<Node> composed(String text, LoadSettings settings) {
        var reader = new StreamReader(settings, text);
        try {
            return new Composer(settings, new BoundedParser(new ParserImpl(settings, reader))).getSingleNode();
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            // The library throws another exception for escapes that stand for no character.
            throw new ScannerException("found an escape that stands for no character, expected one such as \\u4e2d",
                    reader.getMark());
        }
    }

    /**
     * The single document of a text as lists, maps, texts, numbers and booleans; null if there is none.
     *
     * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException saying what is wrong, and where
     */
    public static Object loaded(String text, LoadSettings settings) {
        return new StandardConstructor(settings).constructSingleDocument(composed(text, settings));
    }

    /** Refuses a document that exceeds the limits before any objects are made of it. */
    private static final class BoundedParser implements Parser {
        private final Parser parser;
        /** The anchors of the open lists and maps, with the number of values that were read before each. */
        private final Deque<Optional<Anchor>> open = new ArrayDeque<>();
        private final Deque<Long> before = new ArrayDeque<>();
        private final Map<Anchor, Long> sizes = new HashMap<>();
        private long read;
        private long repeated;

        BoundedParser(Parser parser) {
            this.parser = parser;
        }

        @Override
        public boolean checkEvent(Event.ID choice) {
            return parser.checkEvent(choice);
        }

        @Override
        public Event peekEvent() {
            return parser.peekEvent();
        }

        @Override
        public boolean hasNext() {
            return parser.hasNext();
        }

        @Override
        public Event next() {
            var event = parser.next();
            switch (event.getEventId()) {
                case SequenceStart, MappingStart -> {
                    read++;
                    open.push(((NodeEvent) event).getAnchor());
                    before.push(read + repeated);
                    if (open.size() > DEEPEST) {
                        throw refused("more than " + DEEPEST + " lists or maps inside one another, expected a few", event);
                    }
                }
                case SequenceEnd, MappingEnd -> {
                    var size = read + repeated - before.pop();
                    open.pop().ifPresent(anchor -> sizes.put(anchor, size));
                }
                case Scalar -> read++;
                case Alias -> alias((AliasEvent) event);
                default -> {
                    // The other events, such as the end of a document, hold no values.
                }
            }
            return event;
        }

        private void alias(AliasEvent alias) {
            if (open.contains(Optional.of(alias.getAlias()))) {
                throw refused("the alias *" + alias.getAlias() + " stands inside what it repeats, expected it behind", alias);
            }
            repeated += 1 + sizes.getOrDefault(alias.getAlias(), 0L);
            if (repeated > MOST_REPEATED) {
                throw refused("aliases that repeat more than " + MOST_REPEATED + " values, expected fewer", alias);
            }
        }

        private static ParserException refused(String found, Event event) {
            return new ParserException("found " + found, event.getStartMark());
        }
    }
}
