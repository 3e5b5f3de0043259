package gatenotes.task;

import java.util.Arrays;
import java.util.HashMap;

/**
 * Which symbols may come next in a quatrain.
 * <pre>
 * form      characters only, and none a third time
 * sounds    lines 2 and 4 end level and rhyme, line 3 ends oblique, line 1 oblique or in the rhyme;
 *           the even places before a line's end alternate, and so do the lines:
 *             line 1   a, not a, (a)        line 2   not a, a, (not a)
 *             line 3   as line 2            line 4   as line 1
 *           where a, level or oblique, follows from the first even place that is settled
 * </pre>
 * What the reader has fixed is never refused, even where it breaks a rule. Mutable: {@link #at} moves it on.
 *
 * <p>Source of the rules of sound: Wang Li, Hanyu shilü xue (1958); of those, only the rhyme and the even places are asked for.
 */
public final class QuatrainRules {
    /** A symbol that is not fixed. */
    public static final int FREE = -1;
    /** So many must rhyme with each other, itself included, that a line may end so. */
    private static final int COMPANY = 4;

    private final QuatrainForm form;
    private final CharacterSounds sounds;
    private final boolean[] characters;
    /** Whether a symbol may end a rhyming line: it can be level, and there are others it rhymes with. Null without sounds. */
    private final boolean[] rhymable;
    /** What stands at each place, or will, as far as it is known. */
    private final int[] known;
    private final int[] uses;
    private int place;

    /**
     * @param sounds of the vocabulary's symbols, or null where only the form counts
     * @param fixed [form.length()], the symbol that will stand there, or {@link #FREE}; copied
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

    /** Says what was written at the next place, and goes on to the one after it. */
    public void wrote(int symbol) {
        if (known[place] == FREE) {
            uses[symbol]++;
        }
        known[place++] = symbol;
    }

    /**
     * Says for each symbol whether it may stand at the next place. If the sounds leave none, the form alone counts.
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

    /** The tone of an even place; null while it is free. */
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

    /** Whether an even place has the other tone than the first of them. */
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

    /** Whether the ends of lines 2 and 4 of a quatrain rhyme and are not the same. */
    public static boolean rhymes(QuatrainForm form, CharacterSounds sounds, int[] symbols) {
        int second = symbols[2 * form.line() - 1];
        int fourth = symbols[4 * form.line() - 1];
        return second != fourth && sounds.rhyme(second, fourth);
    }
}
