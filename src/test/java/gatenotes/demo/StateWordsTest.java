package gatenotes.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gatenotes.scene.Language;
import gatenotes.scene.Scene;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateWordsTest {
    private static final Setting.Whole DIGIT = new Setting.Whole("digit", 0, 9, 3);
    private static final Setting.Whole STEP = new Setting.Whole("step", 0, 9, 0);
    private static final Setting.Whole TIME = new Setting.Whole("time", 0, 9, 0);

    private static final class Written extends DemoSession {
        Written(Values values, Stage stage) {
            super(values, stage);
        }

        @Override
        public Scene scene() {
            return new Scene(1, 1, List.of());
        }

        @Override
        public List<Control> controls() {
            return List.of(play(), slider(STEP, "step"), slider(TIME, "time"), new Control.Fold("more", "More",
                    List.of(slider(DIGIT, "digit").reading("no. " + get(DIGIT)))));
        }
    }

    private static final Demo DEMO = new Demo("written", Written::new, DIGIT, STEP, TIME) {
    };

    private static Session start(Map<String, String> values) {
        return DEMO.start(Values.parse(DEMO, values), new Stage(Language.ENGLISH, name -> null));
    }

    private static String name(Session session, Map<String, String> author) {
        return StateWords.of("A handwritten 3.", session, Values.parse(DEMO, author), Language.ENGLISH);
    }

    @Test
    void whatTheReaderHasChangedIsInTheName() {
        var session = start(Map.of());
        assertEquals("A handwritten 3.", name(session, Map.of()));
        session.act("digit", "7");
        session.act("time", "2");
        assertEquals("A handwritten 3. Now: time 2, digit no. 7.", name(session, Map.of()));
        assertEquals("A handwritten 3. Now: time 2.", name(session, Map.of("digit", "7")));
    }

    @Test
    void whatMovesByItselfIsNot() {
        var session = start(Map.of());
        session.act("step", "4");
        assertEquals("A handwritten 3.", name(session, Map.of()));
        session.act("time", "4");
        session.act("play", "true");
        assertEquals("A handwritten 3.", name(session, Map.of()));
        session.act("play", "false");
        assertEquals("A handwritten 3. Now: time 4.", name(session, Map.of()));
    }

    /** Each kind of control gives its value as it is shown; a text only if it is short. */
    @Test
    void everyControlTellsItsValue() {
        var session = EveryControl.start(Map.of("stepper", "again", "level", "0.5", "rate", "0.3", "seed", "12", "cell", "rnn",
                "text", "short"));
        var author = EveryControl.values(Map.of("stepper", "again"));
        assertEquals("A level. Now: Level 0.5, Rate η = 0.3, Seed 12, Cell an RNN, Text short.",
                StateWords.of("A level.", session, author, Language.ENGLISH));
        session = EveryControl.start(Map.of("text", "long".repeat(40)));
        assertEquals("A level.", StateWords.of("A level.", session, EveryControl.values(Map.of()), Language.ENGLISH));
    }
}
