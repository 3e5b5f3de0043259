package gatenotes.figures.textlab;

import gatenotes.demo.Control;
import gatenotes.demo.DemoSession;
import gatenotes.demo.SettingException;
import gatenotes.demo.Stage;
import gatenotes.demo.Table;
import gatenotes.demo.Values;
import gatenotes.engine.KeptRun;
import gatenotes.engine.LiveModel.Form;
import gatenotes.engine.Measure;
import gatenotes.engine.ModelFacts;
import gatenotes.engine.ModelTrouble;
import gatenotes.engine.RunReport;
import gatenotes.engine.RunSettings;
import gatenotes.engine.TextRun;
import gatenotes.engine.WritingPlan;
import gatenotes.scene.PartName;
import gatenotes.scene.Scene;
import java.util.List;

/** The reader teaches a network a text, goes back to earlier moments of the training, and saves the network. */
final class TeachSession extends DemoSession implements TaughtRun.Answers, MomentView.Answers {
    /** How many characters the network of a moment writes. */
    private static final int WRITTEN = 340;

    private final Stage stage;
    private final TeachWords words;
    private final TeachControlWords controlWords;
    private final TeachControls controls;
    private final RunHistory example;
    private final TextToLearn text;
    private TaughtRun run;
    /** A network's file that the reader has opened; null for none. */
    private OpenedFile opened;
    /** The run that the browser keeps; null for none. */
    private KeptRun kept;
    /** The measure whose moment is selected; −1 for the present. */
    private int chosen = -1;
    /** The selected network; null while only the samples of the training are shown. */
    private MomentView moment;
    private int pointed = -1;
    private String heardNotice = "";
    private boolean hasToldRisen;

    TeachSession(Values values, Stage stage) {
        super(values, stage);
        this.stage = stage;
        words = new TeachWords(language);
        controlWords = new TeachControlWords(language);
        controls = new TeachControls(language);
        example = TaughtExample.of(language).history();
        text = new TextToLearn(language);
        tell(words.task());
        stage.engines().findKept(this::found);
    }

    private void found(KeptRun keptRun) {
        kept = keptRun;
        if (run == null && opened == null) {
            tell(words.isKept(keptRun.step()));
        }
    }

    private TeachPicture picture() {
        return new TeachPicture(language, values(), example, run, opened, chosen, moment, pointed, playing());
    }

    private RunReport report() {
        return picture().report();
    }

    private RunHistory history() {
        return picture().history();
    }

    private boolean isReading() {
        return picture().isReading();
    }

    @Override
    public Scene scene() {
        return picture().figure(LabLayout.WIDE).draw();
    }

    @Override
    public Scene narrowScene() {
        return picture().figure(LabLayout.NARROW).draw();
    }

    @Override
    public List<Control> controls() {
        var picture = picture();
        var best = picture.history().best();
        var isTold = picture.report() != null;
        return controls.all(values(), new TeachControls.State(play("train", controlWords.train()), text.shown(),
                run != null || opened != null, picture.report(), picture.units(), picture.momentSlider(),
                run != null && chosen >= 0, isTold && best != null && best != picture.history().newest(),
                run == null && opened == null && kept != null, isTold || moment != null && moment.facts() != null));
    }

    @Override
    public String stepper() {
        return "moment";
    }

    @Override
    public List<Table> tables() {
        return List.of(picture().table());
    }

    // The reader's actions.

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
            case "moment" -> choose(picture().measureAt(Integer.parseInt(value)));
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

    private void take(OwnText own) {
        text.take(own);
        tell(run == null ? text.taken() : text.taken() + " " + words.anewOnly());
    }

    @Override
    public void open(String id, String name, byte[] bytes) {
        if (OwnFile.isNetwork(name)) {
            if (run != null) {
                throw new SettingException(words.runFirst());
            }
            openNetwork(name, OwnFile.network(name, bytes, words));
        } else {
            take(OwnFile.text(name, bytes, words));
        }
    }

    private void openNetwork(String name, byte[] bytes) {
        reset();
        opened = new OpenedFile(name, bytes, null);
        showOpened();
        tell(words.opening(name));
    }

    /** Lets the opened network write or read. */
    private void showOpened() {
        moment = new MomentView(listener -> stage.engines().open(opened.name(), opened.bytes(), text.own(), listener), this);
    }

    private void train() {
        if (run == null) {
            if (playing()) {
                begin();
            }
            return;
        }
        if (playing() && report() != null && report().done()) {
            stop();
            tell(words.done(history().steps()));
            return;
        }
        run.pause(!playing());
        tell(playing() && report() != null ? words.begun(report().facts().trainingCharacters())
                : words.paused(history().steps()));
        chosen = playing() ? -1 : chosen;
        look();
    }

    private void begin() {
        var problem = opened == null ? text.problem(TeachSettings.shape(values()))
                : opened.facts() == null ? words.opening(opened.name()) : "";
        if (!problem.isEmpty()) {
            stop();
            throw new SettingException(problem);
        }
        var asked = TeachSettings.run(values(), text.source());
        if (opened != null) {
            var settings = opened.facts().settings();
            asked = (settings.isEmpty() ? asked : RunSettings.read(settings, text.source(), asked.engine()))
                    .from(opened.bytes());
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
        var resumed = kept;
        take(OwnText.of(resumed.source().own()));
        take(resumed.settings());
        go();
        begin(RunSettings.read(resumed.settings(), resumed.source(), TeachSettings.engine(values())).from(resumed.file()));
        // The run's file may be large, so it is not held; the kept run is looked for again after this one.
        kept = null;
    }

    /** Sets the controls to a run's settings, as far as they can show them; the run itself uses all its settings. */
    private void take(String settings) {
        for (var setting : TeachSettings.NAMED) {
            try {
                set(setting, RunSettings.text(settings, TeachSettings.name(setting)));
            } catch (IllegalArgumentException e) {
                // A file from another trainer may have a value that no control can show.
            }
        }
        set(TextLabDemo.DECAY, RunSettings.text(settings, "finalRate").equals("1") ? "off" : "on");
    }

    private void reset() {
        closeRun();
        closeMoment();
        opened = null;
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
            if (report() != null && report().stopped()) {
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

    /**
     * The passage whose loss a saved program prints: the beginning of the held-out text, or without a run the network's
     * symbols.
     */
    private String passage(MomentView view) {
        return run != null ? run.heldOutText() : view.facts().symbols();
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

    /** Lets the selected network write or read. While the present network trains, it only writes its samples. */
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
            moment.read(run != null ? run.heldOutText() : text.beginning(TaughtRun.READ));
        } else if (moment != null) {
            moment.write(new WritingPlan("", WRITTEN, get(TextLabDemo.TEMPERATURE), get(TextLabDemo.TOP_P),
                    get(TextLabDemo.SEED), List.of(), List.of()));
        }
    }

    @Override
    public void place(double x, double y) {
        if (report() != null) {
            choose(picture().figure(LabLayout.WIDE).losses().nearest(x, y));
        }
    }

    @Override
    public void point(String part, boolean isChosen) {
        var name = part == null ? null : PartName.read(part);
        pointed = name != null && name.word().equals("char") ? name.number(0) : -1;
    }

    // Reports of the run and its networks.

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
        if (news.stopped() || news.done()) {
            stop();
        }
        if (news.done() && !(before != null && before.done())) {
            tell(words.joined(heardNotice, words.done(history().steps())));
            look();
        }
    }

    /** Says what is new. A notice that is still true of the run, such as that it is not kept, is repeated with it. */
    private void tellNews(RunReport news, boolean isFirst) {
        var notice = new LabNoticeWords(language).of(news.notice());
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
        tell(new LabNoticeWords(language).of(news.notice()));
        closeRun();
        if (opened != null) {
            showOpened();
        }
    }

    @Override
    public void ready(ModelFacts facts) {
        if (run != null) {
            return;
        }
        if (opened.facts() == null) {
            opened = new OpenedFile(opened.name(), opened.bytes(), facts);
            if (!facts.settings().isEmpty()) {
                take(facts.settings());
            }
            tell(words.opened(opened.name(), facts));
        }
        look();
    }

    @Override
    public void failed(ModelTrouble trouble) {
        tell(trouble.kind() == ModelTrouble.Kind.NO_NETWORK ? words.noNetwork(trouble.detail())
                : words.broken(trouble.detail()));
        if (run == null) {
            closeMoment();
            opened = null;
        }
    }

    @Override
    public void saved(Form form, byte[] bytes) {
        var name = TakeHome.name(form, TakeHome.OWN);
        stage.downloads().offer(name, bytes);
        tell(TakeHome.saved(language, name, bytes.length));
    }

    /** The training runs outside this thread; only characters that appear move here. */
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
