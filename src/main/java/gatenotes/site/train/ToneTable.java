package gatenotes.site.train;

import gatenotes.task.CharacterSounds;
import gatenotes.task.Quatrain;
import gatenotes.task.QuatrainForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which characters have a level tone and which an oblique one, from poems that keep to the rules and without a
 * dictionary.
 * <pre>
 * line 1   a, not a, (a)        line 2   not a, a, (not a)      the even places of each line
 * line 3   as line 2            line 4   as line 1
 * </pre>
 * The ends of lines 2 and 4 are level in most poems. Starting from those, two steps alternate. The first computes the
 * probability that a poem's a is level, given the probabilities of its characters. The second computes the probability that
 * a character is level, given all poems that contain it (expectation maximisation, Dempster, Laird and Rubin 1977).
 */
final class ToneTable {
    private static final int ROUNDS = 20;
    /** Probabilities are kept this far from 0 and 1, because no poem is certain to keep to the rules. */
    private static final double DOUBT = 0.02;
    private static final double SETTLED = 0.8;
    private static final int SELDOM = 3;

    private final Map<Character, double[]> heard = new HashMap<>();
    private final List<Quatrain> poems;

    private ToneTable(List<Quatrain> poems) {
        this.poems = poems;
    }

    /** For each character of the poems, {@link CharacterSounds#LEVEL} or another constant there. */
    static Map<Character, Character> of(List<Quatrain> poems) {
        var table = new ToneTable(poems);
        var probability = table.ends();
        for (int round = 0; round < ROUNDS; round++) {
            probability = table.round(probability);
        }
        var tones = new HashMap<Character, Character>();
        for (var entry : probability.entrySet()) {
            double[] counts = table.heard.get(entry.getKey());
            double level = entry.getValue();
            tones.put(entry.getKey(), counts[0] + counts[1] - 1 < SELDOM ? CharacterSounds.UNKNOWN
                    : level > SETTLED ? CharacterSounds.LEVEL
                    : level < 1 - SETTLED ? CharacterSounds.OBLIQUE : CharacterSounds.EITHER);
        }
        return tones;
    }

    /** The first estimate, from the ends of lines alone. */
    private Map<Character, Double> ends() {
        heard.clear();
        for (var poem : poems) {
            hearEnds(poem, 1);
        }
        return shares();
    }

    private void hearEnds(Quatrain poem, double ofThird) {
        hear(end(poem, 1), 1, 1);
        hear(end(poem, 3), 1, 1);
        hear(end(poem, 2), 0, ofThird);
    }

    private static char end(Quatrain poem, int line) {
        return poem.line(line).charAt(poem.form().line() - 1);
    }

    /** @param level the probability that the character is level there */
    private void hear(char character, double level, double weight) {
        double[] counts = heard.computeIfAbsent(character, key -> new double[] {0.5, 0.5});
        counts[0] += weight * (1 - level);
        counts[1] += weight * level;
    }

    private Map<Character, Double> shares() {
        var shares = new HashMap<Character, Double>();
        heard.forEach((character, counts) -> shares.put(character, counts[1] / (counts[0] + counts[1])));
        return shares;
    }

    private Map<Character, Double> round(Map<Character, Double> probability) {
        heard.clear();
        for (var poem : poems) {
            var characters = new ArrayList<Character>();
            var turned = new ArrayList<Boolean>();
            double logOdds = 0;
            for (int line = 0; line < QuatrainForm.LINES; line++) {
                for (int column = 1; column < poem.form().line() - 1; column += 2) {
                    char character = poem.line(line).charAt(column);
                    boolean other = (line == 1 || line == 2) != (column / 2 % 2 == 1);
                    double level = Math.min(1 - DOUBT, Math.max(DOUBT, probability.getOrDefault(character, 0.5)));
                    logOdds += (other ? -1 : 1) * Math.log(level / (1 - level));
                    characters.add(character);
                    turned.add(other);
                }
            }
            double first = 1 / (1 + Math.exp(-logOdds));
            for (int i = 0; i < characters.size(); i++) {
                hear(characters.get(i), turned.get(i) ? 1 - first : first, 1);
            }
            // Line 3 of an irregular poem may end in either tone, so it counts half.
            hearEnds(poem, 0.5);
        }
        return shares();
    }
}
