package gatenotes.figures.engines;

import gatenotes.demo.Control;
import gatenotes.demo.ControlValues;
import gatenotes.demo.Session;
import gatenotes.demo.Stage;
import gatenotes.demo.Table;
import gatenotes.demo.Values;
import gatenotes.engine.Engine;
import gatenotes.engine.LongRun;
import gatenotes.engine.Notice;
import gatenotes.engine.RunReport;
import gatenotes.engine.TextRun;
import gatenotes.math.DecimalText;
import gatenotes.nn.NetworkSpec;
import gatenotes.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One figure of {@link EnginesDemo}: what the training tells, and what the reader chose. */
final class EnginesSession implements Session {
    /** A slider is let go of when it has rested so long: until then no training of its size begins. */
    private static final double REST_SECONDS = 0.3;

    private final Stage stage;
    private final EnginesWords text;
    private final int seed;
    private int units;
    private String engine;
    private String rate;
    private LongRun run;
    private boolean training;
    /** Seconds until a training of the chosen size begins, 0 if none is waiting to. */
    private double untilRestart;
    private RunReport report;
    private LossHistory losses = new LossHistory();
    private Notice heardNotice = Notice.NONE;
    private Engine told;
    private String status;

    EnginesSession(Values values, Stage stage) {
        this.stage = stage;
        text = new EnginesWords(stage.language());
        units = values.get(EnginesDemo.UNITS);
        engine = values.get(EnginesDemo.ENGINE);
        rate = values.get(EnginesDemo.RATE);
        seed = values.get(EnginesDemo.SEED);
        status = text.task(network());
    }

    private NetworkSpec network() {
        return NetworkSpec.input(text.classes()).lstm(units).dense(text.classes());
    }

    @Override
    public Scene scene() {
        var bars = new ArrayList<EnginesFigure.Bar>();
        var example = report == null && units == EnginesWords.EXAMPLE_UNITS;
        for (var one : Engine.values()) {
            if (report == null) {
                bars.add(new EnginesFigure.Bar(one.title(), example ? text.exampleMillis()[one.ordinal()] : 0,
                        Double.NaN, true, false));
            } else {
                var known = report.of(one);
                bars.add(new EnginesFigure.Bar(one.title(), known.millis(), known.maxDiff(), known.works(),
                        one == report.engine()));
            }
        }
        return EnginesFigure.draw(stage.language(), new EnginesFigure.View(bars, text.barsTitle(example),
                report == null ? 0 : report.charactersPerSecond(), losses.steps(), losses.means(), Math.log(text.classes()),
                report == null ? "" : report.sample()));
    }

    @Override
    public List<Control> controls() {
        var engines = new ArrayList<Control.Option>();
        for (var word : EnginesDemo.ENGINE.words()) {
            var one = EnginesDemo.engine(word);
            var works = report == null || one == null || report.of(one).works();
            engines.add(new Control.Option(word, text.engineOption(one, works), works));
        }
        var rates = new ArrayList<Control.Option>();
        for (var word : EnginesDemo.RATE.words()) {
            rates.add(new Control.Option(word, text.rateOption(word), true));
        }
        return List.of(
                new Control.Toggle("train", text.train(), training),
                new Control.Button("reset", text.reset(), run != null),
                new Control.Choice("engine", text.engine(), engines, engine),
                new Control.Slider("units", text.units(), EnginesDemo.UNITS.min(), EnginesDemo.UNITS.max(),
                        EnginesDemo.UNITS_STEP, units, Integer.toString(units)),
                new Control.Choice("learning-rate", text.rate(), rates, rate));
    }

    @Override
    public String status() {
        return status;
    }

    @Override
    public List<Table> tables() {
        return report == null ? List.of(text.table(null)) : List.of(text.table(report));
    }

    @Override
    public Map<String, String> unseen() {
        return Map.of(EnginesDemo.SEED.name(), Integer.toString(seed));
    }

    @Override
    public void act(String id, String value) {
        switch (id) {
            case "train" -> train(value.equals("true"));
            case "reset" -> reset();
            case "engine" -> choose(ControlValues.word(value, EnginesDemo.ENGINE.words()));
            case "units" -> resize(ControlValues.whole(value, EnginesDemo.UNITS.min(), EnginesDemo.UNITS.max()));
            case "learning-rate" -> setRate(ControlValues.word(value, EnginesDemo.RATE.words()));
            default -> throw ControlValues.noControl(id);
        }
    }

    private Engine chosen() {
        return EnginesDemo.engine(engine);
    }

    private void train(boolean on) {
        training = on;
        untilRestart = 0;
        if (run != null) {
            run.pause(!on);
        } else if (on) {
            run = stage.engines().train(new TextRun(units, seed, DecimalText.read(rate), chosen()), this::heard);
        }
        status = on ? text.training(chosen()) : text.paused(losses.steps(), losses.last());
    }

    private void reset() {
        dispose();
        losses = new LossHistory();
        report = null;
        told = null;
        heardNotice = Notice.NONE;
        status = text.task(network());
    }

    private void resize(int newUnits) {
        var again = training;
        units = newUnits;
        reset();
        if (again) {
            training = true;
            untilRestart = REST_SECONDS;
            status = text.training(chosen());
        }
    }

    private void choose(String name) {
        engine = name;
        told = null;
        if (run != null) {
            run.choose(chosen());
            status = text.chosen(chosen());
        }
    }

    private void setRate(String newRate) {
        rate = newRate;
        if (run != null) {
            run.setLearningRate(DecimalText.read(newRate));
            if (report != null && report.exploded()) {
                train(true);
            }
        }
    }

    private void heard(RunReport news) {
        report = news;
        take(news.firstStep(), news.losses());
        if (!news.notice().equals(Notice.NONE) && !news.notice().equals(heardNotice)) {
            status = text.notice(news.notice());
        } else if (training && !news.measuring() && news.engine() != told && news.of(news.engine()).millis() > 0) {
            told = news.engine();
            status = news.notice().equals(Notice.NONE) ? text.measured(news, chosen()) : status;
        }
        heardNotice = news.notice();
        if (news.exploded()) {
            training = false;
        }
    }

    private void take(int firstStep, float[] news) {
        losses.backTo(firstStep);
        for (var loss : news) {
            losses.add(loss);
        }
    }

    /** The training goes on elsewhere; the page only hears of it. */
    @Override
    public boolean running() {
        return untilRestart > 0;
    }

    @Override
    public void advance(double seconds) {
        untilRestart -= seconds;
        if (untilRestart <= 0) {
            train(true);
        }
    }

    @Override
    public void seen(boolean near) {
        if (run != null && training) {
            run.pause(!near);
        }
    }

    @Override
    public void dispose() {
        if (run != null) {
            run.close();
            run = null;
        }
        training = false;
        untilRestart = 0;
    }
}
