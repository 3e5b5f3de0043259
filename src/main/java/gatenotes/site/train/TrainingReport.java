package gatenotes.site.train;

import gatenotes.site.files.Folders;
import gatenotes.site.train.TrainingRun.End;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes the files of a run for people to read: {@code curve.svg} and {@code summary.json}. */
final class TrainingReport {
    private TrainingReport() {
    }

    /**
     * Writes both files.
     *
     * @param stored the score of the best parameters, as stored in the file, on the held-out part
     * @param test the same on the test set, or null if there is none
     * @param sample a sample that the network makes, or null
     */
    static void write(TrainingOptions options, TrainingTask task, TrainingRun run, End end, Score stored, Score test,
            String sample)
            throws IOException {
        var values = new LinkedHashMap<String, Object>();
        var best = run.curve().best();
        values.put("name", options.name());
        values.put("command", options.command());
        values.put("data", options.dataNames());
        values.put("dataSha256", task.dataHash());
        values.put("parameters", run.trainer.network().parameters().count());
        values.put("end", end.name().toLowerCase(Locale.ROOT));
        values.put("steps", run.step());
        values.put("ofSteps", run.totalSteps());
        values.put("seconds", Math.round(run.seconds()));
        values.put(task.unit() + "PerSecond", Math.round(run.unitsPerSecond()));
        values.put("bestStep", best.step());
        values.put("heldOutLossNats", best.heldOut());
        values.put("heldOutAccuracy", best.accuracy());
        values.put("stored", options.store().name());
        values.put("storedHeldOutLossNats", stored.loss());
        if (test != null) {
            values.put("testCount", test.count());
            values.put("testLossNats", test.loss());
            values.put("testAccuracy", test.accuracy());
        }
        if (sample != null) {
            values.put("sample", sample);
        }
        Folders.replace(options.folder().resolve("curve.svg"),
                run.curve().toSvg(options.name() + ": loss in nats").getBytes(StandardCharsets.UTF_8), true);
        Folders.replace(options.folder().resolve("summary.json"), json(values).getBytes(StandardCharsets.UTF_8), true);
    }

    private static String json(Map<String, Object> values) {
        var json = new StringBuilder("{");
        values.forEach((key, value) -> {
            json.append(json.length() == 1 ? "\n  \"" : ",\n  \"").append(key).append("\": ");
            json.append(value instanceof Number ? value.toString() : quoted(value.toString()));
        });
        return json.append("\n}\n").toString();
    }

    private static String quoted(String text) {
        var escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return '"' + escaped.replaceAll("[\\x00-\\x1F]", " ") + '"';
    }
}
