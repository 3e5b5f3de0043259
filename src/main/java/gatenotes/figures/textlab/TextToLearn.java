package gatenotes.figures.textlab;

import gatenotes.engine.TextRun;
import gatenotes.engine.TextSource;
import gatenotes.engine.TextSource.Passage;
import gatenotes.scene.Language;

/** The text that the reader wants a network to learn: their own, or a story of ours while they have none. Mutable. */
final class TextToLearn {
    /** Longer texts are shown by so many characters of their beginning. */
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

    /** The reader's own; empty for none. */
    String own() {
        return own.text();
    }

    /** What was taken, in words. */
    String taken() {
        return words.taken(own);
    }

    TextSource source() {
        return own.text().isEmpty()
                ? TextSource.of(language == Language.CHINESE ? Passage.CHINESE : Passage.ENGLISH)
                : TextSource.own(own.text());
    }

    /** So many characters of its beginning. */
    String beginning(int length) {
        var whole = source().text();
        return whole.substring(0, Math.min(length, whole.length()));
    }

    /** As its field shows it: a browser lays a whole field out anew with each change beside it, so of a long one the beginning. */
    String shown() {
        var text = own.text();
        return text.length() <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, BEGINNING)) + "…\n\n"
                + words.inAll(characters);
    }

    /** Why it cannot be learnt by such a run, in words; empty if it can. */
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
