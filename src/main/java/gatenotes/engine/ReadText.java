package gatenotes.engine;

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
        C,
        /** The hidden state. */
        H,
        /** The input gate, of an LSTM. */
        INPUT,
        /** The forget gate, of an LSTM. */
        FORGET,
        /** The candidate, of an LSTM. */
        CANDIDATE,
        /** The output gate, of an LSTM. */
        OUTPUT
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
