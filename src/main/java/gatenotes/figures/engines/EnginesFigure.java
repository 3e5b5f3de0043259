package gatenotes.figures.engines;

import gatenotes.figures.parts.LossAxes;
import gatenotes.scene.Circle;
import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Label.Anchor;
import gatenotes.scene.LabelLines;
import gatenotes.scene.Language;
import gatenotes.scene.Line;
import gatenotes.scene.Magnitude;
import gatenotes.scene.Mark;
import gatenotes.scene.Numbers;
import gatenotes.scene.Palette;
import gatenotes.scene.Path;
import gatenotes.scene.Rect;
import gatenotes.scene.Scene;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * A long training on several engines: its speed, the time of a step on each engine, the loss, and a text that the network
 * writes.
 */
final class EnginesFigure {
    private static final double HUGE = 30;
    private static final double BAR = 20;
    private static final double CURVE_GAP = 36;
    private static final double CURVE_HEIGHT = 128;
    private static final double CURVE_X = 34;
    private static final double WRITING_LINE = 24;
    /** The distance from one line of small text to the next. */
    private static final double LINE = 18;

    private final Language language;
    private final EnginesLayout at;
    private final View view;

    private EnginesFigure(Language language, EnginesLayout layout, View view) {
        this.language = language;
        at = layout;
        this.view = view;
    }

    /**
     * An engine and what was measured of it.
     *
     * @param millis the milliseconds of one training step, or 0 while not measured
     * @param maxDiff the largest difference from the reference over the reference's largest value, or NaN while not
     *     measured
     * @param works whether the engine can work here
     * @param active whether the engine computes now
     */
    public record Bar(String name, double millis, double maxDiff, boolean works, boolean active) {
    }

    /**
     * What is shown.
     *
     * @param bars the engines, the reference first
     * @param barsTitle says what the bars show, and of which machine
     * @param charactersPerSecond the speed of the training; 0 while nothing is trained
     * @param steps how many training steps were taken
     * @param losses the mean loss of each of several equal stretches of the steps; may be empty
     * @param guess the loss of guessing evenly among all characters
     * @param writing a text that the network writes; may be empty
     */
    public record View(List<Bar> bars, String barsTitle, double charactersPerSecond, int steps, float[] losses,
            double guess, String writing) {
    }

    public static Scene draw(Language language, EnginesLayout layout, View view) {
        return new EnginesFigure(language, layout, view).draw();
    }

    private Scene draw() {
        var marks = new ArrayList<Mark>();
        marks.add(Group.of("speed", speed()));
        marks.add(Group.at("engines", 0, at.barsY(), bars()));
        var curveY = at.barsY() + LINE * at.titleLines() + view.bars().size() * at.row() + CURVE_GAP;
        marks.add(Group.at("loss", 0, curveY, curve()));
        var writingY = curveY + CURVE_HEIGHT + 48;
        marks.add(Group.at("writing", 0, writingY, writing()));
        return new Scene(at.width(), writingY + 10 + at.writingLines() * WRITING_LINE, marks);
    }

    private List<Mark> speed() {
        var speed = view.charactersPerSecond();
        var marks = new ArrayList<Mark>();
        var number = speed > 0 ? Numbers.grouped(Math.round(speed)) : "—";
        marks.add(Label.of(0, 32, number).sized(HUGE).inBold().in(speed > 0 ? Palette.ACCENT : Palette.MUTED));
        marks.add(Label.of(Math.max(40, number.length() * HUGE * 0.6 + 12), 32,
                language.pick("个字符 / 秒", "characters a second")).in(Palette.MUTED).sized(Label.MEDIUM));
        var loss = view.losses().length == 0 ? "—" : Numbers.fixed(view.losses()[view.losses().length - 1], 3);
        var step = language.pick("第 " + Numbers.grouped(view.steps()) + " 步", "step " + Numbers.grouped(view.steps()));
        marks.add(at.isNarrow() ? Label.of(0, at.factsY(), step)
                : Label.of(at.width(), at.factsY() - 19, step).anchored(Anchor.END));
        marks.add(Label.of(at.width(), at.factsY(), language.pick("损失 ", "loss ") + loss).anchored(Anchor.END));
        return marks;
    }

    private List<Mark> bars() {
        var marks = new ArrayList<Mark>();
        if (at.isNarrow()) {
            marks.addAll(LabelLines.set(Label.of(0, 0, view.barsTitle()).in(Palette.MUTED), at.width()));
        } else {
            marks.add(Label.of(0, 0, view.barsTitle()).in(Palette.MUTED));
            marks.add(Label.of(at.width(), 0, offJava()).anchored(Anchor.END).in(Palette.MUTED));
        }
        var longest = 0.0;
        for (var bar : view.bars()) {
            longest = Math.max(longest, bar.millis());
        }
        for (int i = 0; i < view.bars().size(); i++) {
            var bar = view.bars().get(i);
            marks.add(Group.at("engine-" + i, 0, LINE * at.titleLines() - 4 + i * at.row(), bar(bar, view.bars().get(0), longest)));
        }
        return marks;
    }

    private List<Mark> bar(Bar bar, Bar reference, double longest) {
        var marks = new ArrayList<Mark>();
        var baseline = BAR / 2 + 5;
        var name = Label.of(16, baseline, bar.name());
        marks.add(bar.active() ? name.inBold() : name);
        if (bar.active()) {
            // A dot beside its bold name marks the engine that computes now.
            marks.add(new Circle(6, BAR / 2, 4.5, Style.fill(Palette.ACCENT)));
        }
        double x = at.barX();
        double barBaseline = baseline + at.barY();
        marks.add(new Line(x, at.barY() - 4, x, at.barY() + BAR + 4, Style.stroke(Palette.OUTLINE, Style.HAIR)));
        if (!bar.works() || bar.millis() == 0) {
            marks.add(Label.of(x + 10, barBaseline, bar.works() ? language.pick("还没量", "not measured yet")
                    : language.pick("这里用不了", "does not work here")).in(Palette.MUTED));
            return marks;
        }
        var width = Math.max(1.5, bar.millis() / longest * at.barWidth());
        marks.add(new Rect(x, at.barY(), width, BAR, 0, Style.pastel(Palette.ACCENT, bar.active() ? 0.55 : 0.25)
                .edged(Palette.OUTLINE, Style.HAIR)));
        var text = millis(bar.millis()) + language.pick(" 毫秒", " ms");
        var factor = reference.millis() / bar.millis();
        if (bar != reference && reference.millis() > 0) {
            text += language.pick("，", ", ") + times(factor) + "×";
        }
        var label = Label.of(x + width + 8, barBaseline, text);
        marks.add(bar.active() ? label.inBold() : label);
        marks.add(Label.of(at.width(), baseline, bar == reference ? language.pick("基准", "reference")
                : bar.maxDiff() >= 0 ? (at.isNarrow() ? offJava() + " " : "") + Magnitude.text(bar.maxDiff()) : "")
                .anchored(Anchor.END));
        return marks;
    }

    private String offJava() {
        return language.pick("与 Java 最多差", "off Java by");
    }

    /** Milliseconds with at most two decimals: 0.12, 12.3, 123. */
    public static String millis(double value) {
        return Numbers.fixed(value, value < 9.995 ? 2 : value < 99.95 ? 1 : 0);
    }

    private static String times(double factor) {
        return Numbers.fixed(factor, factor < 0.995 ? 2 : factor < 9.95 ? 1 : 0);
    }

    private List<Mark> curve() {
        var marks = new ArrayList<Mark>();
        var top = view.guess() * 1.15;
        var axes = LossAxes.of(view.steps(), 100, top, CURVE_X, at.width(), CURVE_HEIGHT);
        var x = axes.x();
        var y = axes.y();
        marks.add(Label.of(0, -12, language.pick("平均损失（奈特）", "mean loss (nats)")).in(Palette.MUTED));
        marks.addAll(axes.draw(language.pick(" 步", " steps")));
        var guess = y.at(view.guess());
        marks.add(new Line(CURVE_X, guess, at.width(), guess, Style.stroke(Palette.OUTLINE, Style.HAIR).broken()));
        marks.add(Label.of(at.width(), guess - 6, language.pick("瞎猜 ", "blind guess ") + Numbers.fixed(view.guess(), 2))
                .anchored(Anchor.END).in(Palette.MUTED).haloed());
        var losses = view.losses();
        if (losses.length > 0) {
            var pen = new Path.Pen();
            for (int k = 0; k < losses.length; k++) {
                var step = (k + 0.5) * view.steps() / losses.length;
                if (k == 0) {
                    pen.moveTo(x.at(step), axes.height(losses[k]));
                } else {
                    pen.lineTo(x.at(step), axes.height(losses[k]));
                }
            }
            marks.add(pen.path(Style.stroke(Palette.ACCENT, Style.BOLD)));
        }
        return marks;
    }

    private List<Mark> writing() {
        var marks = new ArrayList<Mark>();
        marks.add(Label.of(0, 0, language.pick("它这会儿写的", "What it writes by now")).in(Palette.MUTED));
        if (view.writing().isEmpty()) {
            marks.addAll(LabelLines.set(Label.of(0, WRITING_LINE, language.pick("训练开始以后，每过两秒让它写一段。",
                    "Once it trains, it writes a little every two seconds.")).in(Palette.MUTED).sized(Label.MEDIUM), at.width()));
            return marks;
        }
        var lines = lines(view.writing(), at.width(), at.writingLines());
        for (int i = 0; i < lines.size(); i++) {
            marks.add(Label.of(0, (i + 1) * WRITING_LINE, lines.get(i)).sized(Label.MEDIUM));
        }
        return marks;
    }

    /** Breaks a text into at most {@code most} lines, at spaces if there are any; the rest of the text is left out. */
    static List<String> lines(String text, double width, int most) {
        var lines = new ArrayList<String>();
        var flat = text.replace('\n', ' ');
        var start = 0;
        var space = 0;
        var room = width;
        for (int i = 0; i < flat.length() && lines.size() < most; i++) {
            var c = flat.charAt(i);
            room -= (c >= 0x2e80 || c >= '“' && c <= '”' ? 1 : c == ' ' ? 0.36 : 0.61) * Label.MEDIUM;
            if (room < 0) {
                var end = space > start && c < 0x2e80 ? space : i;
                lines.add(flat.substring(start, end));
                start = end;
                i = end - 1;
                room = width;
            } else if (c == ' ' && i == start) {
                start++;
            } else if (c == ' ') {
                space = i;
            }
        }
        if (lines.size() < most && start < flat.length()) {
            lines.add(flat.substring(start));
        }
        return lines;
    }
}
