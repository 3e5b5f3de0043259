package gatenotes.engine;

/**
 * What a {@link LiveModel} is.
 *
 * @param symbols it knows, one code point each
 * @param layers of recurrent cells
 * @param units of each layer
 * @param engine that writes
 */
public record ModelFacts(String symbols, int layers, int units, Engine engine) {
}
