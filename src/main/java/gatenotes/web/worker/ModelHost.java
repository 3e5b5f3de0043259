package gatenotes.web.worker;

import gatenotes.engine.Engine;
import gatenotes.engine.EngineLostException;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.FileListener;
import gatenotes.engine.JavaEngine;
import gatenotes.engine.LiveModel;
import gatenotes.engine.LiveModel.Form;
import gatenotes.engine.ModelFacts;
import gatenotes.engine.ModelFile;
import gatenotes.engine.ModelTrouble;
import gatenotes.engine.ModelTrouble.Kind;
import gatenotes.engine.ReadText.Part;
import gatenotes.engine.RunFile;
import gatenotes.engine.TextModel;
import gatenotes.engine.TextReader;
import gatenotes.engine.TextWriter;
import gatenotes.engine.Writing;
import gatenotes.engine.WritingPlan;
import gatenotes.store.KerasProgram;
import gatenotes.store.NetworkFile;
import gatenotes.store.ParameterFile;
import gatenotes.store.PyTorchProgram;
import gatenotes.store.StoredType;
import gatenotes.store.Utf8;
import gatenotes.task.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.teavm.jso.browser.Performance;

/** The worker's side of a {@link LiveModel}: it fetches the model, and writes in short slices so that it can listen in between. */
final class ModelHost {
    /** How many characters are written and reported at a time. */
    private static final int STRETCH = 16;

    private final LiveModel.Listener page;
    private final double sliceMillis;
    private final Bell bell;
    /** The commands that arrived before the model was loaded. */
    private final List<ModelCommand> waiting = new ArrayList<>();
    private TextModel model;
    private Supplier<byte[]> maker;
    /** Writing on the fastest engine for one character after another; if gates are held, Java writes instead. */
    private Writing fast;
    private TextWriter writer;

    ModelHost(Port port, double sliceMillis) {
        page = ModelReport.to(port);
        this.sliceMillis = sliceMillis;
        bell = Bell.ringing(this::slice);
    }

    /** Executes a command of the page. */
    void hear(ModelCommand command) {
        if (command.getModel().equals("open")) {
            open(ModelCommand.file(command));
        } else if (command.getModel().equals("file")) {
            begin(command.getText(), command.getFile().copyToJavaArray(), command.getDetail());
        } else if (model == null) {
            waiting.add(command);
        } else {
            answer(command);
        }
    }

    /** @param file the file; its name is used as the address */
    private void open(ModelFile file) {
        ModelDownload.fetch(file, new FileListener() {
            @Override
            public void loading(int bytes) {
                page.loading(bytes);
            }

            @Override
            public void fetched(byte[] bytes) {
                begin(file.name(), bytes, "");
            }

            @Override
            public void failed(ModelTrouble trouble) {
                page.failed(trouble);
            }
        });
    }

    /** @param text a text from which the symbols are taken if the file does not name them */
    private void begin(String name, byte[] bytes, String text) {
        try {
            var file = RunFile.read(name, bytes, text.isEmpty() ? null
                    : Vocabulary.of(text, 1, LearntText.MOST_SYMBOLS).symbols());
            var opened = TextModel.of(file);
            use(opened, file.settings(), () -> ParameterFile.write(opened.network().parameters(),
                    Map.of(NetworkFile.VOCABULARY, opened.vocabulary().symbols()), StoredType.F32));
        } catch (IllegalArgumentException e) {
            page.failed(new ModelTrouble(Kind.NO_NETWORK, e.getMessage()));
        }
    }

    /**
     * Uses another model from now on.
     *
     * @param settings the settings of the run it comes from; may be empty
     * @param fileMaker makes the model's file on request
     */
    void use(TextModel other, String settings, Supplier<byte[]> fileMaker) {
        if (fast != null) {
            fast.close();
        }
        writer = null;
        model = other;
        maker = fileMaker;
        var engine = openFastest();
        page.ready(ModelFacts.of(model, engine, settings));
        for (var command : waiting) {
            answer(command);
        }
        waiting.clear();
    }

    /** SIMD, if it works; a graphics processor would return each character late. */
    private Engine openFastest() {
        try {
            fast = BrowserEngines.of(Engine.SIMD, BrowserEngines.forAllCells()).write(model.network());
            return Engine.SIMD;
        } catch (EngineUnavailableException e) {
            fast = new JavaEngine().write(model.network());
            return Engine.JAVA;
        }
    }

    private void answer(ModelCommand command) {
        try {
            switch (command.getModel()) {
                case "write" -> write(ModelCommand.plan(command));
                case "read" -> page.read(TextReader.read(model, command.getText(), (int) command.getNumbers().get(0),
                        Part.values()[(int) command.getNumbers().get(1)]));
                case "save" -> save(Form.values()[(int) command.getNumbers().get(0)], command.getText(),
                        command.getDetail());
                default -> writer = null;
            }
        } catch (IllegalArgumentException | EngineLostException e) {
            page.failed(new ModelTrouble(Kind.BROKEN, e.getMessage()));
        }
    }

    private void save(Form form, String file, String passage) {
        if (form == Form.FILE) {
            page.saved(form, maker.get());
            return;
        }
        var spec = model.network().spec();
        var symbols = model.vocabulary().symbols();
        var start = passage.substring(0, passage.offsetByCodePoints(0, 1));
        page.saved(form, Utf8.encode(form == Form.PYTORCH ? PyTorchProgram.write(spec, symbols, file, start, passage)
                : KerasProgram.write(spec, symbols, file, start, passage)));
    }

    private void write(WritingPlan plan) {
        writer = new TextWriter(model, plan, plan.held().isEmpty() ? fast : TextWriter.holding(model, plan));
        bell.ring();
    }

    private void slice() {
        if (writer == null) {
            return;
        }
        try {
            var begin = Performance.now();
            while (!writer.isDone() && Performance.now() - begin < sliceMillis) {
                page.wrote(writer.next(STRETCH));
            }
            if (writer.isDone()) {
                writer = null;
            } else {
                bell.ring();
            }
        } catch (EngineLostException e) {
            writer = null;
            page.failed(new ModelTrouble(Kind.BROKEN, e.getMessage()));
        }
    }
}
