package gatenotes.task;

import java.util.Arrays;
import java.util.HashMap;

/**
 * Which symbols may come next in a quatrain.
 * <pre>
 * form      characters only, and none more than twice
 * sounds    lines 2 and 4 end level and rhyme, line 3 ends oblique, line 1 ends oblique or in the rhyme;
 *           the even places before a line's end alternate, and so do the lines:
 *             line 1   a, not a, (a)        line 2   not a, a, (not a)
 *             line 3   as line 2            line 4   as line 1
 *           where a, level or oblique, follows from the first even place that is settled
 * </pre>
 * A character that the reader has fixed is never refused, even if it breaks a rule. Mutable: {@link #wrote} moves to the next
 * place.
 *
 * <p>Source of the rules of sound: Wang Li, Hanyu shilü xue (1958); of those rules, only the ones for the rhyme and the even
 * places are applied.
 */
public final class QuatrainRules {
    /** A symbol that is not fixed. */
    public static final int FREE = -1;
    /** How many symbols must share a rhyme, so that a rhyming line may end with one of them. */
    private static final int COMPANY = 4;

    private final QuatrainForm form;
    private final CharacterSounds sounds;
    private final boolean[] characters;
    /**
     * For each symbol, whether it may end a rhyming line: it can be level, and enough others rhyme with it. Null without
     * sounds.
     */
    private final boolean[] rhymable;
    /** The symbol at each place that is written or fixed; {@link #FREE} at all others. */
    private final int[] known;
    private final int[] uses;
    private int place;

    /**
     * @param sounds the sounds of the vocabulary's symbols, or null if only the rules of form apply
     * @param fixed [form.length()], the symbol that is fixed at each place, or {@link #FREE}; copied
     */
    public QuatrainRules(QuatrainForm form, CharacterSounds sounds, Vocabulary vocabulary, int[] fixed) {
        this.form = form;
        this.sounds = sounds;
        characters = new boolean[vocabulary.size()];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = Quatrain.isCharacter(vocabulary.decode(i).codePointAt(0));
        }
        rhymable = sounds == null ? null : rhymable();
        known = Arrays.copyOf(fixed, form.length());
        uses = new int[vocabulary.size()];
        for (int symbol : known) {
            if (symbol != FREE) {
                uses[symbol]++;
            }
        }
    }

    private boolean[] rhymable() {
        var company = new HashMap<Character, Integer>();
        for (int i = 0; i < characters.length; i++) {
            if (characters[i] && sounds.hasRhyme(i) && sounds.fits(i, true)) {
                company.put(sounds.rhymes().charAt(i), company.getOrDefault(sounds.rhymes().charAt(i), 0) + 1);
            }
        }
        var may = new boolean[characters.length];
        for (int i = 0; i < may.length; i++) {
            may[i] = sounds.fits(i, true) && company.getOrDefault(sounds.rhymes().charAt(i), 0) >= COMPANY;
        }
        return may;
    }

    /** Takes the symbol written at the next place, and moves to the place after it. */
    public void wrote(int symbol) {
        if (known[place] == FREE) {
            uses[symbol]++;
        }
        known[place++] = symbol;
    }

    /**
     * Writes for each symbol whether it is allowed at the next place. If the rules of sound allow none, only those of
     * form apply.
     *
     * @param allowed [vocabulary.size()], overwritten
     */
    public void allowed(boolean[] allowed) {
        boolean any = false;
        for (int i = 0; i < allowed.length; i++) {
            allowed[i] = fitsForm(i) && (sounds == null || fitsSounds(i));
            any |= allowed[i];
        }
        for (int i = 0; !any && i < allowed.length; i++) {
            allowed[i] = fitsForm(i);
        }
    }

    private boolean fitsForm(int symbol) {
        return known[place] == symbol || characters[symbol] && uses[symbol] < 2;
    }

    private boolean fitsSounds(int symbol) {
        int line = place / form.line();
        int column = place % form.line();
        if (column == form.line() - 1) {
            return fitsEnd(symbol, line);
        }
        if (column % 2 == 0) {
            return true;
        }
        Boolean level = level(line, column);
        return level == null ? sounds.isSettled(symbol) : sounds.fits(symbol, level);
    }

    /** Whether an even place must be level; null as long as that is not settled. */
    private Boolean level(int line, int column) {
        for (int at = 0; at < known.length; at++) {
            int otherColumn = at % form.line();
            if (otherColumn % 2 == 1 && otherColumn < form.line() - 1 && known[at] != FREE && sounds.isSettled(known[at])) {
                boolean same = turned(at / form.line(), otherColumn) == turned(line, column);
                return sounds.fits(known[at], true) == same;
            }
        }
        return null;
    }

    /** Whether the tone of an even place is the opposite of the first even place's. */
    private static boolean turned(int line, int column) {
        boolean innerLine = line == 1 || line == 2;
        return innerLine != (column / 2 % 2 == 1);
    }

    private boolean fitsEnd(int symbol, int line) {
        if (line == 2) {
            return sounds.fits(symbol, false);
        }
        if (line == 0 && sounds.fits(symbol, false)) {
            return true;
        }
        if (!rhymable[symbol]) {
            return false;
        }
        for (int other = 0; other < QuatrainForm.LINES; other++) {
            int end = known[(other + 1) * form.line() - 1];
            boolean inRhyme = other != 2 && other != line && end != FREE && rhymable[end]
                    && (other != 0 || !sounds.fits(end, false));
            if (inRhyme && (end == symbol || !sounds.rhyme(end, symbol))) {
                return false;
            }
        }
        return true;
    }

    /** Whether lines 2 and 4 of a quatrain end with different characters that rhyme. */
    public static boolean rhymes(QuatrainForm form, CharacterSounds sounds, int[] symbols) {
        int second = symbols[2 * form.line() - 1];
        int fourth = symbols[4 * form.line() - 1];
        return second != fourth && sounds.rhyme(second, fourth);
    }
}
