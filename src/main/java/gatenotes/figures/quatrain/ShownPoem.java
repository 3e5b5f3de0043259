package gatenotes.figures.quatrain;

import gatenotes.demo.SettingException;
import gatenotes.engine.WrittenText;
import gatenotes.figures.parts.Draft;
import gatenotes.task.Quatrain;
import gatenotes.task.QuatrainForm;

/** A poem as far as it is written, as far as the reader sees it, and what was weighed for it. Mutable. */
final class ShownPoem {
    private final QuatrainForm form;
    private String text;
    private String fixed;
    private String tones = "";
    private Draft draft = new Draft();
    /** Characters that are seen, from the first on; a fraction is on its way. */
    private double shown;

    private ShownPoem(QuatrainForm form, String text, String fixed) {
        this.form = form;
        this.text = text;
        this.fixed = fixed;
        shown = isWhole() ? text.length() : 0;
    }

    /**
     * One that is there.
     *
     * @param fixed what the reader wished for
     * @throws IllegalArgumentException if it is not of that form
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

    /** None yet, but for what the reader wishes for, which is seen when writing begins. */
    static ShownPoem none(QuatrainForm form, String fixed) {
        return new ShownPoem(form, FixedCharacters.none(form), fixed);
    }

    /**
     * One that is being written.
     *
     * @param kept what stands in it, and stays in sight
     * @param seen so many characters of it are known to the reader already
     */
    static ShownPoem begun(QuatrainForm form, String kept, int seen) {
        var poem = new ShownPoem(form, kept, kept);
        poem.shown = seen;
        return poem;
    }

    QuatrainForm form() {
        return form;
    }

    /** {@link FixedCharacters#FREE} where nothing stands. */
    String text() {
        return text;
    }

    String line(int number) {
        return text.substring(number * form.line(), (number + 1) * form.line());
    }

    /** With its punctuation. */
    String printed() {
        return new Quatrain(form, text).text();
    }

    String fixed() {
        return fixed;
    }

    /** Of each character, see {@link gatenotes.task.CharacterSounds}; empty while they are not known. */
    String tones() {
        return tones;
    }

    void hear(String heard) {
        tones = heard;
    }

    Draft draft() {
        return draft;
    }

    /** Whether it is known what was weighed for a character. */
    boolean isWeighed(int at) {
        return at >= 0 && at < draft.length();
    }

    boolean isWhole() {
        return text.indexOf(FixedCharacters.FREE) < 0;
    }

    /** Whether all of it is there and seen. */
    boolean isShown() {
        return isWhole() && shown >= text.length();
    }

    /** The text as the reader sees it. */
    String visible() {
        var visible = new StringBuilder(fixed);
        for (int i = 0; i < text.length() && i < shown; i++) {
            visible.setCharAt(i, text.charAt(i));
        }
        return visible.toString();
    }

    /** Whether a character is there and seen. */
    boolean isVisible(int at) {
        return at >= 0 && at < text.length() && at < shown && text.charAt(at) != FixedCharacters.FREE;
    }

    /** What was weighed comes anew. */
    void weighAgain() {
        draft = new Draft();
        draft.expect(0);
    }

    /**
     * Takes a stretch in.
     *
     * @return whether that was the last
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

    /** More of it is seen. */
    void show(double characters) {
        shown = Math.min(text.length(), shown + characters);
    }

    /** It is done, and only what the reader wished for is still marked. */
    void finish(String wishes) {
        fixed = wishes;
    }

    /** Nats a character from one place to before another; NaN while that is not known. */
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
