package gatenotes.demo;

import gatenotes.figure.HelloFigure;
import gatenotes.figure.Scene;
import gatenotes.math.DecimalText;
import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One "hello" figure: a network, what its training did so far, and what the reader chose. */
final class HelloSession implements Session {
    static final int MAX_STEPS = 500;
    /** So long a training step takes three frames, that the eye can follow; what comes after is quick. */
    static final int SLOW_STEPS = 100;
    static final int FRAMES_PER_STEP = 3;

    private final Stage stage;
    private final HelloText text;
    private final int timeSteps;
    /** The mean loss after so many steps. */
    private final double[] losses = new double[MAX_STEPS + 1];
    private String cell;
    private int units;
    private int seed;
    private String engine;
    private boolean engineAsked;
    private final List<String> brokenEngines = new ArrayList<>();
    private HelloModel model;
    private boolean running;
    private boolean solved;
    private int frame;
    private String status;

    HelloSession(Values values, Stage stage) {
        this.stage = stage;
        text = new HelloText(stage.language());
        timeSteps = values.get(HelloDemo.TIME_STEPS);
        cell = values.get(HelloDemo.CELL);
        units = values.get(HelloDemo.UNITS);
        seed = values.get(HelloDemo.SEED);
        engine = values.get(HelloDemo.ENGINE);
        build();
        for (int i = 0; i < values.get(HelloDemo.STEP); i++) {
            trainStep();
        }
        status = text.standing(model);
    }

    @Override
    public Scene scene() {
        return HelloFigure.draw(stage.language(), HelloModel.LETTERS, model.steps(),
                Arrays.copyOf(losses, model.stepsDone() + 1));
    }

    @Override
    public List<Control> controls() {
        var engines = new ArrayList<Control.Option>();
        for (var word : HelloDemo.ENGINE.words()) {
            var works = !brokenEngines.contains(word);
            engines.add(new Control.Option(word, text.engineName(word, works), works));
        }
        return List.of(
                new Control.Toggle("train", text.train(), running),
                new Control.Button("step", text.step(), model.stepsDone() < MAX_STEPS),
                new Control.Button("reset", text.reset(), true),
                new Control.Choice("cell", text.cell(), List.of(new Control.Option("lstm", "LSTM", true),
                        new Control.Option("rnn", text.simpleRnn(), true)), cell),
                new Control.Slider("units", text.units(), HelloDemo.UNITS.min(), HelloDemo.UNITS.max(), 1, units,
                        Integer.toString(units)),
                new Control.NumberField("seed", text.seed(), HelloDemo.SEED.min(), HelloDemo.SEED.max(), seed),
                new Control.Choice("engine", text.engine(), engines, engine));
    }

    @Override
    public String status() {
        return status;
    }

    @Override
    public List<Table> tables() {
        return List.of(HelloTable.of(stage.language(), model));
    }

    @Override
    public void act(String id, String value) {
        switch (id) {
            case "train" -> train(value.equals("true"));
            case "step" -> step();
            case "reset" -> rebuild();
            case "cell" -> {
                if (!HelloDemo.CELL.words().contains(value)) {
                    throw notOne(text.cell(), value, text.oneOf(HelloDemo.CELL));
                }
                cell = value;
                rebuild();
            }
            case "units" -> {
                units = whole(HelloDemo.UNITS, text.units(), value);
                rebuild();
            }
            case "seed" -> {
                seed = whole(HelloDemo.SEED, text.seed(), value);
                rebuild();
            }
            case "engine" -> chooseEngine(value);
            default -> throw new IllegalArgumentException("demo:hello has no control '" + id + "'");
        }
    }

    @Override
    public Map<String, String> unseen() {
        return Map.of(HelloDemo.STEP.name(), Integer.toString(model.stepsDone()));
    }

    @Override
    public boolean running() {
        return running;
    }

    @Override
    public void advance() {
        if (model.stepsDone() >= SLOW_STEPS || ++frame % FRAMES_PER_STEP == 0) {
            withChosenEngine(this::learn);
        }
    }

    private void learn() {
        if (!running || !trainStep()) {
            return;
        }
        if (!solved && model.rightCount() == timeSteps) {
            solved = true;
            status = text.solved(model);
        }
        if (model.stepsDone() >= MAX_STEPS) {
            running = false;
            status = text.finished(model);
        }
    }

    @Override
    public void dispose() {
        running = false;
    }

    private void train(boolean on) {
        running = on && model.stepsDone() < MAX_STEPS;
        status = running ? text.training() : on ? text.finished(model) : text.standing(model);
    }

    private void step() {
        running = false;
        withChosenEngine(() -> {
            if (model.stepsDone() < MAX_STEPS && trainStep()) {
                status = text.standing(model);
            }
        });
    }

    private void rebuild() {
        running = false;
        build();
        status = text.rebuilt(model);
    }

    /** The first picture is always the reference's; the chosen engine takes over when training goes on. */
    private void build() {
        model = new HelloModel(cell.equals("lstm"), units, timeSteps, seed, new JavaMatMul());
        engineAsked = false;
        losses[0] = model.meanLoss();
        solved = false;
    }

    /** Whether the engine held; if it broke off, Java goes on from the same parameters. */
    private boolean trainStep() {
        var held = true;
        try {
            model.train();
        } catch (EngineLostException e) {
            model.recover(new JavaMatMul());
            engine = "java";
            running = false;
            status = text.then(e.getMessage(), text.engineChanged(engine));
            held = false;
        }
        losses[model.stepsDone()] = model.meanLoss();
        return held;
    }

    private void chooseEngine(String value) {
        if (!HelloDemo.ENGINE.words().contains(value)) {
            throw notOne(text.engine(), value, text.oneOf(HelloDemo.ENGINE));
        }
        engine = value;
        engineAsked = false;
        withChosenEngine(() -> status = text.then(text.engineChanged(value), text.standing(model)));
    }

    /** Goes on when the chosen engine is at work, which may be later; not at all if it cannot work. */
    private void withChosenEngine(Runnable then) {
        var chosen = engine;
        stage.engines().prepare(chosen, () -> {
            if (engine.equals(chosen) && (engineAsked || useChosenEngine())) {
                then.run();
            }
        });
    }

    /** Puts the chosen engine to work; if it cannot, goes back to Java, stops and says why. */
    private boolean useChosenEngine() {
        if (engineAsked) {
            return true;
        }
        engineAsked = true;
        MatMul chosen = new JavaMatMul();
        try {
            if (!engine.equals("java")) {
                chosen = stage.engines().matMul(engine);
            }
            model.use(chosen);
            return true;
        } catch (EngineUnavailableException e) {
            brokenEngines.add(engine);
            engine = "java";
            model.use(chosen);
            running = false;
            status = e.getMessage();
            return false;
        }
    }

    private int whole(Setting.Whole setting, String label, String value) {
        try {
            var number = DecimalText.readWhole(value);
            if (number >= setting.min() && number <= setting.max()) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw notOne(label, value, text.wholeNumber(setting));
    }

    private IllegalArgumentException notOne(String label, String value, String expected) {
        return new IllegalArgumentException(text.notOne(label, value, expected));
    }
}
