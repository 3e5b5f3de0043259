package gatenotes.figures.textlab;

import gatenotes.demo.Control;
import gatenotes.demo.DemoSession;
import gatenotes.demo.SettingException;
import gatenotes.demo.Stage;
import gatenotes.demo.Table;
import gatenotes.demo.Values;
import gatenotes.engine.HeldGate;
import gatenotes.engine.KnownText;
import gatenotes.engine.LiveModel;
import gatenotes.engine.WritingPlan;
import gatenotes.engine.WrittenText;
import gatenotes.figures.parts.Draft;
import gatenotes.figures.parts.RemoteModel;
import gatenotes.nn.Gate;
import gatenotes.scene.Numbers;
import gatenotes.scene.PartName;
import gatenotes.scene.Scene;
import gatenotes.task.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** The network writes, character by character, and the figure shows its candidates; the reader may choose another one. */
final class WriteSession extends DemoSession implements RemoteModel.Answers {
    /** How many characters appear in a second. */
    private static final double SPEED = 60;

    private final LabWords words;
    private final RemoteModel model;
    private final boolean calm;
    private final Stage.Downloads downloads;
    private final Draft draft = new Draft();
    /** How many characters are visible; a fraction counts towards the next one. */
    private double shown;
    /** Whether the network has been asked to write. */
    private boolean asked;

    WriteSession(Values values, Stage stage) {
        super(values, stage);
        words = new LabWords(language);
        model = new RemoteModel(stage, ShippedModel.FILE, this);
        calm = stage.calm();
        downloads = stage.downloads();
        Picks.read(get(TextLabDemo.PICKS));
        tell(words.writeTask());
    }

    @Override
    public Scene scene() {
        return draw(LabLayout.WIDE);
    }

    @Override
    public Scene narrowScene() {
        return draw(LabLayout.NARROW);
    }

    private Scene draw(LabLayout layout) {
        return new WriteFigure(language, layout).draw(new WriteFigure.View(get(TextLabDemo.START), draft, visible(), selected(),
                asked, model.isLoading() ? model.loaded() : -1));
    }

    private int visible() {
        return (int) Math.min(draft.length(), shown);
    }

    /** The selected character, from 0; −1 for none, or for one that is not written yet. */
    private int selected() {
        int at = shown(TextLabDemo.AT) - 1;
        return at < visible() ? at : -1;
    }

    @Override
    public List<Control> controls() {
        var options = new ArrayList<Control.Option>();
        int at = get(TextLabDemo.AT) - 1;
        options.add(new Control.Option("", words.noCandidate(), true));
        for (int rank = 0; at >= 0 && at < visible() && rank < WrittenText.CANDIDATES; rank++) {
            options.add(new Control.Option(Integer.toString(rank), words.candidate(draft.candidate(at, rank),
                    draft.probability(at, rank)), true));
        }
        var holds = new ArrayList<Control>();
        holds.add(choice(TextLabDemo.HOLD, words.hold(), words.holds()));
        holds.add(slider(TextLabDemo.HELD_UNIT, words.unit()));
        holds.add(slider(TextLabDemo.OPENING, words.opening(), 2));
        var controls = new ArrayList<>(List.<Control>of(
                new Control.TextField(TextLabDemo.START.name(), words.start(), 2, TextLabDemo.START.longest(),
                        get(TextLabDemo.START)),
                play("write", words.write()),
                new Control.Button("again", words.again(), true),
                slider(TextLabDemo.TEMPERATURE, words.temperature(), 2),
                slider(TextLabDemo.TOP_P, words.topP(), 2),
                slider(TextLabDemo.AT, words.at()).upTo(Math.max(1, visible())),
                new Control.Choice("candidate", words.candidates(), options, "")));
        controls.addAll(holds);
        controls.add(TakeHome.fold(language, true));
        return controls;
    }

    @Override
    public String stepper() {
        return TextLabDemo.AT.name();
    }

    @Override
    protected void changed(String id) {
        switch (id) {
            case "write" -> {
                if (playing()) {
                    set(TextLabDemo.AT, 0);
                    write(asked && shown < draft.length() ? shown : 0);
                } else {
                    model.stop();
                    tell(words.paused(visible()));
                }
            }
            case "start" -> {
                stop();
                model.stop();
                draft.expect(0);
                asked = false;
                shown = 0;
                set(TextLabDemo.AT, 0);
                set(TextLabDemo.PICKS, "");
            }
            case "temperature", "top-p", "hold", "held-unit", "opening" -> {
                if (asked && (id.equals("temperature") || id.equals("top-p") || !get(TextLabDemo.HOLD).equals("none")
                        || id.equals("hold"))) {
                    restart();
                }
            }
            case "at" -> tellSelected();
            default -> {
            }
        }
    }

    @Override
    protected void press(String id, String value) {
        switch (id) {
            case "again" -> {
                set(TextLabDemo.SEED, (get(TextLabDemo.SEED) + 1) % (TextLabDemo.SEED.max() + 1));
                restart();
            }
            case "candidate" -> {
                if (!value.isEmpty()) {
                    pick(Integer.parseInt(value));
                }
            }
            default -> {
                var form = TakeHome.form(id);
                if (form == null) {
                    super.press(id, value);
                } else {
                    model.save(form, TakeHome.SHIPPED, HeldOutPassage.TEXT);
                    tell(model.isLoading() ? words.fetching() : TakeHome.preparing(language));
                }
            }
        }
    }

    @Override
    public void saved(LiveModel.Form form, byte[] bytes) {
        var name = TakeHome.name(form, TakeHome.SHIPPED);
        downloads.offer(name, bytes);
        tell(TakeHome.saved(language, name, bytes.length));
    }

    @Override
    public void point(String part, boolean isChosen) {
        if (part == null) {
            preview(TextLabDemo.AT, null);
            return;
        }
        var name = PartName.read(part);
        if (name.word().equals("char")) {
            point(TextLabDemo.AT, name.number(0) + 1, isChosen);
            if (isChosen) {
                tellSelected();
            }
        } else if (isChosen) {
            pick(name.number(0));
        }
    }

    private void tellSelected() {
        int at = get(TextLabDemo.AT) - 1;
        if (at >= 0 && at < visible()) {
            tell(words.weighed(draft.codePoint(at), draft.nats(at)));
        }
    }

    /** Replaces the selected character by a candidate, and writes on from there. */
    private void pick(int rank) {
        int at = get(TextLabDemo.AT) - 1;
        if (at >= 0 && at < visible()) {
            int codePoint = draft.candidate(at, rank);
            var picks = Picks.with(get(TextLabDemo.PICKS), at, codePoint);
            if (picks.length() > TextLabDemo.PICKS.longest()) {
                throw new SettingException(words.tooManyPicks());
            }
            set(TextLabDemo.PICKS, picks);
            write(at + 1.0);
            go();
            tell(words.picked(codePoint));
        }
    }

    /** Writes a new text without picks. */
    private void restart() {
        set(TextLabDemo.AT, 0);
        set(TextLabDemo.PICKS, "");
        write(0);
        go();
    }

    /** @param seen how many of the first characters stay visible */
    private void write(double seen) {
        draft.expect((int) seen);
        shown = seen;
        asked = true;
        model.write(new WritingPlan(get(TextLabDemo.START), TextLabDemo.LENGTH, get(TextLabDemo.TEMPERATURE),
                get(TextLabDemo.TOP_P), get(TextLabDemo.SEED), Picks.read(get(TextLabDemo.PICKS)), held()));
        tell(model.isLoading() ? words.fetching() : words.writing(get(TextLabDemo.TEMPERATURE)));
    }

    private List<HeldGate> held() {
        for (var gate : Gate.values()) {
            if (gate.letter().equals(get(TextLabDemo.HOLD))) {
                return List.of(new HeldGate(0, get(TextLabDemo.HELD_UNIT) - 1, gate, get(TextLabDemo.OPENING)));
            }
        }
        return List.of();
    }

    @Override
    public void changed() {
        if (model.trouble() != null) {
            stop();
            tell(words.trouble(model.trouble()));
        } else if (model.facts() != null && draft.length() == 0 && playing()) {
            var unknown = KnownText.of(Vocabulary.of(model.facts().symbols()), get(TextLabDemo.START)).unknown();
            tell(unknown.isEmpty() ? words.writing(get(TextLabDemo.TEMPERATURE)) : words.leftOut(unknown));
        }
    }

    @Override
    public void wrote(WrittenText text) {
        draft.take(text);
        if (calm) {
            shown = draft.length();
        }
        endIfShown();
    }

    @Override
    public void advance(double seconds) {
        if (draft.length() > shown) {
            shown = Math.min(draft.length(), shown + SPEED * seconds);
            endIfShown();
        }
    }

    private void endIfShown() {
        if (playing() && draft.reached() == TextLabDemo.LENGTH && shown >= draft.length()) {
            stop();
            tell(words.done(mean()));
        }
    }

    private double mean() {
        double sum = 0;
        for (int i = 0; i < draft.length(); i++) {
            sum += draft.nats(i);
        }
        return sum / draft.length();
    }

    /** Nothing moves before characters arrive. */
    @Override
    public boolean running() {
        return playing() && draft.length() > shown;
    }

    @Override
    public List<Table> tables() {
        var rows = new ArrayList<List<String>>();
        int at = selected();
        for (int rank = 0; at >= 0 && rank < WrittenText.CANDIDATES; rank++) {
            rows.add(List.of(CharacterGrid.visible(draft.candidate(at, rank)),
                    Numbers.fixed(100 * draft.probability(at, rank), 1) + " %",
                    Numbers.fixed(100 * draft.share(at, rank), 1) + " %"));
        }
        return List.of(new Table(words.candidatesTable(at + 1), List.of(words.character(), words.probability(),
                words.share()), rows));
    }

    @Override
    public void close() {
        super.close();
        model.close();
    }
}
