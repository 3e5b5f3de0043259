package gatenotes.site.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.store.SafeTensors;
import gatenotes.task.Quatrain;
import gatenotes.task.QuatrainForm;
import gatenotes.task.Vocabulary;
import gatenotes.train.SoftmaxCrossEntropy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoemTaskTest {
    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        var file = folder.resolve(name);
        try (var out = name.endsWith(".gz") ? new GZIPOutputStream(Files.newOutputStream(file)) : Files.newOutputStream(file)) {
            out.write(text.getBytes("UTF-8"));
        }
        return file;
    }

    /** Poems in which all characters of a line are the same, and the lines use the characters in order. */
    private static String poems(int count, int width) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("title|author|");
            for (int line = 0; line < 4; line++) {
                text.append(String.valueOf((char) ('一' + i * 4 + line)).repeat(width)).append(line % 2 == 0 ? '，' : '。');
            }
            text.append('\n');
        }
        return text.toString();
    }

    private Map<String, String> options(Path data, String... more) {
        var all = new HashMap<>(Map.of("task", "poems", "data", data.toString(), "out", folder.toString(), "name", "run",
                "batchSize", "4", "threads", "1", "heldOut", "0.2", "units", "16", "minCount", "1"));
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    @Test
    void readsBothFormsAndEightLinesAsTwo() throws IOException {
        var file = file("poems.txt.gz", """
                行宫|元稹|寥落古行宫，宫花寂寞红。白头宫女在，闲坐说玄宗。
                two|in one|一一一一一，二二二二二。三三三三三，四四四四四。五五五五五，六六六六六。七七七七七，八八八八八。
                七绝|without|春春春春春春春，夏夏夏夏夏夏夏。秋秋秋秋秋秋秋，冬冬冬冬冬冬冬。
                not one|of them|短短，长长长长。
                missing|characters|一一一一□，二二二二二。三三三三三，四四四四四。
                """);
        var poems = PoemFile.read(file);
        assertEquals(List.of("寥落古行宫，宫花寂寞红。白头宫女在，闲坐说玄宗。", "一一一一一，二二二二二。三三三三三，四四四四四。",
                "五五五五五，六六六六六。七七七七七，八八八八八。", "春春春春春春春，夏夏夏夏夏夏夏。秋秋秋秋秋秋秋，冬冬冬冬冬冬冬。"),
                poems.stream().map(Quatrain::text).toList());
        assertEquals(QuatrainForm.SEVEN, poems.get(3).form());
    }

    @Test
    void aFileWithoutPoemsIsToldInOneLine() throws IOException {
        var file = file("prose.txt", "This is no poem.\n");
        assertEquals(file + ": there is no poem of four or eight lines of five or seven characters, expected one a line, such as "
                + "title|author|寥落古行宫，宫花寂寞红。白头宫女在，闲坐说玄宗。",
                assertThrows(OptionException.class, () -> PoemFile.read(file)).getMessage());
    }

    @Test
    void noLineIsOnBothSides() {
        var poems = new ArrayList<Quatrain>();
        var also = new ArrayList<Quatrain>();
        for (int i = 0; i < 200; i++) {
            String own = String.valueOf((char) ('一' + i)).repeat(15);
            // Every third poem shares its first line with the poem before; each such line is also in the other file, with other
            // lines after it.
            String shared = String.valueOf((char) (0x8000 + (i % 3 == 2 ? i - 1 : i))).repeat(5);
            poems.add(new Quatrain(QuatrainForm.FIVE, shared + own));
            also.add(new Quatrain(QuatrainForm.FIVE, shared + own.replace(own.charAt(0), (char) (0x6000 + i))));
        }
        var split = PoemSplit.of(poems, also, 0.2, 1);
        var lines = new HashSet<String>();
        split.training().forEach(poem -> lines.addAll(List.of(poem.line(0), poem.line(1))));
        split.heldOut().forEach(poem -> assertTrue(!lines.contains(poem.line(0)) && !lines.contains(poem.line(1))));
        assertEquals(40, split.heldOut().size(), 20);
        assertTrue(poems.containsAll(split.heldOut()), "what is learnt from besides is never held out");
        // The poems with the same lines are left out of the other file.
        assertEquals(400, split.training().size() + 2 * split.heldOut().size());
    }

    @Test
    void asksForTheNextCharacterAfterFormAndTopic() throws IOException {
        var task = PoemTask.of(TrainingOptions.of(options(file("poems.txt", poems(40, 5)), "also",
                file("more.txt", poems(60, 7)).toString())));
        var vocabulary = Vocabulary.of(task.metadata().get("vocabulary"));
        var batch = task.heldOut().get(0, 0);
        assertEquals(21, batch.timeSteps());
        assertEquals("5", vocabulary.decode(batch.classes()[0]));
        assertEquals("*", vocabulary.decode(batch.classes()[4]), "what is measured has no topic");
        assertEquals(SoftmaxCrossEntropy.IGNORE, batch.targets()[0]);
        // From the third step on, each input is the target of the step before.
        for (int step = 2; step < 21; step++) {
            assertEquals(batch.targets()[(step - 1) * 4], batch.classes()[step * 4]);
        }
        int topics = 0;
        int sevens = 0;
        for (int number = 0; number < task.training().count(); number++) {
            var learnt = task.training().get(0, number);
            sevens += learnt.timeSteps() == 29 ? 1 : 0;
            for (int row = 0; row < 4; row++) {
                var topic = vocabulary.decode(learnt.classes()[4 + row]);
                if (!topic.equals("*")) {
                    topics++;
                    int[] poem = learnt.targets();
                    boolean occurs = false;
                    for (int at = row; at < poem.length; at += 4) {
                        occurs |= poem[at] >= 0 && vocabulary.decode(poem[at]).equals(topic);
                    }
                    assertTrue(occurs, "a topic occurs in its poem");
                }
            }
        }
        assertEquals(15, sevens);
        assertEquals(0.5, topics / (4.0 * task.training().count()), 0.2);
        assertArrayEquals(task.training().get(3, 1).classes().clone(), task.training().get(3, 1).classes());
    }

    @Test
    void learnsPoemsOfBothFormsIntoOneTiedNetwork() throws IOException {
        var given = options(file("poems.txt", poems(30, 5)), "also", file("more.txt", poems(30, 7)).toString(), "epochs", "60",
                "learningRate", "0.02", "evaluateEvery", "400", "patience", "0");
        var printed = new ByteArrayOutputStream();
        TrainMain.train(given, new PrintStream(printed), false, () -> false);
        var model = SafeTensors.read("model", Files.readAllBytes(folder.resolve("run/model.safetensors")));
        var names = model.tensors().stream().map(tensor -> tensor.name()).toList();
        assertEquals(List.of("dense/bias", "embedding/embeddings", "lstm_1/bias", "lstm_1/kernel",
                "lstm_1/recurrent_kernel"), names);
        assertEquals(3, model.metadata().get("counting_losses").split(" ").length);
        // Within a line the next character is certain, which is the case 16 times in 20.
        var summary = Files.readString(folder.resolve("run/summary.json"));
        int at = summary.indexOf("heldOutAccuracy\": ") + 18;
        assertTrue(Double.parseDouble(summary.substring(at, summary.indexOf(',', at))) > 0.75, summary);
    }
}
