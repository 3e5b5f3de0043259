package gatenotes.engine;

import gatenotes.task.CharacterSounds;

/**
 * What a {@link LiveModel} is.
 *
 * @param symbols it knows, one code point each
 * @param layers of recurrent cells
 * @param units of each layer
 * @param engine that writes
 * @param settings of the run it comes from, see {@link RunSettings}; empty for none
 * @param sounds of the symbols in verse; null where its file does not tell them
 */
public record ModelFacts(String symbols, int layers, int units, Engine engine, String settings, CharacterSounds sounds) {
    /** What a model is that writes on an engine. */
    public static ModelFacts of(TextModel model, Engine engine, String settings) {
        var spec = model.network().spec();
        return new ModelFacts(model.vocabulary().symbols(), spec.layers().size(), spec.topUnits(), engine, settings,
                model.sounds());
    }
}
