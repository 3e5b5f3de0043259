package gatenotes.engine;

import gatenotes.nn.Gate;

/**
 * What a text model computed while it read a text.
 *
 * @param places the places of the known symbols among the text's code points
 * @param nats [symbols], −ln of the probability it gave each symbol; that of the first symbol after a line's end
 * @param values [symbols, units], the values of the part that was asked for, after each symbol was read
 * @param unknown the code points it does not know, see {@link KnownText}
 */
public record ReadText(int[] places, float[] nats, float[] values, String unknown) {
    /** The values of a layer that can be asked for. */
    public enum Part {
        /** The cell state; only an LSTM has it. */
        C("c", null),
        /** The hidden state. */
        H("h", null),
        /** The forget gate; only an LSTM has it. */
        FORGET("f", Gate.FORGET),
        /** The input gate; only an LSTM has it. */
        INPUT("i", Gate.INPUT),
        /** The output gate; only an LSTM has it. */
        OUTPUT("o", Gate.OUTPUT);

        private final String letter;
        private final Gate gate;

        Part(String letter, Gate gate) {
            this.letter = letter;
            this.gate = gate;
        }

        /** The gate that this part is; null for a state. */
        Gate gate() {
            return gate;
        }

        /** The part that a formula's letter stands for; the letter must be one of c, h, f, i and o. */
        public static Part of(String letter) {
            for (var part : values()) {
                if (part.letter.equals(letter)) {
                    return part;
                }
            }
            throw new IllegalArgumentException("ReadText: part '" + letter + "', expected c, h, f, i or o");
        }
    }

    /** Bits a character: the mean of {@link #nats} divided by ln 2; NaN if there are no characters. */
    public double bits() {
        double sum = 0;
        for (float each : nats) {
            sum += each;
        }
        return sum / nats.length / Math.log(2);
    }
}
