package gatenotes.web.worker;

import gatenotes.engine.Engine;
import gatenotes.engine.Measure;
import gatenotes.engine.Notice;
import gatenotes.engine.RunFacts;
import gatenotes.engine.RunReport;
import gatenotes.engine.Trouble;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;

/**
 * A message from the worker to the page: a {@link RunReport} in plain objects and typed arrays. Engines are given by
 * their ordinals in {@link Engine}, troubles by their texts, empty for none.
 */
public interface Report extends JSObject {
    /** How many numbers precede those of the engines. */
    int HEAD = 6;

    /** First step, engine, characters per second, measuring, stopped, done; then each engine's milliseconds and difference. */
    @JSProperty
    Float64Array getNumbers();

    @JSProperty
    Float32Array getLosses();

    @JSProperty
    String getSample();

    /** Kind, engine or −1, step, good step and learning rate of the notice. */
    @JSProperty
    Float64Array getNotice();

    /** The notice's detail and trouble, and each engine's trouble. */
    @JSProperty
    JSArrayReader<JSString> getTexts();

    /** The run's facts in their order; empty for none. */
    @JSProperty
    Float64Array getFacts();

    /** Five numbers of each measure. */
    @JSProperty
    Float64Array getMeasures();

    @JSProperty
    Int32Array getKept();

    @JSBody(params = {"numbers", "losses", "sample", "notice", "texts", "facts", "measures", "kept"}, script = "return {"
            + "numbers: numbers, losses: losses, sample: sample, notice: notice, texts: texts, facts: facts,"
            + " measures: measures, kept: kept};")
    private static Report of(Float64Array numbers, Float32Array losses, String sample, Float64Array notice,
            JSArray<JSString> texts, Float64Array facts, Float64Array measures, Int32Array kept) {
        throw new IllegalStateException("runs in a browser only");
    }

    /** Sends the report; the losses' buffer is transferred, not copied. */
    @JSBody(params = {"port", "report"}, script = "port.postMessage(report, [report.losses.buffer]);")
    private static void post(Port port, Report report) {
        throw new IllegalStateException("runs in a browser only");
    }

    /** Sends a report to the page. */
    static void tell(Port port, RunReport report) {
        var engines = report.engines();
        var numbers = new double[HEAD + 2 * engines.size()];
        numbers[0] = report.firstStep();
        numbers[1] = report.engine().ordinal();
        numbers[2] = report.charactersPerSecond();
        numbers[3] = report.measuring() ? 1 : 0;
        numbers[4] = report.stopped() ? 1 : 0;
        numbers[5] = report.done() ? 1 : 0;
        var notice = report.notice();
        var texts = new JSArray<JSString>();
        texts.push(JSString.valueOf(notice.detail()));
        texts.push(text(notice.trouble()));
        for (var i = 0; i < engines.size(); i++) {
            numbers[HEAD + 2 * i] = engines.get(i).millis();
            numbers[HEAD + 2 * i + 1] = engines.get(i).maxDiff();
            texts.push(text(engines.get(i).trouble()));
        }
        post(port, of(Float64Array.fromJavaArray(numbers), Float32Array.fromJavaArray(report.losses()), report.sample(),
                Float64Array.fromJavaArray(new double[] {notice.kind().ordinal(),
                    notice.engine() == null ? -1 : notice.engine().ordinal(), notice.step(), notice.goodStep(),
                    notice.learningRate()}), texts, Float64Array.fromJavaArray(facts(report.facts())),
                Float64Array.fromJavaArray(measures(report.measures())), Int32Array.fromJavaArray(report.kept())));
    }

    private static double[] facts(RunFacts facts) {
        return facts == null ? new double[0] : new double[] {facts.symbols(), facts.trainingCharacters(),
            facts.heldOutCharacters(), facts.parameters(), facts.stepsPerPass(), facts.steps(), facts.unigram(),
            facts.bigram()};
    }

    private static RunFacts facts(double... told) {
        return told.length == 0 ? null : new RunFacts((int) told[0], (int) told[1], (int) told[2], (int) told[3],
                (int) told[4], (int) told[5], told[6], told[7]);
    }

    private static double[] measures(List<Measure> measures) {
        var all = new double[5 * measures.size()];
        int at = 0;
        for (var each : measures) {
            all[at++] = each.id();
            all[at++] = each.parent();
            all[at++] = each.step();
            all[at++] = each.training();
            all[at++] = each.heldOut();
        }
        return all;
    }

    private static List<Measure> measures(double... told) {
        var all = new ArrayList<Measure>();
        for (int at = 0; at < told.length; at += 5) {
            all.add(new Measure((int) told[at], (int) told[at + 1], (int) told[at + 2], told[at + 3], told[at + 4]));
        }
        return all;
    }

    private static JSString text(Trouble trouble) {
        return JSString.valueOf(trouble == null ? "" : trouble.toString());
    }

    private static Trouble trouble(JSString text) {
        return text.getLength() == 0 ? null : Trouble.parse(text.stringValue());
    }

    /** The report in a message. */
    static RunReport read(Report report) {
        var numbers = report.getNumbers();
        var texts = report.getTexts();
        var all = Engine.values();
        var engines = new ArrayList<RunReport.Measured>();
        for (var i = 0; i < all.length; i++) {
            engines.add(new RunReport.Measured(numbers.get(HEAD + 2 * i), numbers.get(HEAD + 2 * i + 1),
                    trouble(texts.get(2 + i))));
        }
        var told = report.getNotice();
        var engine = (int) told.get(1);
        var notice = new Notice(Notice.Kind.values()[(int) told.get(0)], trouble(texts.get(1)),
                engine < 0 ? null : all[engine], (int) told.get(2), (int) told.get(3), told.get(4),
                texts.get(0).stringValue());
        return new RunReport((int) numbers.get(0), report.getLosses().toJavaArray(), all[(int) numbers.get(1)], engines,
                numbers.get(2), report.getSample(), notice, numbers.get(3) == 1, numbers.get(4) == 1, numbers.get(5) == 1,
                facts(report.getFacts().toJavaArray()), measures(report.getMeasures().toJavaArray()),
                report.getKept().toJavaArray());
    }
}
