package gatenotes.figures.hello;

import gatenotes.demo.Control;
import gatenotes.demo.ControlInput;
import gatenotes.demo.DemoSession;
import gatenotes.demo.FigureKeys;
import gatenotes.demo.Stage;
import gatenotes.demo.Table;
import gatenotes.demo.Ticker;
import gatenotes.demo.Values;
import gatenotes.engine.Engine;
import gatenotes.engine.EngineLostException;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Engines;
import gatenotes.engine.Trouble.Reason;
import gatenotes.figures.parts.HelloLetters;
import gatenotes.math.DecimalText;
import gatenotes.math.JavaMatMul;
import gatenotes.math.TextList;
import gatenotes.scene.Markup;
import gatenotes.scene.Scene;
import java.util.ArrayList;
import java.util.List;

/** One "hello" figure: the printed numbers, a network and its training, and the reader's choices. */
final class HelloSession extends DemoSession {
    /** The seconds of each of the first training steps, so that the eye can follow; later steps are quick. */
    private static final double SLOW_SECONDS = 0.05;
    private static final int SLOW_STEPS = 100;

    private final Engines engines;
    private final HelloWords text;
    private boolean engineAsked;
    private final List<String> brokenEngines = new ArrayList<>();
    private HelloRun run;
    private boolean weightsShown;
    private boolean solved;
    private final Ticker slowSteps = new Ticker(SLOW_SECONDS);

    HelloSession(Values values, Stage stage) {
        super(values, stage);
        engines = stage.engines();
        text = new HelloWords(language);
        var edits = HelloEdit.read(get(HelloDemo.EDITS));
        build(edits, get(HelloDemo.STEP));
        noteForLink(get(HelloDemo.STEP) == 0 && edits.isEmpty() && isPrinted());
        tell(isPrinted() ? text.printed() : text.standing(model()));
    }

    private boolean isPrinted() {
        return get(HelloDemo.SHOW).equals("printed");
    }

    private HelloModel model() {
        return run.model();
    }

    @Override
    public Scene scene() {
        return scene(HelloLayout.WIDE);
    }

    @Override
    public Scene narrowScene() {
        return scene(HelloLayout.NARROW);
    }

    private Scene scene(HelloLayout layout) {
        return isPrinted()
                ? HelloFigure.draw(language, layout, text.printedTitle(), HelloLetters.ALL, KarpathyNumbers.steps(), true,
                        new double[] {KarpathyNumbers.meanLoss()})
                : HelloFigure.draw(language, layout, text.title(model()), HelloLetters.ALL, model().steps(),
                        model().remembers(), run.losses());
    }

    @Override
    public List<Control> controls() {
        var engineOptions = new ArrayList<Control.Option>();
        for (var word : HelloDemo.ENGINE.words()) {
            var works = !TextList.contains(brokenEngines, word);
            engineOptions.add(new Control.Option(word, text.engineName(Engine.of(word), works), works));
        }
        return List.of(
                play("train", language.pick("训练", "Train")),
                new Control.Button("step", language.pick("走一步", "One step"), !run.ended()),
                new Control.Button("reset", language.pick("重来", "Reset"), true),
                choice(HelloDemo.SHOW, language.pick("图里的数", "Numbers"), language.pick("原图的", "printed"),
                        language.pick("你的", "yours")),
                choice(HelloDemo.CELL, language.pick("网络", "Network"), "LSTM", "RNN"),
                slider(HelloDemo.UNITS, language.pick("隐藏单元", "Hidden units")),
                new Control.Choice(HelloDemo.MEMORY.name(), language.pick("记忆", "Memory"), List.of(
                        new Control.Option("kept", text.memory(true), true),
                        new Control.Option("cut", text.memory(false), true)), model().remembers() ? "kept" : "cut"),
                new Control.NumberField(HelloDemo.SEED.name(), language.pick("随机种子", "Seed"),
                        HelloDemo.SEED.min(), HelloDemo.SEED.max(), get(HelloDemo.SEED)),
                choice(HelloDemo.ENGINE, language.pick("计算引擎", "Engine"), engineOptions));
    }

    @Override
    public List<Table> tables() {
        return List.of(isPrinted() ? HelloTable.of(language, KarpathyNumbers.steps(), KarpathyNumbers.meanLoss())
                : HelloTable.of(language, model().steps(), model().meanLoss()));
    }

    @Override
    public List<Markup> folded() {
        return List.of(HelloGrids.of(language, model(), weightsShown));
    }

    @Override
    protected void press(String id, String value) {
        if (id.equals("weights")) {
            weightsShown = value.equals("true");
        } else if (id.length() > 1 && id.charAt(1) <= '9' && HelloEdit.PARAMETERS.indexOf(id.charAt(0)) >= 0) {
            setWeight(id, value);
        } else if (id.equals("step")) {
            noteForLink(false);
            step(value.equals(FigureKeys.BACK));
        } else if (!id.equals("reset")) {
            super.press(id, value);
        }
    }

    @Override
    protected void changed(String id) {
        switch (id) {
            case "show" -> {
                stop();
                noteForLink(isPrinted());
                tell(isPrinted() ? text.printed() : text.standing(model()));
            }
            case "train" -> {
                noteForLink(false);
                train();
            }
            case "memory" -> remember(get(HelloDemo.MEMORY).equals("kept"));
            case "cell", "units", "seed", "reset" -> rebuild();
            case "engine" -> {
                noteForLink(false);
                engineAsked = false;
                withChosenEngine(() -> tell(text.then(text.engineChanged(engine()), text.standing(model()))));
            }
            default -> {
            }
        }
    }

    /**
     * Sets the settings that a link carries: those of the printed numbers, or those of the network's run if an address
     * can hold it.
     */
    private void noteForLink(boolean printed) {
        set(HelloDemo.SHOW, printed ? "printed" : "network");
        var linked = !printed && isLinkable();
        set(HelloDemo.STEP, linked ? model().stepsDone() : 0);
        set(HelloDemo.EDITS, linked ? run.edits() : "");
        set(HelloDemo.MEMORY, (linked ? run.startedWithMemory() : model().remembers()) ? "kept" : "cut");
    }

    private void setWeight(String id, String value) {
        if (value.isEmpty()) {
            // The field is empty: the reader is about to type another number.
            return;
        }
        var wanted = ControlInput.decimal(id, value, -HelloEdit.LIMIT, HelloEdit.LIMIT, false, language);
        var index = DecimalText.readWhole(id.substring(1));
        if (index >= model().parameter(id.charAt(0)).size()) {
            super.press(id, value);
        }
        run.set(id.charAt(0), index, Math.floor(wanted * 100 + 0.5) / 100);
        noteForLink(false);
        var standing = text.then(text.changed(HelloGrids.name(model().parameter(id.charAt(0))), wanted),
                text.standing(model()));
        tell(isLinkable() ? standing : text.then(standing, text.tooManyEdits()));
    }

    private boolean isLinkable() {
        return run.edits().length() <= HelloDemo.EDITS.longest();
    }

    private void remember(boolean keep) {
        if (keep != model().remembers()) {
            run.switchMemory();
        }
        solved = false;
        noteForLink(false);
        tell(text.then(text.remembers(keep), text.standing(model())));
    }

    @Override
    public void advance(double seconds) {
        if (model().stepsDone() >= SLOW_STEPS || slowSteps.after(seconds) > 0) {
            withChosenEngine(this::learn);
        }
    }

    private void learn() {
        if (!playing() || !trainStep()) {
            return;
        }
        if (!solved && model().rightCount() == model().timeSteps()) {
            solved = true;
            tell(text.solved(model()));
        }
        if (run.ended()) {
            stop();
            tell(text.finished(model()));
        }
    }

    private void train() {
        if (!playing()) {
            tell(text.standing(model()));
        } else if (run.ended()) {
            stop();
            tell(text.finished(model()));
        } else {
            tell(language.pick("正在训练……", "Training…"));
        }
    }

    private void step(boolean back) {
        stop();
        if (back) {
            run = run.back();
            engineAsked = false;
            noteForLink(false);
            tell(text.standing(model()));
            return;
        }
        withChosenEngine(() -> {
            if (!run.ended() && trainStep()) {
                tell(text.standing(model()));
            }
        });
    }

    private void rebuild() {
        stop();
        set(HelloDemo.MEMORY, model().remembers() ? "kept" : "cut");
        build(List.of(), 0);
        noteForLink(false);
        tell(text.rebuilt(model()));
    }

    /**
     * Builds the run. The reference engine always computes the first picture; the chosen engine takes over when training
     * goes on.
     */
    private void build(List<HelloEdit> edits, int steps) {
        run = new HelloRun(get(HelloDemo.CELL).equals("lstm"), get(HelloDemo.UNITS), get(HelloDemo.TIME_STEPS),
                get(HelloDemo.SEED), get(HelloDemo.MEMORY).equals("kept"), edits, steps);
        engineAsked = false;
        solved = false;
    }

    /** Takes one training step. Returns false if the engine was lost; then Java goes on from the same parameters. */
    private boolean trainStep() {
        try {
            run.train();
            noteForLink(false);
            return true;
        } catch (EngineLostException e) {
            run.recover(new JavaMatMul());
            set(HelloDemo.ENGINE, Engine.JAVA.id());
            stop();
            tell(text.then(text.trouble(e.trouble()), text.engineChanged(Engine.JAVA)));
            return false;
        }
    }

    /** The engine the reader has chosen. */
    private Engine engine() {
        return Engine.of(get(HelloDemo.ENGINE));
    }

    /** Runs {@code then} when the chosen engine is ready, which may be later; never if it cannot work. */
    private void withChosenEngine(Runnable then) {
        var chosen = engine();
        engines.prepare(chosen, () -> {
            if (engine() == chosen && (engineAsked || useEngine(chosen))) {
                then.run();
            }
        });
    }

    /** Changes to an engine; if it cannot work, changes to Java, stops and says why. */
    private boolean useEngine(Engine engine) {
        engineAsked = true;
        try {
            model().use(engine == Engine.JAVA ? new JavaMatMul() : engines.matMul(engine));
            return true;
        } catch (EngineUnavailableException e) {
            // A script that could not be fetched may be fetched the next time.
            if (e.trouble().reason() != Reason.NOT_FETCHED) {
                brokenEngines.add(engine.id());
            }
            set(HelloDemo.ENGINE, Engine.JAVA.id());
            model().use(new JavaMatMul());
            stop();
            tell(text.trouble(e.trouble()));
            return false;
        }
    }
}
