package gatenotes.figures.textlab;

import gatenotes.demo.Control;
import gatenotes.demo.Table;
import gatenotes.demo.Values;
import gatenotes.engine.Engine;
import gatenotes.engine.RunReport;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * The picture, the moments and the numbers of teaching, made from the session's present state.
 *
 * @param example the history shown before the run's first report
 * @param run the reader's run, or null
 * @param opened the file that the reader has opened, or null
 * @param chosen the measure whose moment is selected; −1 for the present
 * @param moment the selected network; null while only the samples of the training are shown
 * @param pointed the character the reader points at, from 0; −1 for none
 * @param isTraining whether the run goes on
 */
record TeachPicture(Language language, Values values, RunHistory example, TaughtRun run, OpenedFile opened, int chosen,
        MomentView moment, int pointed, boolean isTraining) {
    /** The run's last report; null before the first. */
    RunReport report() {
        return run == null ? null : run.report();
    }

    /** The run's history, or the example's before the run's first report. */
    RunHistory history() {
        return report() == null ? example : run.history();
    }

    TeachFigure figure(LabLayout layout) {
        var report = report();
        var words = new TeachWords(language);
        return new TeachFigure(language, layout, new TeachFigure.View(report == null ? words.exampleTitle(TaughtExample.UNITS) : "",
                history(), report == null ? Engine.JAVA : report.engine(),
                report == null || !isTraining ? 0 : report.charactersPerSecond(), chosen, text(words), pointed));
    }

    private TeachFigure.Text text(TeachWords words) {
        if (moment != null && isReading() && moment.read() != null) {
            return new TeachFigure.Read(words.insideTitle("h", watched(), lookedAt(words)), words.panel(),
                    moment.readCodePoints(), moment.read(), watched() - 1);
        }
        if (moment != null && !isReading()) {
            return new TeachFigure.Written(words.writtenTitle(lookedAt(words)), words.panel(), moment.draft(),
                    moment.visible());
        }
        var title = words.writtenTitle(words.step(history().steps()));
        if (report() == null) {
            var shown = TaughtExample.of(language);
            return new TeachFigure.Sample(title, words.copied(shown.copied()), shown.sample());
        }
        var sample = report().sample();
        return new TeachFigure.Sample(title, sample.isEmpty() ? words.noSample() : words.panel(), sample);
    }

    /** The name of what is selected: a file, or a step. */
    private String lookedAt(TeachWords words) {
        return report() == null && opened != null ? opened.name()
                : words.step(chosen < 0 ? history().steps() : history().measures().get(chosen).step());
    }

    boolean isReading() {
        return values.get(TextLabDemo.SHOW).equals("read");
    }

    /** The units of the network that can be selected. */
    int units() {
        return moment != null && moment.facts() != null ? moment.facts().units()
                : run == null ? 1 : run.begun().shape().units();
    }

    private int watched() {
        int units = moment.read().values().length / Math.max(1, moment.read().places().length);
        return Math.min(values.get(TextLabDemo.WATCHED), units);
    }

    /** A slider over the kept moments in the order of time; its first place is the present. */
    Control.Slider momentSlider() {
        var ids = report() == null ? new int[0] : history().kept();
        int place = 0;
        for (int i = 0; i < ids.length; i++) {
            place = ids[i] == chosen ? i + 1 : place;
        }
        var words = new TeachControlWords(language);
        return new Control.Slider("moment", words.moment(), 0, Math.max(1, ids.length), 1, place, chosen < 0 ? words.now()
                : new TeachWords(language).step(history().measures().get(chosen).step()));
    }

    /** The measure at a place of {@link #momentSlider}; −1 for the present. */
    int measureAt(int place) {
        return place == 0 || report() == null || place > history().kept().length ? -1 : history().kept()[place - 1];
    }

    Table table() {
        var words = new TeachWords(language);
        var rows = new ArrayList<List<String>>();
        for (var each : history().measures()) {
            rows.add(List.of(Numbers.grouped(each.step()),
                    each.training() == each.training() ? Numbers.fixed(each.training(), 3) : "—",
                    Numbers.fixed(each.heldOut(), 3), Numbers.fixed(each.heldOut() / Math.log(2), 3)));
        }
        return new Table(words.table(), words.tableHead(), rows);
    }
}
