package gatenotes.engine;

import gatenotes.nn.Gate;

/**
 * What a text model thought while it read a text.
 *
 * @param places of the known symbols among the text's code points
 * @param nats [symbols], −ln of the probability it gave each, the first after a line's end
 * @param values [symbols, units], of what was asked for, after each symbol was read
 * @param unknown code points it does not know, see {@link KnownText}
 */
public record ReadText(int[] places, float[] nats, float[] values, String unknown) {
    /** The values of a layer that one can ask for. */
    public enum Part {
        /** The cell state, of an LSTM. */
        C("c", null),
        /** The hidden state. */
        H("h", null),
        /** The forget gate, of an LSTM. */
        FORGET("f", Gate.FORGET),
        /** The input gate, of an LSTM. */
        INPUT("i", Gate.INPUT),
        /** The output gate, of an LSTM. */
        OUTPUT("o", Gate.OUTPUT);

        private final String letter;
        private final Gate gate;

        Part(String letter, Gate gate) {
            this.letter = letter;
            this.gate = gate;
        }

        /** The gate it is; null for a state. */
        Gate gate() {
            return gate;
        }

        /** The part of a formula's letter, which must be one. */
        public static Part of(String letter) {
            for (var part : values()) {
                if (part.letter.equals(letter)) {
                    return part;
                }
            }
            throw new IllegalArgumentException("ReadText: part '" + letter + "', expected c, h, f, i or o");
        }
    }

    /** Bits a character: the mean of {@link #nats} over ln 2; NaN for no characters. */
    public double bits() {
        double sum = 0;
        for (float each : nats) {
            sum += each;
        }
        return sum / nats.length / Math.log(2);
    }
}
