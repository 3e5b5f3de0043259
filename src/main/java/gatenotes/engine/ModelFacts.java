package gatenotes.engine;

/**
 * What a {@link LiveModel} is.
 *
 * @param symbols it knows, one code point each
 * @param layers of recurrent cells
 * @param units of each layer
 * @param engine that writes
 * @param settings of the run it comes from, see {@link RunSettings}; empty for none
 */
public record ModelFacts(String symbols, int layers, int units, Engine engine, String settings) {
}
