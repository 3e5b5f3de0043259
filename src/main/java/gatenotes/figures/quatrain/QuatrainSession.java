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
import gatenotes.engine.WritingPlan.Pick;
import gatenotes.engine.WritingPlan.Verse;
import gatenotes.engine.WrittenText;
import gatenotes.figures.parts.Draft;
import gatenotes.figures.parts.FetchedFile;
import gatenotes.figures.parts.RemoteModel;
import gatenotes.scene.Numbers;
import gatenotes.scene.PartName;
import gatenotes.scene.Scene;
import gatenotes.store.LineIndex;
import gatenotes.task.Quatrain;
import gatenotes.task.QuatrainForm;
import gatenotes.task.QuatrainRules;
import gatenotes.task.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** A poem in the reader's hands: what it begins from, what was written, and what was weighed. Mutable. */
final class QuatrainSession extends DemoSession implements RemoteModel.Answers {
    /** Characters a second that appear. */
    private static final double SPEED = 40;
    private static final int MOST_NOTES = 2;
    private static final char FREE = FixedCharacters.FREE;

    private final QuatrainWords words;
    private final RemoteModel model;
    private final FetchedFile<LineIndex> lines;
    private final boolean calm;
    private Draft draft = new Draft();
    /** The poem as far as it is known, {@link FixedCharacters#FREE} where nothing stands. */
    private String text;
    /** What was there before the poem was written, and stays in sight. */
    private String fixed;
    /** What the network is to write as soon as it is here; null for nothing. */
    private String wanted;
    /** Characters that the reader sees, from the first on; a fraction is on its way. */
    private double shown;
    /** Whether only what is written already is weighed. */
    private boolean isWeighing;
    /** For each line where it stands, null for nowhere; the whole is null while nobody has looked. */
    private List<LineIndex.Match> found;

    QuatrainSession(Values values, Stage stage) {
        super(values, stage);
        words = new QuatrainWords(language);
        model = new RemoteModel(stage, QuatrainNumbers.FILE, this);
        lines = new FetchedFile<>(stage, QuatrainNumbers.LINES, LineIndex::read, this::looked);
        calm = stage.calm();
        reset();
        tell(words.task());
    }

    private QuatrainForm form() {
        return get(FORM).equals("five") ? QuatrainForm.FIVE : QuatrainForm.SEVEN;
    }

    private boolean sounds() {
        return get(RULES).equals("sounds");
    }

    /** Shows the poem of the settings, with nothing being written. */
    private void reset() {
        var form = form();
        draft = new Draft();
        fixed = wishes();
        wanted = null;
        found = null;
        if (isSample()) {
            text = QuatrainNumbers.poem(form);
            draft.take(QuatrainNumbers.written(form));
        } else if (get(POEM).isEmpty()) {
            text = FixedCharacters.none(form);
        } else {
            text = get(POEM);
            requirePoem();
        }
        shown = text.indexOf(FREE) < 0 ? form.length() : 0;
    }

    /** What the reader wished for, or nothing where that does not fit. */
    private String wishes() {
        try {
            return FixedCharacters.of(form(), get(FIRST_LINE), get(ACROSTIC), words);
        } catch (IllegalArgumentException e) {
            return FixedCharacters.none(form());
        }
    }

    private void requirePoem() {
        boolean fits = text.length() == form().length();
        for (int i = 0; i < text.length(); i++) {
            fits &= text.charAt(i) >= 0x3400 && text.charAt(i) < 0xFF00;
        }
        if (!fits) {
            throw new IllegalArgumentException("demo:quatrain: poem is '" + text + "', expected " + form().length()
                    + " characters without punctuation");
        }
    }

    /** Whether the settings are those of the poem that is shown at first. */
    private boolean isSample() {
        for (var setting : List.<Setting>of(RULES, TEMPERATURE, TOPIC, FIRST_LINE, ACROSTIC, SEED, POEM)) {
            if (!values().text(setting.name()).equals(setting.defaultText())) {
                return false;
            }
        }
        return true;
    }

    private boolean isWhole() {
        return text.indexOf(FREE) < 0;
    }

    /** The poem as the reader sees it. */
    private String visible() {
        var visible = new StringBuilder(fixed);
        for (int i = 0; i < text.length() && i < shown; i++) {
            visible.setCharAt(i, text.charAt(i));
        }
        return visible.toString();
    }

    @Override
    public Scene scene() {
        return QuatrainFigure.draw(words, new QuatrainFigure.View(form(), visible(), fixed, draft, tones(), selected(), head(),
                notes()));
    }

    /** The character that is looked at, from 0; −1 for none, or for one that is not seen yet. */
    private int selected() {
        int at = shown(AT) - 1;
        return at >= 0 && at < text.length() && at < shown && text.charAt(at) != FREE ? at : -1;
    }

    private String tones() {
        if (isSample()) {
            return QuatrainNumbers.tones(form());
        }
        var facts = model.facts();
        if (facts == null || facts.sounds() == null) {
            return "";
        }
        var tones = new StringBuilder();
        var vocabulary = Vocabulary.of(facts.symbols());
        for (int i = 0; i < text.length(); i++) {
            int index = vocabulary.index(text.charAt(i));
            tones.append(index < 0 ? '-' : facts.sounds().tones().charAt(index));
        }
        return tones.toString();
    }

    private String head() {
        return model.isLoading() ? words.fetching(model.loaded()) : words.topicHead(get(TOPIC));
    }

    private List<String> notes() {
        if (lines.isLoading()) {
            return List.of(words.fetchingLines(lines.loaded()));
        }
        if (found == null || shown < text.length()) {
            return List.of();
        }
        var notes = new ArrayList<String>();
        for (int line = 0; line < found.size(); line++) {
            if (found.get(line) != null) {
                notes.add(words.found(line + 1, found.get(line)));
            }
        }
        return notes.isEmpty() ? List.of(words.nothingFound())
                : notes.size() > MOST_NOTES ? List.of(notes.get(0), words.moreFound(notes.size() - 1)) : notes;
    }

    @Override
    public List<Control> controls() {
        var candidates = new ArrayList<Control.Option>();
        candidates.add(new Control.Option("", words.none(), true));
        int at = get(AT) - 1;
        for (int rank = 0; at >= 0 && at < draft.length() && rank < WrittenText.CANDIDATES; rank++) {
            candidates.add(new Control.Option(Integer.toString(rank), character(draft.candidate(at, rank)) + " "
                    + QuatrainFigure.percent(draft.share(at, rank)), true));
        }
        boolean isDone = isWhole() && !playing();
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
                new Control.Choice("candidate", words.candidates(), candidates, ""),
                new Control.Fold("wishes", words.wishes(), List.of(
                        field(TOPIC, words.topic()), field(FIRST_LINE, words.firstLine()), field(ACROSTIC, words.acrostic()))),
                new Control.Fold("rewrite", words.rewrite(), rewriting));
    }

    private Control field(Setting.Text setting, String label) {
        return new Control.TextField(setting.name(), label, 1, setting.longest(), get(setting));
    }

    private static String character(int codePoint) {
        return new StringBuilder().appendCodePoint(codePoint).toString();
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
                    model.stop();
                    wanted = null;
                    tell(words.paused());
                }
            }
            case "at" -> tellSelected();
            case "form" -> {
                stop();
                model.stop();
                set(POEM, "");
                set(AT, 0);
                reset();
                tell(words.task());
            }
            case "rules", "temperature", "topic", "first-line", "acrostic" -> {
                if (model.facts() != null) {
                    begin();
                    go();
                } else {
                    set(POEM, "");
                    stop();
                    reset();
                }
            }
            default -> {
            }
        }
    }

    @Override
    protected void press(String id, String value) {
        switch (id) {
            case "another" -> {
                nextSeed();
                begin();
                go();
            }
            case "look" -> {
                lines.want();
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
                write(FixedCharacters.without(text, line * width, (line + 1) * width));
            }
            default -> super.press(id, value);
        }
    }

    private void nextSeed() {
        set(SEED, get(SEED) % SEED.max() + 1);
    }

    /** Writes a poem from the reader's wishes. */
    private void begin() {
        String wishes;
        try {
            wishes = FixedCharacters.of(form(), get(FIRST_LINE), get(ACROSTIC), words);
        } catch (IllegalArgumentException e) {
            refuse(e.getMessage());
            return;
        }
        write(wishes);
    }

    private void refuse(String why) {
        stop();
        wanted = null;
        tell(why);
    }

    /** Writes where nothing is fixed. */
    private void write(String kept) {
        set(POEM, "");
        set(AT, 0);
        fixed = kept;
        text = kept;
        shown = 0;
        found = null;
        isWeighing = false;
        go();
        ask(kept);
    }

    /** Asks the network, which may have to be fetched first. */
    private void ask(String kept) {
        draft = new Draft();
        wanted = kept;
        model.want();
        answerWanted();
    }

    private void answerWanted() {
        if (wanted == null || model.facts() == null) {
            return;
        }
        var vocabulary = Vocabulary.of(model.facts().symbols());
        var unknown = FixedCharacters.unknown(wanted + get(TOPIC), vocabulary);
        if (!unknown.isEmpty()) {
            refuse(words.unknown(unknown));
            return;
        }
        var picks = new ArrayList<Pick>();
        for (int i = 0; i < wanted.length(); i++) {
            if (wanted.charAt(i) != FREE) {
                picks.add(new Pick(i, wanted.charAt(i)));
            }
        }
        wanted = null;
        draft.expect(0);
        model.write(WritingPlan.quatrain(new Verse(form(), sounds()),
                get(TOPIC).isEmpty() ? Quatrain.NO_TOPIC : get(TOPIC).charAt(0), get(TEMPERATURE), get(SEED), picks));
        if (!isWeighing) {
            tell(words.writing());
        }
    }

    @Override
    public void changed() {
        if (model.trouble() != null) {
            refuse(words.trouble(model.trouble()));
        } else {
            answerWanted();
        }
    }

    @Override
    public void wrote(WrittenText stretch) {
        draft.take(stretch);
        if (draft.reached() < form().length()) {
            return;
        }
        var written = new StringBuilder();
        for (int i = 0; i < form().length(); i++) {
            written.append(character(draft.codePoint(i)));
        }
        text = written.toString();
        if (isWeighing) {
            isWeighing = false;
            tellSelected();
            return;
        }
        set(POEM, text);
        shown = calm ? text.length() : shown;
        endIfShown();
    }

    @Override
    public void advance(double seconds) {
        if (isWhole()) {
            shown = Math.min(text.length(), shown + SPEED * seconds);
            endIfShown();
        }
    }

    private void endIfShown() {
        if (playing() && isWhole() && shown >= text.length()) {
            stop();
            fixed = wishes();
            look();
            double nats = 0;
            for (int i = 0; i < draft.length(); i++) {
                nats += draft.nats(i) / draft.length();
            }
            tell(words.done(new Quatrain(form(), text).text(), nats, rhymes()));
        }
    }

    /** Null where it is not known. */
    private Boolean rhymes() {
        var facts = model.facts();
        if (facts == null || facts.sounds() == null || !isWhole()) {
            return null;
        }
        return QuatrainRules.rhymes(form(), facts.sounds(), Vocabulary.of(facts.symbols()).encode(text));
    }

    /** While the network is on its way there is nothing to move. */
    @Override
    public boolean running() {
        return playing() && isWhole() && shown < text.length();
    }

    /** The index has come, or will not come. */
    private void looked() {
        if (lines.trouble() != null) {
            tell(words.trouble(lines.trouble()));
        }
        look();
    }

    /** Looks the lines up, where that is possible. */
    private void look() {
        if (lines.content() == null || !isWhole()) {
            return;
        }
        found = new ArrayList<>();
        int width = form().line();
        for (int line = 0; line < QuatrainForm.LINES; line++) {
            found.add(lines.content().find(text.substring(line * width, (line + 1) * width)));
        }
        if (!playing()) {
            tell(join(notes()));
        }
    }

    private String join(List<String> sentences) {
        var joined = new StringBuilder();
        for (var sentence : sentences) {
            joined.append(joined.length() == 0 ? "" : language.pick("；", "; ")).append(sentence);
        }
        return joined.toString();
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
        if (at < 0 || at >= text.length() || at >= shown) {
            return;
        }
        if (at < draft.length()) {
            tell(words.weighed(at + 1, character(text.charAt(at)), draft.nats(at)));
        } else if (isWhole()) {
            isWeighing = true;
            tell(words.unweighed());
            ask(text);
        }
    }

    /** Takes a candidate in place of the character that is looked at, and writes on from there. */
    private void pick(int rank) {
        int at = get(AT) - 1;
        if (at >= 0 && at < draft.length() && isWhole()) {
            var changed = new StringBuilder(FixedCharacters.without(text, at, text.length()));
            changed.setCharAt(at, (char) draft.candidate(at, rank));
            write(changed.toString());
            shown = at + 1.0;
        }
    }

    @Override
    public List<Table> tables() {
        var tables = new ArrayList<Table>();
        int at = selected();
        if (at >= 0 && at < draft.length()) {
            var rows = new ArrayList<List<String>>();
            for (int rank = 0; rank < WrittenText.CANDIDATES; rank++) {
                rows.add(List.of(character(draft.candidate(at, rank)), QuatrainFigure.percent(draft.probability(at, rank)),
                        QuatrainFigure.percent(draft.share(at, rank))));
            }
            tables.add(words.candidatesTable(at + 1, character(text.charAt(at)), rows));
        }
        if (isWhole() && shown >= text.length()) {
            tables.add(words.linesTable(lineRows()));
        }
        return tables;
    }

    private List<List<String>> lineRows() {
        var rows = new ArrayList<List<String>>();
        var tones = tones();
        int width = form().line();
        for (int line = 0; line < QuatrainForm.LINES; line++) {
            double nats = 0;
            for (int i = line * width; i < (line + 1) * width && draft.length() == text.length(); i++) {
                nats += draft.nats(i) / width;
            }
            rows.add(List.of(text.substring(line * width, (line + 1) * width), nats == 0 ? "–" : Numbers.fixed(nats, 2),
                    tones.isEmpty() ? "–" : tones.substring(line * width, (line + 1) * width).replace('L', '○')
                            .replace('O', '●').replace('E', '◐'),
                    found == null ? words.unlooked() : found.get(line) == null ? words.notThere()
                            : words.found(line + 1, found.get(line))));
        }
        return rows;
    }

    @Override
    public void close() {
        super.close();
        model.close();
    }
}
