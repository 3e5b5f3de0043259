package gatenotes.figures.quatrain;

import gatenotes.engine.ModelFacts;
import gatenotes.task.CharacterSounds;
import gatenotes.task.QuatrainRules;
import gatenotes.task.Vocabulary;

/** What the network's file knows of characters. Immutable. */
final class PoemSounds {
    private final Vocabulary vocabulary;
    /** Null where the file does not tell them. */
    private final CharacterSounds sounds;

    PoemSounds(ModelFacts facts) {
        vocabulary = Vocabulary.of(facts.symbols());
        sounds = facts.sounds();
    }

    /** Those of some characters that it has never learnt, each once. */
    String unknown(String characters) {
        return FixedCharacters.unknown(characters, vocabulary);
    }

    /** The tone of each character; empty where none is told. */
    String tones(String text) {
        var tones = new StringBuilder();
        for (int i = 0; sounds != null && i < text.length(); i++) {
            int index = vocabulary.index(text.charAt(i));
            tones.append(index < 0 ? CharacterSounds.UNKNOWN : sounds.tones().charAt(index));
        }
        return tones.toString();
    }

    /** Whether lines 2 and 4 rhyme; null where that is not told. */
    Boolean rhymes(ShownPoem poem) {
        return sounds == null ? null : QuatrainRules.rhymes(poem.form(), sounds, vocabulary.encode(poem.text()));
    }
}
