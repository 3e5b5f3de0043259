package gatenotes.figures.textlab;

import gatenotes.demo.SettingException;
import gatenotes.engine.WritingPlan.Pick;
import gatenotes.math.DecimalText;
import java.util.ArrayList;
import java.util.List;

/** Characters that the reader has chosen, in the form of a link: {@code 12*101_40*32}, each a place and a code point. */
final class Picks {
    private Picks() {
    }

    /** @throws IllegalArgumentException if the text has another form */
    static List<Pick> read(String text) {
        var picks = new ArrayList<Pick>();
        for (int from = 0; from < text.length();) {
            var end = text.indexOf('_', from);
            end = end < 0 ? text.length() : end;
            picks.add(one(text.substring(from, end)));
            from = end + 1;
        }
        return picks;
    }

    private static Pick one(String text) {
        var star = text.indexOf('*');
        try {
            if (star > 0) {
                var at = DecimalText.readWhole(text.substring(0, star));
                var codePoint = DecimalText.readWhole(text.substring(star + 1));
                if (at >= 0 && at < TextLabDemo.LENGTH && codePoint >= 0 && codePoint <= Character.MAX_CODE_POINT) {
                    return new Pick(at, codePoint);
                }
            }
        } catch (NumberFormatException e) {
            // Reported below, like all other text that is no pick.
        }
        throw new SettingException("demo:text-lab: picks has '" + text
                + "', expected picks such as 12*101 (character 12 is e), joined by _");
    }

    /** The picks before a place, and a new one at that place. */
    static String with(String text, int place, int codePoint) {
        var kept = "";
        for (var pick : read(text)) {
            if (pick.at() < place) {
                kept += pick.at() + "*" + pick.codePoint() + "_";
            }
        }
        return kept + place + "*" + codePoint;
    }
}
