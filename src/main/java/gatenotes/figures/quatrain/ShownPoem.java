package gatenotes.figures.quatrain;

import gatenotes.demo.SettingException;
import gatenotes.engine.WrittenText;
import gatenotes.figures.parts.Draft;
import gatenotes.task.Quatrain;
import gatenotes.task.QuatrainForm;

/** A poem, how much of it is written and visible, and the candidates for its characters. Mutable. */
final class ShownPoem {
    private final QuatrainForm form;
    private String text;
    private String fixed;
    private String tones = "";
    private Draft draft = new Draft();
    /** How many characters, from the first on, are visible; a fraction counts towards the next one. */
    private double shown;

    private ShownPoem(QuatrainForm form, String text, String fixed) {
        this.form = form;
        this.text = text;
        this.fixed = fixed;
        shown = isWhole() ? text.length() : 0;
    }

    /**
     * A poem that is already written.
     *
     * @param fixed the characters that the reader has fixed
     * @throws IllegalArgumentException if the text is not of that form
     */
    static ShownPoem whole(QuatrainForm form, String text, String fixed) {
        boolean fits = text.length() == form.length();
        for (int i = 0; i < text.length(); i++) {
            fits &= Quatrain.isCharacter(text.charAt(i));
        }
        if (!fits) {
            throw new SettingException("demo:quatrain: poem is '" + text + "', expected " + form.length()
                    + " characters without punctuation");
        }
        return new ShownPoem(form, text, fixed);
    }

    /** No poem yet, only the characters that the reader has fixed. They are the whole text of a poem once writing begins. */
    static ShownPoem none(QuatrainForm form, String fixed) {
        return new ShownPoem(form, FixedCharacters.none(form), fixed);
    }

    /**
     * A poem that is being written.
     *
     * @param kept its fixed characters, which stay visible
     * @param seen how many of the first characters are visible from the start
     */
    static ShownPoem begun(QuatrainForm form, String kept, int seen) {
        var poem = new ShownPoem(form, kept, kept);
        poem.shown = seen;
        return poem;
    }

    QuatrainForm form() {
        return form;
    }

    /** The characters, {@link FixedCharacters#FREE} at places that are not written. */
    String text() {
        return text;
    }

    String line(int number) {
        return text.substring(number * form.line(), (number + 1) * form.line());
    }

    /** The poem with its punctuation. */
    String printed() {
        return new Quatrain(form, text).text();
    }

    String fixed() {
        return fixed;
    }

    /** The tone of each character, see {@link gatenotes.task.CharacterSounds}; empty while they are not known. */
    String tones() {
        return tones;
    }

    void hear(String heard) {
        tones = heard;
    }

    Draft draft() {
        return draft;
    }

    /** Whether the candidates for a character are known. */
    boolean isWeighed(int at) {
        return at >= 0 && at < draft.length();
    }

    boolean isWhole() {
        return text.indexOf(FixedCharacters.FREE) < 0;
    }

    /** Whether the whole poem is written and visible. */
    boolean isShown() {
        return isWhole() && shown >= text.length();
    }

    /** The text that the reader sees. */
    String visible() {
        var visible = new StringBuilder(fixed);
        for (int i = 0; i < text.length() && i < shown; i++) {
            visible.setCharAt(i, text.charAt(i));
        }
        return visible.toString();
    }

    /** Whether a character is written and visible. */
    boolean isVisible(int at) {
        return at >= 0 && at < text.length() && at < shown && text.charAt(at) != FixedCharacters.FREE;
    }

    /** Forgets the candidates, because the network sends them anew. */
    void weighAgain() {
        draft = new Draft();
        draft.expect(0);
    }

    /**
     * Adds a stretch.
     *
     * @return whether that was the last stretch
     */
    boolean take(WrittenText stretch) {
        draft.take(stretch);
        if (draft.reached() < form.length()) {
            return false;
        }
        var written = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            written.appendCodePoint(draft.codePoint(i));
        }
        text = written.toString();
        return true;
    }

    /** Makes more characters visible. */
    void show(double characters) {
        shown = Math.min(text.length(), shown + characters);
    }

    /** Ends the writing: from now on only the characters that the reader has fixed are marked. */
    void finish(String wishes) {
        fixed = wishes;
    }

    /** The mean nats of the characters {@code from} to {@code end - 1}; NaN while they are not known. */
    double nats(int from, int end) {
        if (draft.length() < text.length()) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = from; i < end; i++) {
            sum += draft.nats(i);
        }
        return sum / (end - from);
    }
}
