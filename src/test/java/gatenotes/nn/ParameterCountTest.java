package gatenotes.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameter counts known from papers and from the summaries that other frameworks print. */
class ParameterCountTest {
    @ParameterizedTest
    @CsvSource({"2, 2, 40", "4, 3, 96", "8, 4, 208", "12, 64, 19712", "3, 500, 1008000", "28, 128, 80384"})
    void lstm(int inputSize, int units, int expected) {
        check(NetworkSpec.input(inputSize).lstm(units), expected);
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 10", "4, 3, 24", "8, 4, 52", "12, 64, 4928", "3, 500, 252000", "28, 128, 20096"})
    void simpleRnn(int inputSize, int units, int expected) {
        check(NetworkSpec.input(inputSize).simpleRnn(units), expected);
    }

    /** 3·((in + units)·units + units), and 3·units more biases if the reset gate acts after the product. */
    @ParameterizedTest
    @CsvSource({"2, 2, 30, 36", "4, 3, 72, 81", "8, 4, 156, 168", "12, 64, 14784, 14976", "3, 500, 756000, 757500",
        "28, 128, 60288, 60672"})
    void gru(int inputSize, int units, int before, int after) {
        check(NetworkSpec.input(inputSize).layer(LayerSpec.gru(units).withResetAfter(false)), before);
        check(NetworkSpec.input(inputSize).layer(LayerSpec.gru(units)), after);
    }

    /** The networks of the first post: with a dense layer, without biases, with peepholes, for rows of digits. */
    @ParameterizedTest
    @CsvSource({"true, 40", "false, 33"})
    void hello(boolean bias, int expected) {
        var rnn = LayerSpec.simpleRnn(3);
        var spec = NetworkSpec.input(4).layer(bias ? rnn : rnn.withoutBias()).dense(4);
        check(bias ? spec : spec.withoutDenseBias(), expected);
        check(NetworkSpec.input(4).lstm(3).dense(4), 96 + 16);
        check(NetworkSpec.input(4).layer(LayerSpec.lstm(3).withPeepholes()), 96 + 9);
        check(NetworkSpec.input(28).lstm(128).dense(10), 80384 + 1290);
        check(NetworkSpec.input(28).lstm(128).lstm(128).dense(10), 80384 + 131584 + 1290);
    }

    private static void check(NetworkSpec spec, int expected) {
        assertEquals(expected, spec.parameterCount(), "described");
        assertEquals(expected, Network.create(spec, new Random(1), new JavaMatMul()).parameters().count(), "made");
    }
}
