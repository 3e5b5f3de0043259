package gatenotes.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunSettingsTest {
    private static final String SETTINGS = "cell=gru units=128 layers=2 batchSize=32 timeSteps=64 optimizer=adam learningRate=0.002 "
            + "finalRate=0.05 dropout=0 recurrentDropout=0 clipNorm=none steps=500 heldOut=0.1 seed=3";

    @Test
    void readsWhatItWrites() {
        var run = RunSettings.read(SETTINGS, null, null);
        assertEquals(SETTINGS, RunSettings.write(run, run.heldOut()));
    }

    /** Any file may contain such values, and no array of these sizes is made before they are refused. */
    @ParameterizedTest
    @ValueSource(strings = {"units=0", "layers=-1", "batchSize=0", "timeSteps=0", "units=2000000000", "batchSize=16385"})
    void refusesSizesThatNoTrainingHas(String size) {
        var name = size.substring(0, size.indexOf('='));
        var settings = SETTINGS.replaceAll(name + "=\\d+", size);
        var message = assertThrows(IllegalArgumentException.class, () -> RunSettings.read(settings, null, null)).getMessage();
        assertEquals(true, message.contains(size)
                && message.endsWith("expected each at least 1 and their product at most 67108864"),
                message);
    }
}
