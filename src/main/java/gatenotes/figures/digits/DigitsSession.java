package gatenotes.figures.digits;

import static gatenotes.figures.digits.DigitsDemo.CHANGE;
import static gatenotes.figures.digits.DigitsDemo.COVER;
import static gatenotes.figures.digits.DigitsDemo.DRAWING;
import static gatenotes.figures.digits.DigitsDemo.HAND;
import static gatenotes.figures.digits.DigitsDemo.NOTHING;
import static gatenotes.figures.digits.DigitsDemo.SAMPLE;
import static gatenotes.figures.digits.DigitsDemo.STEP;
import static gatenotes.figures.digits.DigitsDemo.STROKE;
import static gatenotes.figures.digits.DigitsDemo.TURN;
import static gatenotes.figures.digits.DigitsDemo.UNITS;

import gatenotes.demo.Control;
import gatenotes.demo.DemoSession;
import gatenotes.demo.SettingException;
import gatenotes.demo.Stage;
import gatenotes.demo.Table;
import gatenotes.demo.Ticker;
import gatenotes.demo.Values;
import gatenotes.figures.parts.DigitModel;
import gatenotes.figures.parts.DigitNetwork;
import gatenotes.figures.parts.FetchedFile;
import gatenotes.math.Random;
import gatenotes.math.TextList;
import gatenotes.nn.Network;
import gatenotes.scene.PartName;
import gatenotes.scene.Scene;
import gatenotes.task.DigitChange;
import gatenotes.task.DigitImage;
import gatenotes.task.Drawing;
import gatenotes.task.DrawnDigit;
import gatenotes.task.HandDrawing;
import java.util.ArrayList;
import java.util.List;

/** One figure of {@link DigitsDemo}: the drawing, the change of its picture, and the network's values for it. Mutable. */
final class DigitsSession extends DemoSession {
    private static final double STEP_SECONDS = 2 / 15.0;
    /** How far one key press moves a drawing, in the sheet's units. */
    private static final int MOVE = 3;

    private final Stage stage;
    private final DigitsWords words;
    private FetchedFile<Network> model;
    private final Ticker steps = new Ticker(STEP_SECONDS);
    private Drawing drawing;
    /** Whether the reader was told that the network has not arrived yet. */
    private boolean isAwaited;
    /** Whether the figure has been in the reader's sight. */
    private boolean isSeen;
    /** Whether the pen is down; then the network does not read. */
    private boolean isPenDown;
    private float[] pixels;
    /** The network's values for the pixels; null while they are not known. */
    private DigitStates states;

    DigitsSession(Values values, Stage stage) {
        super(values, stage);
        this.stage = stage;
        words = new DigitsWords(language);
        model = fetched();
        drawing = drawn();
        look();
        tell(words.start());
    }

    /** The drawing that the settings describe. */
    private Drawing drawn() {
        var text = get(DRAWING);
        if (text.isEmpty()) {
            return HandDrawing.of(get(SAMPLE), new Random(get(HAND)));
        }
        try {
            return text.equals(NOTHING) ? Drawing.EMPTY : Drawing.parse(text);
        } catch (IllegalArgumentException e) {
            throw new SettingException("demo:digits: " + e.getMessage());
        }
    }

    private DigitNetwork which() {
        return DigitNetwork.values()[TextList.indexOf(UNITS.words(), get(UNITS))];
    }

    /** The network that the settings ask for. */
    private FetchedFile<Network> fetched() {
        return new FetchedFile<>(stage, which().file(), DigitModel::read, this::answerNow);
    }

    private DigitChange change() {
        return DigitChange.values()[TextList.indexOf(CHANGE.words(), get(CHANGE))];
    }

    private int amount() {
        return change() == DigitChange.TURNED ? get(TURN) : change() == DigitChange.COVERED ? get(COVER) : 0;
    }

    /** Makes the picture of the drawing; the network's values are computed when they are shown. */
    private void look() {
        pixels = change().apply(DigitImage.of(drawing), amount());
        states = null;
    }

    /** The network's values for the picture; null while they are not known, or if nothing is drawn. */
    private DigitStates states() {
        if (states == null && !isPenDown && !drawing.isEmpty()) {
            if (model.content() != null) {
                states = DigitStates.of(model.content(), pixels);
            } else if (isFirst()) {
                states = SampleNumbers.states();
            }
        }
        return states;
    }

    /** Whether the figure shows the first sample, whose values are in {@link SampleNumbers}. */
    private boolean isFirst() {
        return get(DRAWING).isEmpty() && get(SAMPLE) == SAMPLE.defaultValue() && get(HAND) == HAND.defaultValue()
                && change() == DigitChange.NONE && which() == DigitNetwork.LARGEST;
    }

    @Override
    public void seen(boolean near) {
        if (near) {
            isSeen = true;
            model.want();
        }
    }

    @Override
    public Scene scene() {
        return scene(DigitsLayout.WIDE);
    }

    @Override
    public Scene narrowScene() {
        return scene(DigitsLayout.NARROW);
    }

    private Scene scene(DigitsLayout layout) {
        var known = states();
        return DigitsFigure.draw(language, layout, drawing, stroke() - 1, pixels, known, shown(STEP) - 1,
                words.change(change(), amount(), which()),
                words.note(model, known != null || drawing.isEmpty() || isPenDown));
    }

    @Override
    public List<Control> controls() {
        var samples = new ArrayList<Control.Option>();
        for (int digit = 0; digit <= 9; digit++) {
            samples.add(new Control.Option(Integer.toString(digit), Integer.toString(digit), true));
        }
        return List.of(
                play(),
                slider(STEP, words.row()),
                new Control.Button("clear", words.clear(), !drawing.isEmpty()),
                new Control.Button("undo", words.undo(), !drawing.isEmpty()),
                new Control.Choice(SAMPLE.name(), words.sample(), samples, Integer.toString(get(SAMPLE))),
                new Control.Button("another", words.another(), true),
                choice(CHANGE, words.changeLabel(), words.changes()),
                slider(TURN, words.turn()).reading(words.degrees(get(TURN))),
                slider(COVER, words.cover()).reading(words.covered(get(COVER))),
                choice(UNITS, words.units(), UNITS.words().toArray(new String[0])),
                new Control.Fold("move", words.move(), List.of(
                        new Control.Choice(STROKE.name(), words.stroke(), strokes(), Integer.toString(stroke())),
                        new Control.Button("left", words.left(), !drawing.isEmpty()),
                        new Control.Button("right", words.right(), !drawing.isEmpty()),
                        new Control.Button("up", words.up(), !drawing.isEmpty()),
                        new Control.Button("down", words.down(), !drawing.isEmpty()))));
    }

    @Override
    protected void changed(String id) {
        switch (id) {
            case "play" -> {
                steps.restart();
                rewind(STEP, DrawnDigit.SIZE);
            }
            case "step" -> stop();
            case "sample", "another" -> {
                set(DRAWING, "");
                show(drawn());
            }
            case "turn", "cover" -> {
                set(CHANGE, (id.equals("turn") ? DigitChange.TURNED : DigitChange.COVERED).word());
                look();
            }
            case "units" -> {
                model = fetched();
                if (isSeen) {
                    model.want();
                }
                look();
            }
            default -> look();
        }
        if (model.trouble() != null) {
            model.want();
        }
        if (!playing()) {
            tellAnswer();
        }
    }

    @Override
    protected void press(String id, String value) {
        switch (id) {
            case "clear" -> keep(Drawing.EMPTY);
            case "undo" -> keep(drawing.undone());
            case "another" -> set(HAND, get(HAND) % HAND.max() + 1);
            case "left" -> move(-1, 0);
            case "right" -> move(1, 0);
            case "up" -> move(0, -1);
            case "down" -> move(0, 1);
            default -> super.press(id, value);
        }
    }

    private List<Control.Option> strokes() {
        var options = new ArrayList<Control.Option>();
        for (int stroke = 0; stroke <= Math.min(drawing.strokes(), STROKE.max()); stroke++) {
            options.add(new Control.Option(Integer.toString(stroke), words.strokeName(stroke), true));
        }
        return options;
    }

    /** The stroke that arrow keys move, from 1; 0 for all strokes. */
    private int stroke() {
        return get(STROKE) > drawing.strokes() ? 0 : get(STROKE);
    }

    @Override
    public void move(int right, int down) {
        if (!drawing.isEmpty()) {
            stop();
            keep(drawing.moved(stroke() == 0 ? Drawing.ALL : stroke() - 1, MOVE * right, MOVE * down));
            tellAnswer();
        }
    }

    private void keep(Drawing other) {
        set(DRAWING, other.isEmpty() ? NOTHING : other.text());
        show(other);
    }

    private void show(Drawing other) {
        drawing = other;
        look();
    }

    @Override
    public void draw(Pen pen, double x, double y, double pressure) {
        double atX = (x - DigitsLayout.SHEET_X) * Drawing.SIZE / DigitsLayout.SHEET - 0.5;
        double atY = (y - DigitsLayout.SHEET_Y) * Drawing.SIZE / DigitsLayout.SHEET - 0.5;
        switch (pen) {
            case DOWN -> {
                stop();
                set(STEP, DrawnDigit.SIZE);
                isPenDown = true;
                // The reader's first stroke replaces a sample.
                show((get(DRAWING).isEmpty() ? Drawing.EMPTY : drawing).begin(atX, atY, pressure));
            }
            case MOVE -> {
                if (isPenDown) {
                    show(drawing.extend(atX, atY, pressure));
                }
            }
            default -> {
                if (isPenDown) {
                    isPenDown = false;
                    keep(drawing.simplified());
                    tellAnswer();
                }
            }
        }
    }

    @Override
    public void point(String part, boolean isChosen) {
        if (part == null || part.equals("sheet") || playing() && !isChosen) {
            preview(STEP, null);
            if (isChosen) {
                set(STROKE, stroke() == Math.min(drawing.strokes(), STROKE.max()) ? 0 : stroke() + 1);
                tell(words.chosen(stroke()));
            }
            return;
        }
        point(STEP, PartName.read(part).number(0), isChosen);
        if (isChosen) {
            stop();
            tellAnswer();
        }
    }

    @Override
    public void advance(double seconds) {
        stepOn(STEP, steps.after(seconds), DrawnDigit.SIZE);
        if (!playing()) {
            tellAnswer();
        }
    }

    /** Called when the network has arrived, or could not be fetched. */
    private void answerNow() {
        if (isAwaited) {
            tellAnswer();
        }
    }

    private void tellAnswer() {
        var known = states();
        isAwaited = known == null && !drawing.isEmpty();
        tell(drawing.isEmpty() ? words.empty() : known == null ? words.unread() : words.answer(known, get(STEP)));
    }

    @Override
    public List<Table> tables() {
        var known = states();
        return known == null ? List.of(words.accuracies(which())) : List.of(words.reading(known), words.accuracies(which()));
    }
}
