package gatenotes.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gatenotes.demo.Demo;
import gatenotes.demo.Setting;
import gatenotes.demo.SettingException;
import gatenotes.math.DecimalText;
import gatenotes.scene.Language;
import gatenotes.scene.MarkupText;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every figure is drawn in less than a second, even with all settings at their ends. */
class ExtremeSettingsTest {
    private static final double MOST_SECONDS = 1;

    @Test
    void everyFigureAtTheEndsOfItsSettingsIsDrawnInLessThanASecond() {
        var slow = new ArrayList<String>();
        var threads = ManagementFactory.getThreadMXBean();
        for (var demo : Demos.all()) {
            for (var values : extremes(demo)) {
                var start = threads.getCurrentThreadCpuTime();
                try {
                    var session = StillDemos.start(demo, Language.ENGLISH, values);
                    MarkupText.of(session.scene().toSvg("a"));
                    if (session.narrowScene() != null) {
                        MarkupText.of(session.narrowScene().toSvg("b"));
                    }
                    session.tables();
                } catch (SettingException e) {
                    // These settings do not fit together.
                }
                var seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
                if (seconds > MOST_SECONDS) {
                    slow.add(demo.name() + values + ": " + seconds + " s");
                }
            }
        }
        assertEquals(List.of(), slow);
    }

    /** All settings at their lower end, all at their upper end, and each alone at either. */
    private static List<Map<String, String>> extremes(Demo demo) {
        var all = new ArrayList<Map<String, String>>();
        var least = new HashMap<String, String>();
        var most = new HashMap<String, String>();
        for (var setting : demo.settings()) {
            var ends = ends(setting);
            for (var end : ends) {
                all.add(Map.of(setting.name(), end));
            }
            if (!ends.isEmpty()) {
                least.put(setting.name(), ends.get(0));
                most.put(setting.name(), ends.get(ends.size() - 1));
            }
        }
        all.add(least);
        all.add(most);
        for (var setting : demo.settings()) {
            for (var end : ends(setting)) {
                var one = new HashMap<>(most);
                one.put(setting.name(), end);
                all.add(one);
            }
        }
        return all;
    }

    private static List<String> ends(Setting setting) {
        if (setting instanceof Setting.Whole whole) {
            return List.of(Integer.toString(whole.min()), Integer.toString(whole.max()));
        }
        if (setting instanceof Setting.Decimal decimal) {
            return List.of(DecimalText.write(decimal.min()), DecimalText.write(decimal.max()));
        }
        return setting instanceof Setting.Word word ? word.words() : List.of();
    }
}
