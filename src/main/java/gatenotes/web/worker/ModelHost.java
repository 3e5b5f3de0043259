package gatenotes.web.worker;

import gatenotes.engine.Engine;
import gatenotes.engine.EngineLostException;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.JavaEngine;
import gatenotes.engine.LiveModel;
import gatenotes.engine.ModelFacts;
import gatenotes.engine.ModelFile;
import gatenotes.engine.ModelTrouble;
import gatenotes.engine.ModelTrouble.Kind;
import gatenotes.engine.ReadText.Part;
import gatenotes.engine.TextModel;
import gatenotes.engine.TextReader;
import gatenotes.engine.TextWriter;
import gatenotes.engine.Writing;
import gatenotes.engine.WritingPlan;
import gatenotes.store.Digest;
import gatenotes.store.FormatException;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.typedarrays.Int8Array;

/** The worker's side of a {@link LiveModel}: fetches it, and writes in short slices so that it can listen in between. */
final class ModelHost {
    /** Written at once, and told at once. */
    private static final int STRETCH = 16;

    private final LiveModel.Listener page;
    private final double sliceMillis;
    private final Bell bell;
    /** What the page has asked for before the model was there. */
    private final List<ModelCommand> waiting = new ArrayList<>();
    private TextModel model;
    /** On the fastest engine that writes here one character after another; where gates are held, Java writes. */
    private Writing fast;
    private TextWriter writer;

    ModelHost(Port port, double sliceMillis) {
        page = ModelReport.to(port);
        this.sliceMillis = sliceMillis;
        bell = Bell.ringing(this::slice);
    }

    /** Does what the page says. */
    void hear(ModelCommand command) {
        if (command.getModel().equals("open")) {
            open(ModelCommand.file(command));
        } else if (model == null) {
            waiting.add(command);
        } else {
            answer(command);
        }
    }

    /** @param file its name is an address here */
    private void open(ModelFile file) {
        var key = file.name() + "?sha256=" + file.sha256();
        ModelStore.kept(key, kept -> {
            if (kept != null && fits(kept, file)) {
                begin(kept, file);
                return;
            }
            ModelStore.fetch(file.name(), page::loading, fetched -> {
                if (!fits(fetched, file)) {
                    page.failed(new ModelTrouble(Kind.OTHER_FILE, fetched.getLength() + " / " + file.bytes()));
                    return;
                }
                ModelStore.keep(key, fetched);
                begin(fetched, file);
            }, message -> page.failed(new ModelTrouble(Kind.NOT_FETCHED, message)));
        });
    }

    private static boolean fits(Int8Array bytes, ModelFile file) {
        return bytes.getLength() == file.bytes() && Digest.sha256(bytes.toJavaArray()).equals(file.sha256());
    }

    private void begin(Int8Array bytes, ModelFile file) {
        try {
            use(TextModel.read(file.name(), bytes.toJavaArray()));
        } catch (FormatException e) {
            page.failed(new ModelTrouble(Kind.NO_NETWORK, e.getMessage()));
        }
    }

    /** Answers with that model from here on. */
    void use(TextModel other) {
        if (fast != null) {
            fast.close();
        }
        writer = null;
        model = other;
        var engine = openFastest();
        var spec = model.network().spec();
        page.ready(new ModelFacts(model.vocabulary().symbols(), spec.layers().size(), spec.topUnits(), engine));
        for (var command : waiting) {
            answer(command);
        }
        waiting.clear();
    }

    /** SIMD, where it works: a graphics processor would answer each character late. */
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
                default -> writer = null;
            }
        } catch (IllegalArgumentException | EngineLostException e) {
            page.failed(new ModelTrouble(Kind.BROKEN, e.getMessage()));
        }
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
