package gatenotes.figures.quatrain;

import gatenotes.demo.SettingException;
import gatenotes.engine.WritingPlan.Pick;
import gatenotes.task.Quatrain;
import gatenotes.task.QuatrainForm;
import gatenotes.task.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * The characters of a poem that are fixed before it is written: the reader's first line, and an acrostic down the
 * beginnings of the lines.
 */
final class FixedCharacters {
    /** Marks a place where no character is fixed. */
    static final char FREE = '.';

    private FixedCharacters() {
    }

    /** [form.length()] characters, all {@link #FREE}. */
    static String none(QuatrainForm form) {
        var free = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            free.append(FREE);
        }
        return free.toString();
    }

    /**
     * The characters that the reader's first line and acrostic fix.
     *
     * @return [form.length()] characters, {@link #FREE} where none is fixed
     * @throws IllegalArgumentException in the reader's language, if these do not fit the form or each other, or use a
     *     character more than twice
     */
    static String of(QuatrainForm form, String firstLine, String acrostic, QuatrainWords words) {
        var line = characters(firstLine);
        var heads = characters(acrostic);
        if (!firstLine.isEmpty() && line.length() != form.line()) {
            throw new SettingException(words.wrongLine(line.length(), form));
        }
        if (!acrostic.isEmpty() && heads.length() != QuatrainForm.LINES) {
            throw new SettingException(words.wrongAcrostic(heads.length()));
        }
        var fixed = new StringBuilder(none(form));
        for (int i = 0; i < line.length(); i++) {
            fixed.setCharAt(i, line.charAt(i));
        }
        for (int i = 0; i < heads.length(); i++) {
            int at = i * form.line();
            if (fixed.charAt(at) != FREE && fixed.charAt(at) != heads.charAt(i)) {
                throw new SettingException(words.twoBeginnings(fixed.charAt(at), heads.charAt(i)));
            }
            fixed.setCharAt(at, heads.charAt(i));
        }
        requireFewUses(fixed.toString(), words);
        return fixed.toString();
    }

    /** A text without punctuation, spaces and letters. */
    private static String characters(String text) {
        var characters = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (Quatrain.isCharacter(text.charAt(i))) {
                characters.append(text.charAt(i));
            }
        }
        return characters.toString();
    }

    private static void requireFewUses(String fixed, QuatrainWords words) {
        for (int i = 0; i < fixed.length(); i++) {
            char character = fixed.charAt(i);
            int uses = 0;
            for (int j = 0; j < fixed.length(); j++) {
                uses += fixed.charAt(j) == character ? 1 : 0;
            }
            if (character != FREE && uses > 2) {
                throw new SettingException(words.tooOften(character, uses));
            }
        }
    }

    /** Those of the characters that a network does not know, each once. */
    static String unknown(String characters, Vocabulary vocabulary) {
        var unknown = new StringBuilder();
        for (int i = 0; i < characters.length(); i++) {
            char character = characters.charAt(i);
            int index = vocabulary.index(character);
            if (character != FREE && (index < 0 || vocabulary.isUnknown(index)) && unknown.indexOf("" + character) < 0) {
                unknown.append(character);
            }
        }
        return unknown.toString();
    }

    /** The fixed characters as picks of a {@link gatenotes.engine.WritingPlan}. */
    static List<Pick> picks(String fixed) {
        var picks = new ArrayList<Pick>();
        for (int i = 0; i < fixed.length(); i++) {
            if (fixed.charAt(i) != FREE) {
                picks.add(new Pick(i, fixed.charAt(i)));
            }
        }
        return picks;
    }

    /** A poem with the characters {@code from} to {@code end - 1} freed: one of its lines, or all after a place. */
    static String without(String poem, int from, int end) {
        var fixed = new StringBuilder(poem);
        for (int i = from; i < end; i++) {
            fixed.setCharAt(i, FREE);
        }
        return fixed.toString();
    }
}
