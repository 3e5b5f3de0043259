package gatenotes.figures.textlab;

import gatenotes.demo.Control;
import gatenotes.demo.DemoSession;
import gatenotes.demo.Stage;
import gatenotes.demo.Table;
import gatenotes.demo.Values;
import gatenotes.engine.ReadText;
import gatenotes.figures.parts.RemoteModel;
import gatenotes.scene.Numbers;
import gatenotes.scene.PartName;
import gatenotes.scene.Scene;
import java.util.ArrayList;
import java.util.List;

/** The network reads the reader's text, and the figure shows its surprise and one of its units at each character. */
final class InsideSession extends DemoSession implements RemoteModel.Answers {
    private final LabWords words;
    private final RemoteModel model;
    /** The network's reading; null before the first answer. */
    private ReadText read;
    /** The text that was read, followed by the part of the layer that was asked for. */
    private String readText = "";
    private String readPart = "";
    /** The text that is being read, followed by the part that is asked for. */
    private String askedText = "";
    private String askedPart = "";
    private List<UnitSearch.Found> found = List.of();
    /** Whether a text is being read. Only one is read at a time; later changes of settings are asked for after it. */
    private boolean reading;
    /** Whether the reader has asked for values other than those that the figure knows without the network. */
    private boolean wanted;
    private int pointed = -1;

    InsideSession(Values values, Stage stage) {
        super(values, stage);
        words = new LabWords(language);
        model = new RemoteModel(stage, ShippedModel.FILE, this);
        tell(words.insideTask());
    }

    private String text() {
        return get(TextLabDemo.TEXT).isEmpty() ? HeldOutPassage.TEXT : get(TextLabDemo.TEXT);
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
        var loaded = model.isLoading() ? model.loaded() : -1;
        // The picture shows what was read last; the reader may have changed settings since.
        if (read == null) {
            return new InsideFigure(language, layout, "c", HeldOutPassage.UNIT + 1, pointed, loaded)
                    .draw(CharacterGrid.codePoints(HeldOutPassage.TEXT), HeldOutPassage.read(), 0);
        }
        return new InsideFigure(language, layout, readPart, get(TextLabDemo.UNIT), pointed, loaded)
                .draw(shownText(), read, get(TextLabDemo.UNIT) - 1);
    }

    /** The code points of the text that the network knows. */
    private int[] shownText() {
        return CharacterGrid.codePoints(readText, read.places());
    }

    @Override
    public List<Control> controls() {
        var options = new ArrayList<Control.Option>();
        options.add(new Control.Option("", words.noProperty(), true));
        for (var each : found) {
            options.add(new Control.Option(Integer.toString(each.property().ordinal()), words.found(each), true));
        }
        return List.of(
                new Control.TextField(TextLabDemo.TEXT.name(), words.text(), 3, TextLabDemo.TEXT.longest(),
                        get(TextLabDemo.TEXT)),
                new Control.Button("read", words.readIt(), true),
                slider(TextLabDemo.UNIT, words.unit()),
                choice(TextLabDemo.PART, words.part(), words.parts()),
                new Control.Choice("look", words.look(), options, ""));
    }

    @Override
    public String stepper() {
        return TextLabDemo.UNIT.name();
    }

    @Override
    protected void changed(String id) {
        switch (id) {
            case "text" -> {
                if (wanted) {
                    ask();
                }
            }
            case "read", "unit", "part" -> ask();
            default -> {
            }
        }
    }

    @Override
    protected void press(String id, String value) {
        if (!id.equals("look") && !id.equals("read")) {
            super.press(id, value);
        }
        for (var each : found) {
            if (value.equals(Integer.toString(each.property().ordinal()))) {
                set(TextLabDemo.UNIT, each.unit() + 1);
                tell(words.lookingAt(each));
            }
        }
    }

    @Override
    public void point(String part, boolean isChosen) {
        pointed = part == null ? -1 : PartName.read(part).number(0);
    }

    /** Asks for the reading that the settings describe, unless it is already known. */
    private void ask() {
        wanted = true;
        if (reading || text().equals(readText) && get(TextLabDemo.PART).equals(readPart)) {
            return;
        }
        reading = true;
        askedText = text();
        askedPart = get(TextLabDemo.PART);
        model.read(askedText, ReadText.Part.of(askedPart));
        if (model.isLoading()) {
            tell(words.fetching());
        }
    }

    @Override
    public void changed() {
        if (model.trouble() != null) {
            reading = false;
            tell(words.trouble(model.trouble()));
        }
    }

    @Override
    public void read(ReadText text) {
        reading = false;
        read = text;
        readText = askedText;
        readPart = askedPart;
        found = UnitSearch.best(shownText(), text.values());
        tell(words.readDone(text));
        ask();
    }

    @Override
    public List<Table> tables() {
        var rows = new ArrayList<List<String>>();
        for (var each : found) {
            rows.add(List.of(words.property(each.property()), Integer.toString(each.unit() + 1),
                    Numbers.fixed(each.r(), 2)));
        }
        return List.of(new Table(words.foundTable(), List.of(words.what(), words.unit(), "r"), rows));
    }

    @Override
    public void close() {
        super.close();
        model.close();
    }
}
