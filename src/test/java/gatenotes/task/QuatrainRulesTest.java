package gatenotes.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Wang Zhihuan's poem on the Stork Tower, with tones and rhymes from the rhyme books of the Tang. */
class QuatrainRulesTest {
    private static final String POEM = "白日依山尽黄河入海流欲穷千里目更上一层楼";
    private static final String LEVEL = "依山黄河流穷千层楼风舟空秋洲红中";
    private static final String IN_RHYME = "流楼舟秋洲";
    private static final Vocabulary VOCABULARY = Vocabulary.of("*57" + Character.toString(Vocabulary.UNKNOWN) + POEM + "风舟雪空秋洲红中");

    private static CharacterSounds sounds() {
        var tones = new StringBuilder();
        var rhymes = new StringBuilder();
        for (int i = 0; i < VOCABULARY.size(); i++) {
            var symbol = VOCABULARY.decode(i);
            tones.append(LEVEL.contains(symbol) ? CharacterSounds.LEVEL : CharacterSounds.OBLIQUE);
            rhymes.append(IN_RHYME.contains(symbol) ? 'a' : "风空红中".contains(symbol) ? 'b' : CharacterSounds.UNKNOWN);
        }
        return new CharacterSounds(tones.toString(), rhymes.toString());
    }

    private static int index(char character) {
        return VOCABULARY.index(character);
    }

    /** @param fixed the fixed characters, with a dot for each free place */
    private static QuatrainRules rules(boolean sounding, String fixed) {
        var places = fixed.chars().map(unit -> unit == '.' ? QuatrainRules.FREE : index((char) unit)).toArray();
        return new QuatrainRules(QuatrainForm.FIVE, sounding ? sounds() : null, VOCABULARY, places);
    }

    /** Rules after the first {@code count} characters of the poem. */
    private static QuatrainRules after(int count) {
        var rules = rules(true, ".".repeat(20));
        POEM.substring(0, count).chars().forEach(unit -> rules.wrote(index((char) unit)));
        return rules;
    }

    private static boolean allows(QuatrainRules rules, char character) {
        var allowed = new boolean[VOCABULARY.size()];
        Arrays.fill(allowed, true);
        rules.allowed(allowed);
        return allowed[index(character)];
    }

    @Test
    void aPoemThatKeepsThemIsAllowedWholly() {
        for (int i = 0; i < POEM.length(); i++) {
            assertTrue(allows(after(i), POEM.charAt(i)), POEM.substring(0, i + 1));
        }
    }

    @Test
    void evenPlacesAlternate() {
        assertTrue(allows(after(1), '河'), "the first is free");
        assertFalse(allows(after(3), '雪'), "after 日 a level one");
        assertFalse(allows(after(6), '雪'), "line 2 is turned");
        assertTrue(allows(after(6), '风'));
        assertFalse(allows(after(11), '雪'), "line 3 as line 2");
        assertFalse(allows(after(16), '风'), "line 4 as line 1");
        assertTrue(allows(after(2), '雪') && allows(after(2), '风'), "odd places are free");
    }

    @Test
    void endsRhymeAndDoNotRepeat() {
        assertTrue(allows(after(4), '舟') && allows(after(4), '雪'), "line 1 may rhyme, or be oblique");
        assertFalse(allows(after(9), '雪'), "line 2 ends level");
        assertFalse(allows(after(14), '舟'), "line 3 ends oblique");
        assertTrue(allows(after(19), '舟'));
        assertFalse(allows(after(19), '风'), "another rhyme");
        assertFalse(allows(after(19), '流'), "the same word");
    }

    @Test
    void whatTheReaderFixedCounts() {
        var rules = rules(true, "...................风");
        assertFalse(allows(moved(rules, 9), '流'), "line 4 will end otherwise");
        var even = rules(true, "................雪...");
        assertFalse(allows(moved(even, 1), '风'), "line 4 is as line 1");
        assertTrue(allows(moved(rules(true, "雪雪.................."), 0), '雪'), "what is fixed stands");
    }

    /** Moves over characters at odd places or places that do not matter. */
    private static QuatrainRules moved(QuatrainRules rules, int count) {
        for (int i = 0; i < count; i++) {
            rules.wrote(index(POEM.charAt(i % 5 == 1 || i % 5 == 3 ? 0 : i)));
        }
        return rules;
    }

    @Test
    void theFormHoldsWithoutSounds() {
        var rules = rules(false, "..................雪.");
        for (char sign : new char[] {'*', '5', '7', (char) Vocabulary.UNKNOWN}) {
            assertFalse(allows(rules, sign), "only characters: " + sign);
        }
        rules.wrote(index('雪'));
        assertFalse(allows(rules, '雪'), "the third");
        rules.wrote(index('风'));
        assertTrue(allows(rules, '风'), "the second");
        rules.wrote(index('风'));
        assertFalse(allows(rules, '风'));
    }

    @Test
    void whereSoundsLeaveNothingTheFormCounts() {
        var none = new CharacterSounds("-".repeat(VOCABULARY.size()), "-".repeat(VOCABULARY.size()));
        var free = new int[20];
        Arrays.fill(free, QuatrainRules.FREE);
        var rules = new QuatrainRules(QuatrainForm.FIVE, none, VOCABULARY, free);
        assertTrue(allows(moved(rules, 4), '雪'));
        assertFalse(allows(rules, '白'), "it stands twice, at the places that do not matter");
    }

    @Test
    void tellsWhetherItRhymes() {
        assertTrue(QuatrainRules.rhymes(QuatrainForm.FIVE, sounds(), VOCABULARY.encode(POEM)));
        assertFalse(QuatrainRules.rhymes(QuatrainForm.FIVE, sounds(), VOCABULARY.encode(POEM.replace('楼', '风'))));
        assertFalse(QuatrainRules.rhymes(QuatrainForm.FIVE, sounds(), VOCABULARY.encode(POEM.replace('楼', '流'))));
    }

    @Test
    void refusesTablesThatDoNotFit() {
        assertEquals("CharacterSounds: 2 tones and 1 rhymes, expected as many, one for each symbol",
                assertThrows(IllegalArgumentException.class, () -> new CharacterSounds("LL", "a")).getMessage());
        assertEquals("QuatrainForm: '6', expected 5 or 7",
                assertThrows(IllegalArgumentException.class, () -> QuatrainForm.of('6')).getMessage());
    }
}
