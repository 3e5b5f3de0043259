package gatenotes.figures.textlab;

import gatenotes.engine.Engine;
import gatenotes.engine.Engines;
import gatenotes.engine.LiveModel;
import gatenotes.engine.ModelFacts;
import gatenotes.engine.ModelFile;
import gatenotes.engine.ReadText;
import gatenotes.engine.TextModel;
import gatenotes.engine.TextReader;
import gatenotes.engine.TextWriter;
import gatenotes.engine.WritingPlan;
import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;

/** The shipped network for a figure without a page: it answers one request after another, when the test says so. */
final class LabEngines implements Engines {
    private static final Path FILE = Path.of("assets/models/shakespeare.safetensors");

    final ArrayDeque<Runnable> answers = new ArrayDeque<>();
    LiveModel.Listener listener;
    int opened;
    boolean closed;

    @Override
    public MatMul matMul(Engine engine) {
        return new JavaMatMul();
    }

    /** Gives the next answer. */
    void answer() {
        answers.remove().run();
    }

    /** Gives all answers. */
    void answerAll() {
        while (!answers.isEmpty()) {
            answer();
        }
    }

    static TextModel model() {
        try {
            return TextModel.read(FILE.toString(), Files.readAllBytes(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public LiveModel open(ModelFile file, LiveModel.Listener hears) {
        opened++;
        listener = hears;
        var model = model();
        answers.add(() -> hears.loading(file.bytes() / 2));
        answers.add(() -> hears.ready(ModelFacts.of(model, Engine.JAVA, "")));
        return new LiveModel() {
            private int plans;

            @Override
            public void write(WritingPlan plan) {
                var number = ++plans;
                var writer = new TextWriter(model, plan, TextWriter.holding(model, plan));
                for (int written = 0; written < plan.count(); written += 50) {
                    answers.add(() -> {
                        if (number == plans) {
                            hears.wrote(writer.next(50));
                        }
                    });
                }
            }

            @Override
            public void stop() {
                plans++;
            }

            @Override
            public void read(String text, int layer, ReadText.Part part) {
                answers.add(() -> hears.read(TextReader.read(model, text, layer, part)));
            }

            @Override
            public void save(Form form, String name, String passage) {
                answers.add(() -> hears.saved(form, (name + " " + passage).getBytes(StandardCharsets.UTF_8)));
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }
}
