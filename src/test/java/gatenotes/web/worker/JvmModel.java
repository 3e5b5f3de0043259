package gatenotes.web.worker;

import gatenotes.engine.Engine;
import gatenotes.engine.LiveModel;
import gatenotes.engine.ModelFacts;
import gatenotes.engine.ReadText;
import gatenotes.engine.TextModel;
import gatenotes.engine.TextReader;
import gatenotes.engine.TextWriter;
import gatenotes.engine.WritingPlan;
import gatenotes.store.PyTorchProgram;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.function.Supplier;

/** A network in plain Java for a figure without a page: its answers wait until the test takes them. */
public final class JvmModel implements LiveModel {
    private final TextModel model;
    private final Supplier<byte[]> file;
    private final Queue<Runnable> answers;
    private final Listener hears;

    /**
     * @param settings the settings of the run it comes from
     * @param file makes the network's file
     */
    public JvmModel(TextModel model, String settings, Supplier<byte[]> file, Queue<Runnable> answers, Listener hears) {
        this.model = model;
        this.file = file;
        this.answers = answers;
        this.hears = hears;
        answers.add(() -> hears.ready(ModelFacts.of(model, Engine.JAVA, settings)));
    }

    @Override
    public void write(WritingPlan plan) {
        answers.add(() -> hears.wrote(new TextWriter(model, plan, TextWriter.holding(model, plan)).next(plan.count())));
    }

    @Override
    public void stop() {
        // Nothing to stop, because each answer is complete.
    }

    @Override
    public void read(String text, int layer, ReadText.Part part) {
        answers.add(() -> hears.read(TextReader.read(model, text, layer, part)));
    }

    @Override
    public void save(Form form, String name, String passage) {
        answers.add(() -> hears.saved(form, form == Form.FILE ? file.get() : PyTorchProgram.write(model.network().spec(),
                model.vocabulary().symbols(), name, passage.substring(0, 1), passage).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        // Nothing to release.
    }
}
