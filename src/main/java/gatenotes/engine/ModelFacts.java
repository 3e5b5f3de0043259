package gatenotes.engine;

import gatenotes.task.CharacterSounds;

/**
 * Facts about a {@link LiveModel}.
 *
 * @param symbols the symbols it knows, one code point each
 * @param layers the number of layers of recurrent cells
 * @param units the units of each layer
 * @param engine the engine with which it writes
 * @param settings the settings of the run it comes from, see {@link RunSettings}; empty if it comes from none
 * @param sounds the sounds of its symbols in verse; null if its file does not hold them
 */
public record ModelFacts(String symbols, int layers, int units, Engine engine, String settings, CharacterSounds sounds) {
    /** The facts about a model that writes on an engine. */
    public static ModelFacts of(TextModel model, Engine engine, String settings) {
        var spec = model.network().spec();
        return new ModelFacts(model.vocabulary().symbols(), spec.layers().size(), spec.topUnits(), engine, settings,
                model.sounds());
    }
}
