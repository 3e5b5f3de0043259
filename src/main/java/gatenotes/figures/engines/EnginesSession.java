package gatenotes.figures.engines;

import gatenotes.demo.Control;
import gatenotes.demo.DemoSession;
import gatenotes.demo.Stage;
import gatenotes.demo.Table;
import gatenotes.demo.Values;
import gatenotes.engine.Engine;
import gatenotes.engine.LongRun;
import gatenotes.engine.RunReport;
import gatenotes.engine.TextRun;
import gatenotes.engine.TextSource;
import gatenotes.engine.TextSource.Passage;
import gatenotes.figures.parts.LossHistory;
import gatenotes.figures.parts.NoticeWords;
import gatenotes.math.DecimalText;
import gatenotes.nn.NetworkSpec;
import gatenotes.scene.Language;
import gatenotes.scene.Scene;
import java.util.ArrayList;
import java.util.List;

/** One figure of {@link EnginesDemo}: the training's reports, and the reader's choices. */
final class EnginesSession extends DemoSession {
    /** The seconds for which the slider of units must not move before a training of the new size begins. */
    private static final double REST_SECONDS = 0.3;

    private final Stage stage;
    private final EnginesWords text;
    private LongRun run;
    /** The seconds until a training of the chosen size begins, 0 if none is waiting. */
    private double untilRestart;
    private RunReport report;
    private LossHistory losses = new LossHistory();
    private String heardNotice = "";
    private Engine told;

    EnginesSession(Values values, Stage stage) {
        super(values, stage);
        this.stage = stage;
        text = new EnginesWords(language);
        tell(text.task(network()));
    }

    private NetworkSpec network() {
        return NetworkSpec.input(text.classes()).lstm(get(EnginesDemo.UNITS)).dense(text.classes());
    }

    @Override
    public Scene scene() {
        return draw(EnginesLayout.WIDE);
    }

    @Override
    public Scene narrowScene() {
        return draw(EnginesLayout.NARROW);
    }

    private Scene draw(EnginesLayout layout) {
        var bars = new ArrayList<EnginesFigure.Bar>();
        var example = report == null && get(EnginesDemo.UNITS) == MeasuredExample.UNITS;
        for (var one : Engine.values()) {
            if (report == null) {
                bars.add(new EnginesFigure.Bar(one.title(), example ? MeasuredExample.stepMillis(one) : 0,
                        Double.NaN, true, false));
            } else {
                var known = report.of(one);
                bars.add(new EnginesFigure.Bar(one.title(), known.millis(), known.maxDiff(), known.works(),
                        one == report.engine()));
            }
        }
        return EnginesFigure.draw(language, layout, new EnginesFigure.View(bars, text.barsTitle(example),
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
                play("train", language.pick("训练", "Train")),
                new Control.Button("reset", language.pick("重来", "Reset"), run != null),
                choice(EnginesDemo.ENGINE, language.pick("计算引擎", "Engine"), engines),
                slider(EnginesDemo.UNITS, language.pick("隐藏单元", "Hidden units")).inSteps(EnginesDemo.UNITS_STEP),
                choice(EnginesDemo.RATE, language.pick("学习率", "Learning rate"), rates));
    }

    @Override
    public List<Table> tables() {
        return report == null ? List.of(text.table(null)) : List.of(text.table(report));
    }

    @Override
    protected void press(String id, String value) {
        if (!id.equals("reset")) {
            super.press(id, value);
        }
        reset();
    }

    @Override
    protected void changed(String id) {
        switch (id) {
            case "train" -> train();
            case "engine" -> choose();
            case "units" -> resize();
            case "learning-rate" -> setRate();
            default -> {
            }
        }
    }

    /** The engine the reader has chosen, or null for the fastest. */
    private Engine chosen() {
        return EnginesDemo.engine(get(EnginesDemo.ENGINE));
    }

    /** Starts, pauses or continues the training, as the reader's button says. */
    private void train() {
        untilRestart = 0;
        if (run != null) {
            run.pause(!playing());
        } else if (playing()) {
            run = stage.engines().train(TextRun.simple(TextSource.of(passage()), get(EnginesDemo.UNITS), rate(),
                    get(EnginesDemo.SEED), chosen()),
                    this::heard);
        }
        tell(playing() ? text.training(chosen()) : text.paused(losses.steps(), losses.last()));
    }

    private Passage passage() {
        return language == Language.CHINESE ? Passage.CHINESE : Passage.ENGLISH;
    }

    private double rate() {
        return DecimalText.read(get(EnginesDemo.RATE));
    }

    private void reset() {
        close();
        losses = new LossHistory();
        report = null;
        told = null;
        heardNotice = "";
        tell(text.task(network()));
    }

    private void resize() {
        var again = playing();
        reset();
        if (again) {
            go();
            untilRestart = REST_SECONDS;
            tell(text.training(chosen()));
        }
    }

    private void choose() {
        told = null;
        if (run != null) {
            run.choose(chosen());
            tell(text.chosen(chosen()));
        }
    }

    private void setRate() {
        if (run != null) {
            run.setLearningRate(rate());
            if (report != null && report.stopped()) {
                go();
                train();
            }
        }
    }

    private void heard(RunReport news) {
        report = news;
        take(news.firstStep(), news.losses());
        var notice = new NoticeWords(language, EnginesDemo.RATE.words()).of(news.notice());
        if (!notice.isEmpty() && !notice.equals(heardNotice)) {
            tell(notice);
        } else if (playing() && !news.measuring() && news.engine() != told && news.of(news.engine()).millis() > 0) {
            told = news.engine();
            tell(notice.isEmpty() ? text.measured(news, chosen()) : status());
        }
        heardNotice = notice;
        if (news.stopped()) {
            stop();
        }
    }

    private void take(int firstStep, float[] news) {
        losses.backTo(firstStep);
        for (var loss : news) {
            losses.add(loss);
        }
    }

    /** Only a waiting restart counts time: the training itself runs outside this thread and reports by itself. */
    @Override
    public boolean running() {
        return untilRestart > 0;
    }

    @Override
    public void advance(double seconds) {
        untilRestart -= seconds;
        if (untilRestart <= 0) {
            train();
        }
    }

    @Override
    public void seen(boolean near) {
        if (run != null && playing()) {
            run.pause(!near);
        }
    }

    @Override
    public void close() {
        super.close();
        if (run != null) {
            run.close();
            run = null;
        }
        untilRestart = 0;
    }
}
