package gatenotes.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.nn.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParameterFileTest {
    private static Parameters parameters(int units, int seed) {
        var spec = NetworkSpec.input(3).lstm(units).dense(2);
        return Network.create(spec, new Random(seed), new JavaMatMul()).parameters();
    }

    private static List<float[]> values(Parameters parameters) {
        var list = new ArrayList<float[]>();
        parameters.forEach(parameter -> list.add(parameter.values().clone()));
        return list;
    }

    private static void same(List<float[]> expected, Parameters actual) {
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), actual.list().get(i).values());
        }
    }

    @Test
    void givesBackWhatItWrote() {
        var file = SafeTensors.read("m", ParameterFile.write(parameters(4, 1), Map.of("vocabulary", "abc"),
                StoredType.F32));
        assertEquals(List.of("dense/bias", "dense/kernel", "lstm_1/bias", "lstm_1/kernel", "lstm_1/recurrent_kernel"),
                file.tensors().stream().map(Tensor::name).toList());
        assertEquals("abc", file.metadata().get("vocabulary"));
        var other = parameters(4, 2);
        ParameterFile.load(other, file.source(), file.tensors());
        same(values(parameters(4, 1)), other);
    }

    @Test
    void keepsBiasesWholeAndKernelsNearly() {
        for (var type : new StoredType[] {StoredType.F16, StoredType.I8}) {
            var from = parameters(4, 1);
            from.get("lstm_1/bias").values()[0] = 0.1f;
            var other = parameters(4, 2);
            ParameterFile.load(other, "m", SafeTensors.read("m", ParameterFile.write(from, Map.of(), type)).tensors());
            assertArrayEquals(from.get("lstm_1/bias").values(), other.get("lstm_1/bias").values());
            assertArrayEquals(from.get("lstm_1/kernel").values(), other.get("lstm_1/kernel").values(),
                    type == StoredType.F16 ? 5e-4f : 5e-3f);
        }
    }

    @Test
    void changesNothingWhereAnythingIsWrong() {
        var target = parameters(4, 2);
        var before = values(target);
        fails("m: Parameter lstm_1/kernel: the new values are [3, 20] (60 numbers), expected [3, 16]", target,
                SafeTensors.read("m", ParameterFile.write(parameters(5, 1), Map.of(), StoredType.F32)));
        var swapped = new SafeTensorsWriter();
        for (var parameter : parameters(4, 1)) {
            boolean last = parameter.name().equals("dense/bias");
            swapped.add(new Tensor(last ? "dense/biases" : parameter.name(), parameter.shape(), parameter.values()),
                    StoredType.F32);
        }
        fails("m: missing dense/bias; not in the network: dense/biases; expected exactly the network's 5 parameters",
                target, SafeTensors.read("m", swapped.toBytes()));
        fails("m: missing lstm_1/kernel, lstm_1/recurrent_kernel, lstm_1/bias, dense/kernel, dense/bias; "
                + "expected exactly the network's 5 parameters", target,
                SafeTensors.read("m", new SafeTensorsWriter().toBytes()));
        same(before, target);
    }

    private static void fails(String message, Parameters target, SafeTensors file) {
        assertEquals(message,
                assertThrows(FormatException.class, () -> ParameterFile.load(target, file.source(), file.tensors())).getMessage());
    }
}
