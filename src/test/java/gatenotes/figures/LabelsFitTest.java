package gatenotes.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.scene.Language;
import gatenotes.scene.Markup;
import gatenotes.scene.Scene;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No label is cut off, overlaps another or has too little contrast, at large and small values, in both languages. */
class LabelsFitTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "tensor rank=0", "tensor rank=1", "tensor rank=2", "tensor", "tensor rank=4", "tensor rank=4 channels=first",
        "tensor rank=5 offset=143", "tensor rank=5 channels=first offset=0",
        "units", "units units=1 input-size=1", "units units=64 input-size=12 unit=64", "units units=12 unit=12",
        "shapes", "shapes layers=3 units=128 batch-size=128 time-steps=32 input-size=64 classes=64",
        "shapes layers=2 units=128 batch-size=128 return-sequences=false", "shapes units=1 time-steps=1",
        "pendulums", "pendulums count=24 time=0 slowest=20", "tiles", "tiles block=6 round=3", "tiles block=1 round=0",
        "descent", "descent surface=rosenbrock learning-rate=1", "descent surface=saddle learning-rate=0.0001 step=0",
        "digit-rows", "digit-rows step=28", "digit-rows digit=5",
        "digits", "digits sample=8 change=turned turn=-6", "digits change=covered cover=22",
        "chain", "chain cell=rnn", "chain layers=3 units=4", "chain cell=rnn layers=2 time-steps=2 step=1",
        "valves", "valves unit=3 step=8", "gradients", "gradients time-steps=2 clip=0",
        "gradients time-steps=40 recurrent-scale=3 inputs=0 clip=2 forget-bias=5",
        "hello", "hello step=200", "hello units=1 step=30 cell=rnn", "engines", "engines units=16", "text-lab view=inside",
        "quatrain", "quatrain form=seven"})
    void labelsFit(String figure) {
        var words = figure.split(" ");
        var values = new LinkedHashMap<String, String>();
        for (int i = 1; i < words.length; i++) {
            var pair = words[i].split("=");
            values.put(pair[0], pair[1]);
        }
        labelsFit(words[0], values);
    }

    /** Each of a figure's settings at its ends, combined with each of the others. */
    @ParameterizedTest
    @ValueSource(strings = {
        "text-lab view=write|teach", "text-lab view=inside part=c|h|f",
        "shapes layers=1|2|3 units=1|128 batch-size=1|128 time-steps=1|32 return-sequences=true|false input-size=64 classes=64",
        "pendulums count=2|24 time=0|0.6|60 slowest=20|60",
        "tiles block=1|2|3|4|5|6 round=0|3",
        "tensor rank=0|1|2|3|4|5 channels=last|first offset=0|71|143",
        "engines units=16|128|256 learning-rate=0.001|100",
        "descent surface=valley|tilted|rosenbrock|saddle learning-rate=0.0001|1 step=0|200 lit=none|adam"})
    void labelsFitAtAllEnds(String figure) {
        var words = figure.split(" ");
        var all = new ArrayList<Map<String, String>>(List.of(Map.of()));
        for (int i = 1; i < words.length; i++) {
            var pair = words[i].split("=");
            var longer = new ArrayList<Map<String, String>>();
            for (var values : all) {
                for (var value : pair[1].split("\\|")) {
                    var more = new LinkedHashMap<>(values);
                    more.put(pair[0], value);
                    longer.add(more);
                }
            }
            all = longer;
        }
        for (var values : all) {
            labelsFit(words[0], values);
        }
    }

    private static void labelsFit(String demo, Map<String, String> values) {
        for (var language : Language.values()) {
            var session = StillDemos.start(Demos.named(demo), language, values);
            var narrow = session.narrowScene();
            LabelFit.require(demo + values, session.scene());
            LabelContrast.require(demo + values, session.scene());
            if (narrow != null) {
                assertTrue(narrow.width() <= Scene.NARROW);
                LabelFit.require(demo + values + " narrow", narrow);
                assertEquals(parts(session.scene().toSvg("")), parts(narrow.toSvg("")), demo + values);
            }
        }
    }

    /** The names of the parts that can be pointed at, which are the same in both pictures. */
    private static Set<String> parts(Markup element) {
        var parts = new TreeSet<String>();
        if (element.attribute("data-part") != null && element.attribute("aria-label") != null) {
            parts.add(element.attribute("data-part") + ": " + element.attribute("aria-label"));
        }
        for (var child : element.children()) {
            parts.addAll(parts(child));
        }
        return parts;
    }
}
