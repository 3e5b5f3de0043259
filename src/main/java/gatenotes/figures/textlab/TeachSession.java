package gatenotes.figures.textlab;

import gatenotes.demo.Control;
import gatenotes.demo.DemoSession;
import gatenotes.demo.Stage;
import gatenotes.demo.Table;
import gatenotes.demo.Values;
import gatenotes.engine.Engine;
import gatenotes.engine.KeptRun;
import gatenotes.engine.LiveModel.Form;
import gatenotes.engine.Measure;
import gatenotes.engine.ModelFacts;
import gatenotes.engine.ModelTrouble;
import gatenotes.engine.RunReport;
import gatenotes.engine.RunSettings;
import gatenotes.engine.TextRun;
import gatenotes.engine.WritingPlan;
import gatenotes.scene.Numbers;
import gatenotes.scene.PartName;
import gatenotes.scene.Scene;
import java.util.ArrayList;
import java.util.List;

/** The reader teaches a network a text, goes back to moments when it knew less, and takes it home. */
final class TeachSession extends DemoSession implements TaughtRun.Answers, MomentView.Answers {
    /** Characters that the network of a moment writes, and reads. */
    private static final int WRITTEN = 340;
    private static final int READ = 340;

    private final Stage stage;
    private final TeachWords words;
    private final TeachControls controls;
    private final TextToLearn text;
    private TaughtRun run;
    /** A network's file that the reader has opened, and its name; null for none. */
    private byte[] file;
    private String fileName = "";
    /** The run that the browser keeps; null for none. */
    private KeptRun kept;
    /** The measure whose moment is looked at; −1 for the present. */
    private int chosen = -1;
    /** The network that is looked at; null while only what it writes by the way is. */
    private MomentView moment;
    private int pointed = -1;
    private String heardNotice = "";
    private boolean hasToldRisen;

    TeachSession(Values values, Stage stage) {
        super(values, stage);
        this.stage = stage;
        words = new TeachWords(language);
        controls = new TeachControls(words);
        text = new TextToLearn(language);
        tell(words.task());
        stage.engines().findKept(this::found);
    }

    private void found(KeptRun keptRun) {
        kept = keptRun;
        if (run == null && file == null) {
            tell(words.isKept(keptRun.step()));
        }
    }

    // The picture.

    private RunReport report() {
        return run == null ? null : run.report();
    }

    private RunHistory history() {
        return report() == null ? TaughtExample.of(language).history() : run.history();
    }

    private TeachFigure figure() {
        var report = report();
        return new TeachFigure(language, new TeachFigure.View(report == null ? words.exampleTitle(TaughtExample.UNITS) : "",
                history(), report == null ? Engine.JAVA : report.engine(),
                report == null || !playing() ? 0 : report.charactersPerSecond(), chosen, shownText(), pointed));
    }

    @Override
    public Scene scene() {
        return figure().draw();
    }

    private TeachFigure.Text shownText() {
        if (moment != null && isReading() && moment.read() != null) {
            return new TeachFigure.Read(words.insideTitle("h", watched(), lookedAt()), words.panel(),
                    moment.readCodePoints(), moment.read(), watched() - 1);
        }
        if (moment != null && !isReading()) {
            return new TeachFigure.Written(words.writtenTitle(lookedAt()), words.panel(), moment.draft(), moment.visible());
        }
        if (report() == null) {
            var example = TaughtExample.of(language);
            return new TeachFigure.Sample(words.writtenTitle(words.step(history().steps())), words.copied(example.copied()),
                    example.sample());
        }
        return new TeachFigure.Sample(words.writtenTitle(words.step(history().steps())),
                report().sample().isEmpty() ? words.noSample() : words.panel(), report().sample());
    }

    /** What is looked at, in words. */
    private String lookedAt() {
        return report() == null && file != null ? fileName
                : words.step(chosen < 0 ? history().steps() : history().measures().get(chosen).step());
    }

    private boolean isReading() {
        return get(TextLabDemo.SHOW).equals("read");
    }

    private int units() {
        return moment != null && moment.facts() != null ? moment.facts().units()
                : run == null ? 1 : run.begun().shape().units();
    }

    private int watched() {
        return Math.min(get(TextLabDemo.WATCHED), moment.read().values().length / Math.max(1, moment.read().places().length));
    }

    @Override
    public List<Control> controls() {
        var best = history().best();
        return controls.all(values(), new TeachControls.State(play("train", words.train()), text.shown(),
                run != null || file != null, report(), units(), momentSlider(), run != null && chosen >= 0,
                report() != null && best != null && best != history().newest(), run == null && file == null && kept != null,
                report() != null || moment != null));
    }

    private Control.Slider momentSlider() {
        var ids = report() == null ? new int[0] : history().kept();
        int place = 0;
        for (int i = 0; i < ids.length; i++) {
            place = ids[i] == chosen ? i + 1 : place;
        }
        return new Control.Slider("moment", words.moment(), 0, Math.max(1, ids.length), 1, place,
                chosen < 0 ? words.now() : words.step(history().measures().get(chosen).step()));
    }

    @Override
    public String stepper() {
        return "moment";
    }

    @Override
    public List<Table> tables() {
        var rows = new ArrayList<List<String>>();
        for (var each : history().measures()) {
            rows.add(List.of(Numbers.grouped(each.step()),
                    each.training() == each.training() ? Numbers.fixed(each.training(), 3) : "—",
                    Numbers.fixed(each.heldOut(), 3), Numbers.fixed(each.heldOut() / Math.log(2), 3)));
        }
        return List.of(new Table(words.table(), words.tableHead(), rows));
    }

    // What the reader does.

    @Override
    protected void changed(String id) {
        switch (id) {
            case "train" -> train();
            case "learning-rate" -> setRate();
            case "temperature" -> setTemperature();
            case "engine" -> {
                if (run != null) {
                    run.choose(TeachSettings.engine(values()));
                }
            }
            case "show", "watched" -> look();
            case "optimizer", "decay", "dropout", "clip-norm", "steps" -> tellIfBegun(words.onBranch());
            case "cell", "layers", "units", "time-steps", "batch-size", "seed" -> tellIfBegun(words.anewOnly());
            default -> {
            }
        }
    }

    private void tellIfBegun(String sentence) {
        if (run != null) {
            tell(sentence);
        }
    }

    @Override
    protected void press(String id, String value) {
        switch (id) {
            case "anew" -> reset();
            case "kept" -> goOnWithKept();
            case "moment" -> choose(momentAt(value));
            case "branch" -> goOnFrom(history().measures().get(chosen));
            case "best" -> goOnFrom(history().best());
            case "own" -> take(OwnText.of(value));
            default -> {
                if (TakeHome.form(id) == null) {
                    super.press(id, value);
                } else {
                    save(TakeHome.form(id));
                }
            }
        }
    }

    private int momentAt(String place) {
        int at = Integer.parseInt(place);
        return at == 0 || report() == null || at > history().kept().length ? -1 : history().kept()[at - 1];
    }

    private void take(OwnText own) {
        text.take(own);
        tell(run == null ? text.taken() : text.taken() + " " + words.anewOnly());
    }

    @Override
    public void open(String id, String name, byte[] bytes) {
        if (OwnFile.isNetwork(name)) {
            if (run != null) {
                throw new IllegalArgumentException(words.runFirst());
            }
            openNetwork(name, OwnFile.network(name, bytes, words));
        } else {
            take(OwnFile.text(name, bytes, words));
        }
    }

    private void openNetwork(String name, byte[] bytes) {
        reset();
        fileName = name;
        moment = new MomentView(listener -> stage.engines().open(name, bytes, text.own(), listener), this);
        file = bytes;
        tell(words.opening(name));
    }

    private void train() {
        if (run == null) {
            if (playing()) {
                begin();
            }
            return;
        }
        run.pause(!playing());
        tell(playing() && report() != null ? words.begun(report().facts().trainingCharacters())
                : words.paused(history().steps()));
        chosen = playing() ? -1 : chosen;
        look();
    }

    private void begin() {
        var problem = file != null ? "" : text.problem(TeachSettings.shape(values()));
        if (!problem.isEmpty()) {
            stop();
            throw new IllegalArgumentException(problem);
        }
        var asked = TeachSettings.run(values(), text.source());
        if (file != null && moment.facts() != null) {
            var settings = moment.facts().settings();
            asked = settings.isEmpty() ? asked : RunSettings.read(settings, text.source(), asked.engine());
            asked = asked.from(file);
        }
        begin(asked);
    }

    private void begin(TextRun asked) {
        closeMoment();
        hasToldRisen = false;
        heardNotice = "";
        tell(words.starting());
        run = new TaughtRun(asked, stage, this);
        run.setTemperature(get(TextLabDemo.TEMPERATURE));
    }

    private void goOnWithKept() {
        take(OwnText.of(kept.source().own()));
        take(kept.settings());
        go();
        begin(RunSettings.read(kept.settings(), kept.source(), TeachSettings.engine(values())).from(kept.file()));
    }

    /** Takes over settings that controls can show; the run itself has all of them. */
    private void take(String settings) {
        for (var setting : TeachSettings.NAMED) {
            try {
                set(setting, RunSettings.text(settings, TeachSettings.name(setting)));
            } catch (IllegalArgumentException e) {
                // A network from elsewhere may have what no control shows.
            }
        }
        set(TextLabDemo.DECAY, RunSettings.text(settings, "finalRate").equals("1") ? "off" : "on");
    }

    private void reset() {
        closeRun();
        closeMoment();
        file = null;
        chosen = -1;
        tell(words.task());
        stage.engines().findKept(this::found);
    }

    private void closeRun() {
        stop();
        if (run != null) {
            run.close();
            run = null;
        }
    }

    private void closeMoment() {
        if (moment != null) {
            moment.close();
            moment = null;
        }
    }

    private void setRate() {
        if (run != null) {
            run.setLearningRate(TeachSettings.rate(values()));
            if (report() != null && report().exploded()) {
                go();
                train();
            }
        }
    }

    private void setTemperature() {
        if (run != null) {
            run.setTemperature(get(TextLabDemo.TEMPERATURE));
        }
        if (moment != null && !isReading()) {
            look();
        }
    }

    private void goOnFrom(Measure measure) {
        run.goOnFrom(measure, TeachSettings.learning(values()), TeachSettings.steps(values()));
        hasToldRisen = false;
        chosen = -1;
        closeMoment();
        go();
        run.pause(false);
        tell(words.branched(measure));
    }

    private void save(Form form) {
        var view = moment != null ? moment : new MomentView(listener -> run.model(-1, listener), this);
        view.save(form, TakeHome.OWN, passage(view));
        tell(TakeHome.preparing(language));
    }

    /** A passage whose loss programs tell: held out of what the network learnt, or else its symbols. */
    private String passage(MomentView view) {
        return run != null ? run.heldOutText(READ) : view.facts().symbols();
    }

    // Moments.

    private void choose(int measure) {
        if (report() == null || measure == chosen && moment != null) {
            return;
        }
        chosen = measure;
        tell(measure < 0 ? words.shownNow() : words.shown(history().measures().get(measure)));
        look();
    }

    /** Lets the network that is looked at write, or read; while it trains on, it writes by the way. */
    private void look() {
        pointed = -1;
        if (run != null && report() != null) {
            if (chosen < 0 && playing() && !isReading()) {
                closeMoment();
                return;
            }
            if (!isReading() || moment == null || moment.read() == null || !playing()) {
                closeMoment();
            }
            moment = moment != null ? moment : new MomentView(listener -> run.model(chosen, listener), this);
        }
        if (moment != null && isReading()) {
            moment.read(run != null ? run.heldOutText(READ) : beginning(text.source().text()));
        } else if (moment != null) {
            moment.write(new WritingPlan("", WRITTEN, get(TextLabDemo.TEMPERATURE), get(TextLabDemo.TOP_P),
                    get(TextLabDemo.SEED), List.of(), List.of()));
        }
    }

    private static String beginning(String whole) {
        return whole.substring(0, Math.min(READ, whole.length()));
    }

    @Override
    public void place(double x, double y) {
        if (report() != null) {
            choose(figure().losses().nearest(x, y - TeachFigure.PLOT_TOP));
        }
    }

    @Override
    public void point(String part, boolean isChosen) {
        var name = part == null ? null : PartName.read(part);
        pointed = name != null && name.word().equals("char") ? name.number(0) : -1;
    }

    // What the run and its networks tell.

    @Override
    public void heard(RunReport news, RunReport before) {
        if (chosen >= 0 && !run.isKept(chosen)) {
            chosen = -1;
            closeMoment();
        }
        tellNews(news, before == null);
        if (!news.measures().isEmpty() && chosen < 0 && isReading()) {
            look();
        }
        if (news.exploded() || news.done()) {
            stop();
        }
        if (news.done() && !(before != null && before.done())) {
            tell(words.joined(heardNotice, words.done(history().steps())));
            look();
        }
    }

    /** Tells what is new; what stays true of the run, such as that nobody keeps it, is said with it. */
    private void tellNews(RunReport news, boolean isFirst) {
        var notice = new NoticeWords(language).notice(news.notice());
        var event = "";
        if (run.history().hasRisen() && !hasToldRisen) {
            hasToldRisen = true;
            var best = run.history().bestOnBranch();
            event = words.risen(best, run.isKept(best.id()));
        } else if (isFirst) {
            event = words.begun(news.facts().trainingCharacters());
        }
        if (!event.isEmpty() || !notice.isEmpty() && !notice.equals(heardNotice)) {
            tell(words.joined(notice, event));
        }
        heardNotice = notice;
    }

    @Override
    public void failed(RunReport news) {
        tell(new NoticeWords(language).notice(news.notice()));
        closeRun();
    }

    @Override
    public void ready(ModelFacts facts) {
        if (run == null) {
            if (!facts.settings().isEmpty()) {
                take(facts.settings());
            }
            tell(words.opened(fileName, facts));
            look();
        }
    }

    @Override
    public void failed(ModelTrouble trouble) {
        tell(trouble.kind() == ModelTrouble.Kind.NO_NETWORK ? words.noNetwork(trouble.detail())
                : words.broken(trouble.detail()));
        if (run == null) {
            closeMoment();
            file = null;
        }
    }

    @Override
    public void saved(Form form, byte[] bytes) {
        var name = TakeHome.name(form, TakeHome.OWN);
        stage.downloads().offer(name, bytes);
        tell(TakeHome.saved(language, name, bytes.length));
    }

    /** The training goes on elsewhere; only what appears moves here. */
    @Override
    public boolean running() {
        return moment != null && moment.isAppearing();
    }

    @Override
    public void advance(double seconds) {
        if (moment != null) {
            moment.appear(seconds, stage.calm());
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
        closeRun();
        closeMoment();
    }
}
