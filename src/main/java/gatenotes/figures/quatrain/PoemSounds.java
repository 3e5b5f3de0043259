package gatenotes.figures.quatrain;

import gatenotes.engine.ModelFacts;
import gatenotes.task.CharacterSounds;
import gatenotes.task.QuatrainRules;
import gatenotes.task.Vocabulary;

/** The characters that a network knows, and their sounds, from the network's file. Immutable. */
final class PoemSounds {
    private final Vocabulary vocabulary;
    /** Null if the file does not hold them. */
    private final CharacterSounds sounds;

    PoemSounds(ModelFacts facts) {
        vocabulary = Vocabulary.of(facts.symbols());
        sounds = facts.sounds();
    }

    /** Those of the characters that the network does not know, each once. */
    String unknown(String characters) {
        return FixedCharacters.unknown(characters, vocabulary);
    }

    /** The tone of each character; empty if the file holds no tones. */
    String tones(String text) {
        var tones = new StringBuilder();
        for (int i = 0; sounds != null && i < text.length(); i++) {
            int index = vocabulary.index(text.charAt(i));
            tones.append(index < 0 ? CharacterSounds.UNKNOWN : sounds.tones().charAt(index));
        }
        return tones.toString();
    }

    /** Whether lines 2 and 4 rhyme; null if the file holds no rhymes. */
    Boolean rhymes(ShownPoem poem) {
        return sounds == null ? null : QuatrainRules.rhymes(poem.form(), sounds, vocabulary.encode(poem.text()));
    }
}
