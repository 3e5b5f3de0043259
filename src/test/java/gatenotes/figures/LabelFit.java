package gatenotes.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gatenotes.scene.Group;
import gatenotes.scene.Label;
import gatenotes.scene.Mark;
import gatenotes.scene.Phrase;
import gatenotes.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Checks that no label of a picture is cut off at the edge or overlaps another. */
public final class LabelFit {
    private LabelFit() {
    }

    /** Fails and names the labels that are cut off or overlap. */
    public static void require(String figure, Scene scene) {
        var boxes = new ArrayList<Box>();
        collect(scene.marks(), 0, 0, boxes);
        assertEquals(List.of(), outside(boxes, scene.width(), scene.height()), figure);
        assertEquals(List.of(), overlapping(boxes), figure);
    }

    /** The position of a label. */
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

    /** The approximate width in DejaVu Sans, the widest of the fonts that readers have. */
    private static double width(Label label) {
        var ems = 0.0;
        for (int i = 0; i < label.text().length(); i++) {
            var c = label.text().charAt(i);
            ems += c >= 0x2e80 ? 1 : c == ' ' || "ijl.,:;()[]|".indexOf(c) >= 0 ? 0.36 : 0.61;
        }
        return ems * label.size() * (label.bold() ? 1.1 : 1);
    }
}
