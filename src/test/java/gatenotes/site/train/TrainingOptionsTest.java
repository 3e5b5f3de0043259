package gatenotes.site.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingOptionsTest {
    @Test
    void hasDefaultsForAllButTheData() {
        var options = TrainingOptions.of(Map.of("text", "a/poems.txt", "java.version", "17", "skipTests", "true"));
        assertEquals("text-lstm-128", options.name());
        assertEquals(Path.of("target/train/text-lstm-128"), options.folder());
        assertEquals(50, options.timeSteps());
        var digits = TrainingOptions.of(Map.of("task", "digits", "data", "mnist", "layers", "2", "out", "/tmp/x"));
        assertEquals(Path.of("/tmp/x/digits-lstm-128x2"), digits.folder());
    }

    @Test
    void startsAgainFromItsCommand() {
        var options = TrainingOptions.of(Map.of("text", "poems.txt", "units", "7", "seed", "-3", "clipNorm", "0.1"));
        var given = new HashMap<String, String>();
        for (String argument : options.command().split(" -D")) {
            if (argument.contains("=")) {
                given.put(argument.substring(0, argument.indexOf('=')), argument.substring(argument.indexOf('=') + 1));
            }
        }
        assertEquals(options, TrainingOptions.of(given));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "units=abc | -Dunits=abc: expected a whole number",
        "units=0 | -Dunits=0: expected a whole number from 1 to 4096",
        "units= | -Dunits is empty, expected a value",
        "cell=transformer | -Dcell=transformer: expected one of lstm, gru, rnn",
        "learningRate=NaN | -DlearningRate=NaN: expected a number from 1.0E-9 to 10.0",
        "heldOut=1 | -DheldOut=1: expected a number from 1.0E-4 to 0.9",
        "name=../x | -Dname=../x: expected the name of one folder",
        "threads=33 | -Dthreads=33: expected at most batchSize, which is 32",
        "unit=3 | -Dunit: no such option, expected some of average, batchSize, cell, clearEvery, clipNorm, data, dropout, "
                + "embedding, epochs, evaluateEvery, finalRate, from, heldOut, layers, learningRate, maxSymbols, minCount, name, optimizer, out, patience, "
                + "recurrentDropout, seed, steps, store, task, text, threads, tied, timeSteps, units, warmUp",
        "tied=true | -Dtied=true: the embedding is 0 wide and 1 layer 128, expected -Dembedding=128, or more layers, whose "
                + "topmost takes the embedding's width",
        "task=poems | -Ddata is missing, expected files of poems, one a line: mvn -Ptrain -Dtask=poems -Ddata=FILE,FILE",
        "task=digits | -Ddata is missing, expected the folder of MNIST's four files: mvn -Ptrain -Dtask=digits -Ddata=DIR",
    })
    void refusesWhatDoesNotFitInOneLine(String option, String message) {
        int equals = option.indexOf('=');
        var given = Map.of("text", "t.txt", option.substring(0, equals), option.substring(equals + 1));
        assertEquals(message, assertThrows(OptionException.class, () -> TrainingOptions.of(given)).getMessage());
    }

    @Test
    void asksForTheText() {
        var error = assertThrows(OptionException.class, () -> TrainingOptions.of(Map.of()));
        assertEquals("-Dtext is missing, expected a UTF-8 text file: mvn -Ptrain -Dtext=FILE", error.getMessage());
    }
}
