package gatenotes.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Language;
import gatenotes.scene.Mark;
import gatenotes.scene.Markup;
import gatenotes.scene.Phrase;
import gatenotes.scene.Scene;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No label is cut off at a figure's edge or runs into another, at large and small values, in either language. */
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
        "engines", "engines units=16", "text-lab view=inside", "quatrain", "quatrain form=seven"})
    void labelsFit(String figure) {
        var words = figure.split(" ");
        var values = new LinkedHashMap<String, String>();
        for (int i = 1; i < words.length; i++) {
            var pair = words[i].split("=");
            values.put(pair[0], pair[1]);
        }
        labelsFit(words[0], values);
    }

    /** Each of a figure's settings at its ends, with each of the others. */
    @ParameterizedTest
    @ValueSource(strings = {
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
            requireFit(demo + values, session.scene());
            if (narrow != null) {
                assertTrue(narrow.width() <= Scene.NARROW);
                requireFit(demo + values + " narrow", narrow);
                assertEquals(parts(session.scene().toSvg("")), parts(narrow.toSvg("")), demo + values);
            }
        }
    }

    /** What can be pointed at, by its name: the same in both pictures. */
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

    private static void requireFit(String figure, Scene scene) {
        var boxes = new ArrayList<Box>();
        collect(scene.marks(), 0, 0, boxes);
        assertEquals(List.of(), outside(boxes, scene.width(), scene.height()), figure);
        assertEquals(List.of(), overlapping(boxes), figure);
    }

    /** Where a label is. */
    private record Box(String text, double left, double right, double top, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private static List<String> outside(List<Box> boxes, double width, double height) {
        var outside = new ArrayList<String>();
        for (var box : boxes) {
            if (box.left < -1 || box.right > width + 1 || box.top < -1 || box.bottom > height + 1) {
                outside.add(box.toString());
            }
        }
        return outside;
    }

    private static List<String> overlapping(List<Box> boxes) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (boxes.get(i).meets(boxes.get(j))) {
                    pairs.add(boxes.get(j) + " meets " + boxes.get(i));
                }
            }
        }
        return pairs;
    }

    private static void collect(List<Mark> marks, double movedX, double movedY, List<Box> boxes) {
        for (var mark : marks) {
            if (mark instanceof Group group) {
                collect(group.marks(), movedX + group.x(), movedY + group.y(), boxes);
            } else if (mark instanceof Label label) {
                var width = width(label);
                var left = movedX + label.x() - switch (label.anchor()) {
                    case START -> 0;
                    case MIDDLE -> width / 2;
                    case END -> width;
                };
                var baseline = movedY + label.y();
                boxes.add(new Box(label.text(), left, left + width, baseline - 0.75 * label.size(),
                        baseline + 0.2 * label.size()));
            } else if (mark instanceof Phrase phrase) {
                var text = phrase.words().stream().map(Phrase.Word::text).collect(Collectors.joining());
                collect(List.of(Label.of(phrase.x(), phrase.y(), text)), movedX, movedY, boxes);
            }
        }
    }

    /** About as wide as in DejaVu Sans, the widest of the fonts that readers have. */
    private static double width(Label label) {
        var ems = 0.0;
        for (int i = 0; i < label.text().length(); i++) {
            var c = label.text().charAt(i);
            ems += c >= 0x2e80 ? 1 : c == ' ' || "ijl.,:;()[]|".indexOf(c) >= 0 ? 0.36 : 0.61;
        }
        return ems * label.size() * (label.bold() ? 1.1 : 1);
    }
}
