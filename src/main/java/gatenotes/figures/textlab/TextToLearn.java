package gatenotes.figures.textlab;

import gatenotes.engine.TextRun;
import gatenotes.engine.TextSource;
import gatenotes.engine.TextSource.Passage;
import gatenotes.scene.Language;

/** The text that the reader wants a network to learn: their own, or one of our stories while they have none. Mutable. */
final class TextToLearn {
    /** The most {@code char}s of a text that its field shows whole; of longer ones it shows only the beginning. */
    private static final int SHOWN = 20_000;
    private static final int BEGINNING = 300;

    private final Language language;
    private final TeachWords words;
    private OwnText own = OwnText.of("");
    private int characters;

    TextToLearn(Language language) {
        this.language = language;
        words = new TeachWords(language);
    }

    void take(OwnText text) {
        own = text;
        characters = text.characters();
    }

    /** The reader's own text; empty for none. */
    String own() {
        return own.text();
    }

    /** A sentence on the text that was taken. */
    String taken() {
        return words.taken(own);
    }

    TextSource source() {
        return own.text().isEmpty()
                ? TextSource.of(language == Language.CHINESE ? Passage.CHINESE : Passage.ENGLISH)
                : TextSource.own(own.text());
    }

    /** The first characters of the text; all of them, if it has fewer than {@code length}. */
    String beginning(int length) {
        var whole = source().text();
        return part(whole, 0, length);
    }

    /**
     * A part of a text in whole characters: an emoji counts as one and is not cut in half.
     *
     * @param from the {@code char} at which it begins
     * @param most characters that it has
     */
    static String part(String text, int from, int most) {
        var characters = text.codePointCount(from, Math.min(text.length(), from + 2 * most));
        return text.substring(from, text.offsetByCodePoints(from, Math.min(most, characters)));
    }

    /**
     * The text in the form that its field shows. Of a long text this is only the beginning, because a browser lays out a whole
     * field anew with each change beside it.
     */
    String shown() {
        var text = own.text();
        return text.length() <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, BEGINNING)) + "…\n\n"
                + words.inAll(characters);
    }

    /** A sentence on why a run of that shape cannot learn the text; empty if it can. */
    String problem(TextRun.Shape shape) {
        if (own.text().isEmpty()) {
            return "";
        }
        if (own.isOneSymbol()) {
            return words.oneSymbol(CharacterGrid.visible(own.text().codePointAt(0)));
        }
        int least = TeachSettings.leastCharacters(shape);
        return characters < least ? words.tooShort(characters, least) : "";
    }
}
