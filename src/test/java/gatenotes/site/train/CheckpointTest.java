package gatenotes.site.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gatenotes.store.FormatException;
import gatenotes.store.SafeTensorsWriter;
import gatenotes.store.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
    @TempDir
    Path folder;

    @Test
    void comesBackExactly() throws IOException {
        var file = folder.resolve("checkpoint.safetensors");
        var tensor = new Tensor("parameter/dense/bias", new int[] {2}, new float[] {0.1f, -3});
        var curve = new LearningCurve(List.of(new LearningCurve.Point(10, 1.1, 2.2, 0.3)));
        new Checkpoint("old", "hash", 1, 1, 1, curve, List.of()).write(file);
        new Checkpoint("units=3", "hash", 12, 0.1, 1 / 3.0, curve, List.of(tensor)).write(file);
        var back = Checkpoint.read(file);
        assertEquals("units=3", back.identity());
        assertEquals(12, back.step());
        assertEquals(1 / 3.0, back.lossSum());
        assertEquals(curve, back.curve());
        assertArrayEquals(tensor.values(), back.tensors().get(0).values());
        assertEquals(List.of(file), Files.list(folder).toList());
    }

    @Test
    void saysThatAFileIsNone() throws IOException {
        var file = folder.resolve("x");
        Files.write(file, new SafeTensorsWriter().metadata("run", "").toBytes());
        assertEquals(file + ": metadata: data is missing, expected a checkpoint of the trainer",
                assertThrows(FormatException.class, () -> Checkpoint.read(file)).getMessage());
        Files.write(file, new SafeTensorsWriter().metadata("run", "").metadata("data", "").metadata("step", "many")
                .toBytes());
        assertEquals(file + ": metadata: For input string: \"many\", expected a checkpoint's numbers",
                assertThrows(FormatException.class, () -> Checkpoint.read(file)).getMessage());
    }
}
