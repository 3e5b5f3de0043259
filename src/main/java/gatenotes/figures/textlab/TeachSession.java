package gatenotes.figures.textlab;

import gatenotes.demo.Control;
import gatenotes.demo.DemoSession;
import gatenotes.demo.Stage;
import gatenotes.demo.Table;
import gatenotes.demo.Values;
import gatenotes.engine.Engine;
import gatenotes.engine.LongRun;
import gatenotes.engine.Measure;
import gatenotes.engine.Notice;
import gatenotes.engine.RunReport;
import gatenotes.engine.TextRun;
import gatenotes.engine.TextSource;
import gatenotes.engine.TextSource.Passage;
import gatenotes.engine.WritingPlan;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;
import gatenotes.scene.PartName;
import gatenotes.scene.Scene;
import java.util.ArrayList;
import java.util.List;

/** The reader teaches a network a text, and goes back to moments when it knew less. */
final class TeachSession extends DemoSession {
    /** Characters that the network of a moment writes, and reads. */
    private static final int WRITTEN = 340;
    private static final int READ = 340;

    private final Stage stage;
    private final TeachWords words;
    private final TeachControls controls;
    private OwnText own = OwnText.of("");
    private LongRun run;
    private TextRun begun;
    private RunHistory history;
    private RunReport report;
    /** The measure whose moment is looked at; −1 for the present. */
    private int chosen = -1;
    private MomentView moment;
    private int pointed = -1;
    private String heardNotice = "";
    private boolean toldRisen;

    TeachSession(Values values, Stage stage) {
        super(values, stage);
        this.stage = stage;
        words = new TeachWords(language);
        controls = new TeachControls(words);
        history = TaughtExample.of(language).history();
        tell(words.task());
    }

    // The picture.

    private TeachFigure figure() {
        var engine = report == null ? Engine.JAVA : report.engine();
        var title = report == null ? words.exampleTitle(TaughtExample.UNITS) : "";
        return new TeachFigure(language, new TeachFigure.View(title, history, engine,
                report == null || !playing() ? 0 : report.charactersPerSecond(), chosen, text(), pointed));
    }

    @Override
    public Scene scene() {
        return figure().draw();
    }

    private int shownStep() {
        return chosen < 0 ? history.steps() : history.measures().get(chosen).step();
    }

    private TeachFigure.Text text() {
        if (moment != null && isReading() && moment.read() != null) {
            return new TeachFigure.Read(words.insideTitle("h", watched(), shownStep()), words.panel(),
                    moment.readCodePoints(), moment.read(), watched() - 1);
        }
        if (moment != null && !isReading()) {
            return new TeachFigure.Written(words.sampleTitle(shownStep()), words.panel(), moment.draft(), moment.visible());
        }
        if (report == null) {
            var example = TaughtExample.of(language);
            return new TeachFigure.Sample(words.sampleTitle(history.steps()), words.copied(example.copied()),
                    example.sample());
        }
        return new TeachFigure.Sample(words.sampleTitle(history.steps()), report.sample().isEmpty() ? words.noSample()
                : words.panel(), report.sample());
    }

    private boolean isReading() {
        return get(TextLabDemo.SHOW).equals("read");
    }

    private int watched() {
        return Math.min(get(TextLabDemo.WATCHED), begun == null ? 1 : begun.shape().units());
    }

    @Override
    public List<Control> controls() {
        var train = play("train", words.train());
        return controls.all(values(), new TeachControls.State(train, own.text(), run != null, report,
                begun == null ? 1 : begun.shape().units(), momentSlider(), run != null && chosen >= 0, canReturn()));
    }

    private boolean canReturn() {
        var best = history.best();
        return run != null && best != null && best != history.newest();
    }

    private Control.Slider momentSlider() {
        int last = run == null ? 0 : history.kept().length;
        int place = 0;
        for (int i = 0; i < last; i++) {
            place = history.kept()[i] == chosen ? i + 1 : place;
        }
        return new Control.Slider("moment", words.moment(), 0, Math.max(1, last), 1, place,
                words.momentText(chosen < 0 ? null : history.measures().get(chosen)));
    }

    @Override
    public String stepper() {
        return "moment";
    }

    @Override
    public List<Table> tables() {
        var rows = new ArrayList<List<String>>();
        for (var each : history.measures()) {
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
            case "optimizer", "decay", "dropout", "clip-norm" -> tellIfBegun(words.onBranch());
            case "cell", "layers", "units", "time-steps", "batch-size", "steps", "seed" -> tellIfBegun(words.anewOnly());
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
            case "moment" -> choose(momentAt(value));
            case "branch" -> goOnFrom(history.measures().get(chosen));
            case "best" -> goOnFrom(history.best());
            case "own" -> take(value);
            default -> super.press(id, value);
        }
    }

    private int momentAt(String place) {
        int at = Integer.parseInt(place);
        return at == 0 || at > history.kept().length ? -1 : history.kept()[at - 1];
    }

    private void take(String text) {
        own = OwnText.of(text);
        tell(run == null ? words.taken(own) : words.taken(own) + " " + words.anewOnly());
    }

    private void train() {
        if (run != null) {
            run.pause(!playing());
            tell(playing() ? words.begun(history.facts() == null ? 0 : history.facts().trainingCharacters())
                    : words.paused(history.steps()));
            chosen = playing() ? -1 : chosen;
            look();
        } else if (playing()) {
            begin();
        }
    }

    private void begin() {
        var shape = TeachSettings.shape(values());
        var problem = problem(shape);
        if (!problem.isEmpty()) {
            stop();
            throw new IllegalArgumentException(problem);
        }
        begun = TeachSettings.run(values(), source());
        report = null;
        toldRisen = false;
        heardNotice = "";
        run = stage.engines().train(begun, this::heard);
        run.setTemperature(get(TextLabDemo.TEMPERATURE));
        tell(words.starting());
    }

    private TextSource source() {
        return own.text().isEmpty()
                ? TextSource.of(language == Language.CHINESE ? Passage.CHINESE : Passage.ENGLISH)
                : TextSource.own(own.text());
    }

    /** Why the text cannot be learnt; empty if it can. */
    private String problem(TextRun.Shape shape) {
        if (own.text().isEmpty()) {
            return "";
        }
        if (own.isOneSymbol()) {
            return words.oneSymbol(CharacterGrid.visible(own.text().codePointAt(0)));
        }
        int characters = own.characters();
        int least = TeachSettings.leastCharacters(shape);
        return characters < least ? words.tooShort(characters, least) : "";
    }

    private void reset() {
        close();
        history = TaughtExample.of(language).history();
        report = null;
        begun = null;
        chosen = -1;
        moment = null;
        tell(words.task());
    }

    private void setRate() {
        if (run != null) {
            run.setLearningRate(TeachSettings.rate(values()));
            if (report != null && report.exploded()) {
                go();
                train();
            }
        }
    }

    private void setTemperature() {
        if (run != null) {
            run.setTemperature(get(TextLabDemo.TEMPERATURE));
            if (moment != null && !isReading()) {
                look();
            }
        }
    }

    private void goOnFrom(Measure measure) {
        run.goOnFrom(measure.id(), TeachSettings.learning(values()));
        history.branchFrom(measure);
        toldRisen = false;
        chosen = -1;
        moment = null;
        if (!playing()) {
            go();
            run.pause(false);
        }
        tell(words.branched(measure));
    }

    // Moments.

    private void choose(int measure) {
        if (run == null || measure == chosen && moment != null) {
            return;
        }
        chosen = measure;
        tell(measure < 0 ? words.shownNow() : words.shown(history.measures().get(measure)));
        look();
    }

    /** Lets the network that is looked at write, or read; while it trains on, it writes by the way. */
    private void look() {
        if (run == null || chosen < 0 && playing() && !isReading()) {
            moment = null;
            return;
        }
        pointed = -1;
        if (!isReading()) {
            moment = new MomentView();
            moment.write(run, chosen, new WritingPlan("", WRITTEN, get(TextLabDemo.TEMPERATURE), get(TextLabDemo.TOP_P),
                    get(TextLabDemo.SEED), List.of(), List.of()));
        } else {
            moment = moment == null || moment.read() == null ? new MomentView() : moment;
            moment.read(run, chosen, heldOutText());
        }
    }

    /** The beginning of what is held out. */
    private String heldOutText() {
        var text = begun.source().text();
        int characters = text.codePointCount(0, text.length());
        int from = text.offsetByCodePoints(0, TeachSettings.heldOutFrom(begun, characters));
        return text.substring(from, Math.min(text.length(), from + READ));
    }

    @Override
    public void place(double x, double y) {
        if (run != null) {
            choose(figure().losses().nearest(x, y - TeachFigure.PLOT_TOP));
        }
    }

    @Override
    public void point(String part, boolean isChosen) {
        var name = part == null ? null : PartName.read(part);
        pointed = name != null && name.word().equals("char") ? name.number(0) : -1;
    }

    // What the run tells.

    private void heard(RunReport news) {
        var measured = !news.measures().isEmpty();
        var ended = news.done() && !(report != null && report.done());
        var first = report == null && news.facts() != null;
        if (first) {
            history = new RunHistory();
        }
        if (news.facts() != null) {
            report = news;
            history.take(news);
        }
        if (chosen >= 0 && !contains(history.kept(), chosen)) {
            chosen = -1;
            moment = null;
        }
        tellNews(news, first);
        if (measured && chosen < 0 && isReading()) {
            look();
        }
        if (news.exploded() || news.done()) {
            stop();
        }
        if (ended) {
            tell(words.done(history.steps()));
            look();
        }
    }

    private static boolean contains(int[] ids, int id) {
        for (int each : ids) {
            if (each == id) {
                return true;
            }
        }
        return false;
    }

    private void tellNews(RunReport news, boolean first) {
        var notice = words.notice(news.notice());
        if (news.notice().kind() == Notice.Kind.NOT_FETCHED || news.notice().kind() == Notice.Kind.BROKEN) {
            stop();
            run.close();
            run = null;
        }
        if (!notice.isEmpty() && !notice.equals(heardNotice)) {
            tell(notice);
        } else if (history.hasRisen() && !toldRisen) {
            toldRisen = true;
            tell(words.risen(history.best()));
        } else if (first) {
            tell(words.begun(news.facts().trainingCharacters()));
        }
        heardNotice = notice;
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
        if (run != null) {
            run.close();
            run = null;
        }
    }

    @Override
    public void open(String id, String name, byte[] bytes) {
        own = OwnFile.text(name, bytes, words);
        tell(run == null ? words.taken(own) : words.taken(own) + " " + words.anewOnly());
    }
}
