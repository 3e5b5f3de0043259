package gatenotes.site.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.math.Random;
import gatenotes.task.CharacterSounds;
import gatenotes.task.Quatrain;
import gatenotes.task.QuatrainForm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Poems in made-up languages whose tones and rhymes are known. */
class PoemSoundsTest {
    private static final int CHARACTERS = 40;

    private static char character(int number) {
        return (char) ('一' + number);
    }

    /** Draws a character: 0 to 17 are level, 18 to 35 oblique, 36 to 39 either. */
    private static char draw(Random random, boolean level) {
        return character(random.nextDouble() < 0.1 ? 36 + random.nextInt(4) : random.nextInt(18) + (level ? 0 : 18));
    }

    private static Quatrain regulated(Random random, QuatrainForm form) {
        boolean first = random.nextInt(2) == 0;
        boolean[] evenOnes = {first, !first, !first, first};
        var text = new StringBuilder();
        for (int line = 0; line < 4; line++) {
            for (int column = 0; column < form.line(); column++) {
                boolean end = column == form.line() - 1;
                boolean level = end ? line == 1 || line == 3 || line == 0 && random.nextInt(2) == 0
                        : column % 2 == 1 ? evenOnes[line] == (column != 3) : random.nextInt(2) == 0;
                text.append(draw(random, level));
            }
        }
        return new Quatrain(form, text.toString());
    }

    @Test
    void findsTheTonesOfAMadeUpLanguage() {
        var random = new Random(1);
        var poems = new ArrayList<Quatrain>();
        for (int i = 0; i < 600; i++) {
            poems.add(regulated(random, i % 2 == 0 ? QuatrainForm.FIVE : QuatrainForm.SEVEN));
        }
        var tones = ToneTable.of(poems);
        for (int i = 0; i < CHARACTERS; i++) {
            char expected = i < 18 ? CharacterSounds.LEVEL : i < 36 ? CharacterSounds.OBLIQUE : CharacterSounds.EITHER;
            assertEquals(expected, tones.get(character(i)), "character " + i);
        }
        var once = new ArrayList<>(poems);
        once.add(new Quatrain(QuatrainForm.FIVE, "龘".repeat(1) + poems.get(0).characters().substring(1)));
        assertEquals(null, ToneTable.of(once).get('龘'), "an odd place tells nothing");
    }

    @Test
    void findsTheRhymesOfAMadeUpLanguage() {
        var random = new Random(2);
        var poems = new ArrayList<String>();
        for (int i = 0; i < 8000; i++) {
            int of = random.nextInt(45);
            var words = new StringBuilder();
            for (int word = 0; word < 4; word++) {
                words.append(character(of * 12 + random.nextInt(12)));
            }
            poems.add(words.toString());
        }
        poems.add("" + character(0) + "龘");
        var signs = RhymeClasses.of(poems);
        for (int i = 0; i < 45 * 12; i++) {
            for (int j = 0; j < 45 * 12; j++) {
                boolean same = signs.get(character(i)).equals(signs.get(character(j)));
                assertEquals(i / 12 == j / 12, same, i + " and " + j);
            }
        }
        assertEquals(null, signs.get('龘'), "too seldom");
    }

    @Test
    void aCharacterOfTwoRhymesHasNone() {
        var random = new Random(3);
        var poems = new ArrayList<String>();
        for (int i = 0; i < 8000; i++) {
            int of = random.nextInt(45);
            var words = new StringBuilder();
            for (int word = 0; word < 3; word++) {
                words.append(character(of * 12 + random.nextInt(12)));
            }
            poems.add(words.append(of < 2 && i % 2 == 0 ? "两" : character(of * 12)).toString());
        }
        var signs = RhymeClasses.of(poems);
        assertEquals(CharacterSounds.UNKNOWN, signs.get('两'));
        assertTrue(List.of(0, 12, 24).stream().allMatch(i -> signs.get(character(i)) != CharacterSounds.UNKNOWN));
    }
}
