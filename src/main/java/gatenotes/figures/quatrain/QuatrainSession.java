package gatenotes.figures.quatrain;

import static gatenotes.figures.quatrain.QuatrainDemo.ACROSTIC;
import static gatenotes.figures.quatrain.QuatrainDemo.AT;
import static gatenotes.figures.quatrain.QuatrainDemo.FIRST_LINE;
import static gatenotes.figures.quatrain.QuatrainDemo.FORM;
import static gatenotes.figures.quatrain.QuatrainDemo.POEM;
import static gatenotes.figures.quatrain.QuatrainDemo.RULES;
import static gatenotes.figures.quatrain.QuatrainDemo.SEED;
import static gatenotes.figures.quatrain.QuatrainDemo.TEMPERATURE;
import static gatenotes.figures.quatrain.QuatrainDemo.TOPIC;

import gatenotes.demo.Control;
import gatenotes.demo.DemoSession;
import gatenotes.demo.Setting;
import gatenotes.demo.Stage;
import gatenotes.demo.Table;
import gatenotes.demo.Values;
import gatenotes.engine.WritingPlan;
import gatenotes.engine.WritingPlan.Verse;
import gatenotes.engine.WrittenText;
import gatenotes.figures.parts.RemoteModel;
import gatenotes.scene.PartName;
import gatenotes.scene.Scene;
import gatenotes.task.Quatrain;
import gatenotes.task.QuatrainForm;
import java.util.ArrayList;
import java.util.List;

/** One figure of {@link QuatrainDemo}: what the reader has fixed, the poem, and the candidates for its characters. Mutable. */
final class QuatrainSession extends DemoSession implements RemoteModel.Answers {
    /** How many characters appear in a second. */
    private static final double SPEED = 40;

    private final QuatrainWords words;
    private final RemoteModel model;
    private final LineLookup lookup;
    private final boolean calm;
    /** Null until the network has arrived. */
    private PoemSounds sounds;
    private ShownPoem poem;
    /** The last whole poem, to be shown again if the next one cannot be written; null for none. */
    private ShownPoem before;
    /** The fixed characters of the poem that the network is to write as soon as it has arrived; null for none. */
    private String wanted;

    QuatrainSession(Values values, Stage stage) {
        super(values, stage);
        words = new QuatrainWords(language);
        model = new RemoteModel(stage, QuatrainNumbers.FILE, this);
        lookup = new LineLookup(stage, words, this::looked);
        calm = stage.calm();
        reset();
        tell(words.task());
    }

    private QuatrainForm form() {
        return get(FORM).equals("five") ? QuatrainForm.FIVE : QuatrainForm.SEVEN;
    }

    /** Shows the poem that the settings hold; nothing is being written then. */
    private void reset() {
        var form = form();
        wanted = null;
        lookup.forget();
        if (isSample()) {
            poem = ShownPoem.whole(form, QuatrainNumbers.poem(form), wishes());
            poem.take(QuatrainNumbers.written(form));
            poem.hear(QuatrainNumbers.tones(form));
        } else {
            poem = get(POEM).isEmpty() ? ShownPoem.none(form, wishes()) : ShownPoem.whole(form, get(POEM), wishes());
            hear();
        }
    }

    /** Gives the poem its tones, once they are known. */
    private void hear() {
        if (sounds != null && poem.isWhole()) {
            poem.hear(sounds.tones(poem.text()));
        }
    }

    /** The characters that the reader has fixed, or none if these do not fit. */
    private String wishes() {
        try {
            return FixedCharacters.of(form(), get(FIRST_LINE), get(ACROSTIC), words);
        } catch (IllegalArgumentException e) {
            return FixedCharacters.none(form());
        }
    }

    /** Whether the settings are those of the first sample. */
    private boolean isSample() {
        for (var setting : List.<Setting>of(RULES, TEMPERATURE, TOPIC, FIRST_LINE, ACROSTIC, SEED, POEM)) {
            if (!values().text(setting.name()).equals(setting.defaultText())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Scene scene() {
        var notes = lookup.notes();
        return QuatrainFigure.draw(words, new QuatrainFigure.View(poem, selected(), head(),
                poem.isShown() ? notes : List.of()));
    }

    /** The selected character, from 0; −1 for none, or for one that is not visible yet. */
    private int selected() {
        int at = shown(AT) - 1;
        return poem.isVisible(at) ? at : -1;
    }

    private String head() {
        return model.isLoading() ? words.fetching(model.loaded()) : words.topicHead(get(TOPIC));
    }

    @Override
    public List<Control> controls() {
        boolean isDone = poem.isWhole() && !playing();
        var rewriting = new ArrayList<Control>();
        for (int line = 1; line <= QuatrainForm.LINES; line++) {
            rewriting.add(new Control.Button("line-" + line, words.line(line), isDone));
        }
        return List.of(
                play("write", words.write()),
                new Control.Button("another", words.another(), true),
                new Control.Button("look", words.look(), isDone),
                choice(FORM, words.form(), words.forms()),
                choice(RULES, words.rules(), words.rulesNames()),
                slider(TEMPERATURE, words.temperature(), 2),
                slider(AT, words.at()).upTo(form().length()),
                new Control.Choice("candidate", words.candidates(), PoemTables.options(words, poem, get(AT) - 1), ""),
                new Control.Fold("wishes", words.wishes(), List.of(
                        field(TOPIC, words.topic()), field(FIRST_LINE, words.firstLine()), field(ACROSTIC, words.acrostic()))),
                new Control.Fold("rewrite", words.rewrite(), rewriting));
    }

    private Control field(Setting.Text setting, String label) {
        return new Control.TextField(setting.name(), label, 1, setting.longest(), get(setting));
    }

    @Override
    public String stepper() {
        return AT.name();
    }

    @Override
    protected void changed(String id) {
        switch (id) {
            case "write" -> {
                if (playing()) {
                    begin();
                } else {
                    giveUp(words.paused());
                }
            }
            case "at" -> tellSelected();
            case "form" -> {
                leave();
                set(AT, 0);
                tell(words.task());
            }
            case "rules", "temperature", "topic", "first-line", "acrostic" -> {
                if (sounds != null) {
                    begin();
                } else {
                    leave();
                }
            }
            default -> {
            }
        }
    }

    /** Replaces the poem by what the settings say. */
    private void leave() {
        stop();
        model.stop();
        before = null;
        set(POEM, "");
        reset();
    }

    @Override
    protected void press(String id, String value) {
        switch (id) {
            case "another" -> {
                nextSeed();
                begin();
            }
            case "look" -> {
                lookup.want();
                look();
            }
            case "candidate" -> {
                if (!value.isEmpty()) {
                    pick(Integer.parseInt(value));
                }
            }
            case "line-1", "line-2", "line-3", "line-4" -> {
                int line = id.charAt(5) - '1';
                int width = form().line();
                nextSeed();
                write(FixedCharacters.without(poem.text(), line * width, (line + 1) * width), 0);
            }
            default -> super.press(id, value);
        }
    }

    private void nextSeed() {
        set(SEED, get(SEED) % SEED.max() + 1);
    }

    /** Writes a poem with the characters that the reader has fixed. */
    private void begin() {
        String wishes;
        try {
            wishes = FixedCharacters.of(form(), get(FIRST_LINE), get(ACROSTIC), words);
        } catch (IllegalArgumentException e) {
            giveUp(e.getMessage());
            return;
        }
        write(wishes, 0);
    }

    /** Stops and says why; shows the last whole poem again if the new one is not whole. */
    private void giveUp(String why) {
        stop();
        model.stop();
        wanted = null;
        if (!poem.isWhole() && before != null) {
            poem = before;
            set(POEM, poem.text());
        }
        tell(why);
    }

    /**
     * Writes the characters that are not fixed.
     *
     * @param kept the fixed characters, {@link FixedCharacters#FREE} elsewhere
     *
     * @param seen how many of the first characters stay visible
     */
    private void write(String kept, int seen) {
        before = poem.isWhole() ? poem : before;
        set(POEM, "");
        set(AT, 0);
        poem = ShownPoem.begun(form(), kept, seen);
        lookup.forget();
        go();
        ask(kept);
    }

    /** Asks the network to write, which may have to be fetched first. */
    private void ask(String kept) {
        poem.weighAgain();
        wanted = kept;
        model.want();
        answerWanted();
    }

    private void answerWanted() {
        if (wanted == null || sounds == null) {
            return;
        }
        var unknown = sounds.unknown(wanted + get(TOPIC));
        if (!unknown.isEmpty()) {
            giveUp(words.unknown(unknown));
            return;
        }
        var picks = FixedCharacters.picks(wanted);
        wanted = null;
        model.write(WritingPlan.quatrain(new Verse(form(), get(RULES).equals("sounds")),
                get(TOPIC).isEmpty() ? Quatrain.NO_TOPIC : get(TOPIC).charAt(0), get(TEMPERATURE), get(SEED), picks));
        if (playing()) {
            tell(words.writing());
        }
    }

    @Override
    public void changed() {
        if (model.trouble() != null) {
            giveUp(words.trouble(model.trouble()));
            return;
        }
        if (sounds == null && model.facts() != null) {
            sounds = new PoemSounds(model.facts());
            hear();
        }
        answerWanted();
    }

    @Override
    public void wrote(WrittenText stretch) {
        if (!poem.take(stretch)) {
            return;
        }
        hear();
        set(POEM, poem.text());
        if (!playing()) {
            tellSelected();
        } else if (calm) {
            poem.show(form().length());
        }
        endIfShown();
    }

    @Override
    public void advance(double seconds) {
        if (poem.isWhole()) {
            poem.show(SPEED * seconds);
            endIfShown();
        }
    }

    private void endIfShown() {
        if (playing() && poem.isShown()) {
            stop();
            poem.finish(wishes());
            lookup.look(poem);
            tell(words.done(poem.printed(), poem.nats(0, form().length()), sounds == null ? null : sounds.rhymes(poem)));
        }
    }

    /** Nothing moves before the poem is whole. */
    @Override
    public boolean running() {
        return playing() && poem.isWhole() && !poem.isShown();
    }

    /** Called when the index has arrived, or could not be fetched. */
    private void looked() {
        if (lookup.trouble() != null) {
            tell(words.trouble(lookup.trouble()));
        }
        look();
    }

    /** Looks up the lines, if possible, and says what was found. */
    private void look() {
        if (lookup.look(poem) && !playing()) {
            tell(String.join(language.pick("；", "; "), lookup.notes()));
        }
    }

    @Override
    public void point(String part, boolean isChosen) {
        if (part == null) {
            preview(AT, null);
            return;
        }
        var name = PartName.read(part);
        if (name.word().equals("char")) {
            point(AT, name.number(0), isChosen);
            if (isChosen) {
                tellSelected();
            }
        } else if (isChosen) {
            pick(name.number(0));
        }
    }

    private void tellSelected() {
        int at = get(AT) - 1;
        if (!poem.isVisible(at)) {
            return;
        }
        if (poem.isWeighed(at)) {
            tell(words.weighed(at + 1, poem.text().substring(at, at + 1), poem.draft().nats(at)));
        } else if (poem.isWhole()) {
            tell(words.unweighed());
            ask(poem.text());
        }
    }

    /** Replaces the selected character by a candidate, and writes on from there. */
    private void pick(int rank) {
        int at = get(AT) - 1;
        if (poem.isWeighed(at) && poem.isWhole()) {
            var changed = new StringBuilder(FixedCharacters.without(poem.text(), at, poem.text().length()));
            changed.setCharAt(at, (char) poem.draft().candidate(at, rank));
            write(changed.toString(), at + 1);
        }
    }

    @Override
    public List<Table> tables() {
        return PoemTables.of(words, poem, selected(), lookup);
    }

    @Override
    public void close() {
        super.close();
        model.close();
    }
}
