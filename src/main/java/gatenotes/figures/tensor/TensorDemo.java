package gatenotes.figures.tensor;

import gatenotes.demo.Control;
import gatenotes.demo.ControlValues;
import gatenotes.demo.Demo;
import gatenotes.demo.Session;
import gatenotes.demo.Setting;
import gatenotes.demo.Stage;
import gatenotes.demo.StillSession;
import gatenotes.demo.Table;
import gatenotes.demo.Values;
import gatenotes.math.DecimalText;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;
import gatenotes.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code demo:tensor}: how many axes a tensor has, and where each of its values lies in memory. */
public final class TensorDemo extends Demo {
    private static final int MAX_RANK = TensorKind.values().length - 1;
    private static final Setting.Whole RANK = new Setting.Whole("rank", 0, MAX_RANK, 3);
    private static final Setting.Word CHANNELS = new Setting.Word("channels", List.of("last", "first"), "last");
    private static final Setting.Whole OFFSET = new Setting.Whole("offset", 0, 143, 20);

    public TensorDemo() {
        super("tensor", RANK, CHANNELS, OFFSET);
    }

    @Override
    public Session start(Values values, Stage stage) {
        return new Tensors(values, stage.language());
    }

    private static final class Tensors extends StillSession {
        private static final String CELL = "cell-";
        private static final String LADDER = "rank-";

        private final Language language;
        private TensorKind kind;
        private boolean channelsFirst;
        private int chosen;
        private int pointed = -1;

        Tensors(Values values, Language language) {
            this.language = language;
            kind = TensorKind.values()[values.get(RANK)];
            channelsFirst = values.get(CHANNELS).equals("first");
            chosen = values.get(OFFSET);
            tell(language.pick("指着一个格子，看它的下标和偏移；点上面的阶，换一种张量。",
                    "Point at a cell for its index and offset; choose a rank for another kind of tensor."));
        }

        @Override
        public Scene scene() {
            return TensorFigure.draw(language, kind, channelsFirst, offset());
        }

        @Override
        public List<Control> controls() {
            var channels = language.pick("图像的通道", "channels of images");
            return List.of(
                    new Control.Slider("rank", language.pick("阶（轴的个数）", "rank (number of axes)"), 0, MAX_RANK, 1,
                            kind.ordinal(), Integer.toString(kind.ordinal())),
                    new Control.Choice("channels", channels, List.of(
                            new Control.Option("last", language.pick("在最后（TensorFlow）", "last (TensorFlow)"), true),
                            new Control.Option("first", language.pick("在前（PyTorch）", "first (PyTorch)"), true)),
                            channelsFirst ? "first" : "last"));
        }

        @Override
        public String stepper() {
            return "rank";
        }

        @Override
        public void act(String id, String value) {
            switch (id) {
                case "rank" -> kind = TensorKind.values()[ControlValues.whole(value, 0, MAX_RANK)];
                case "channels" -> channelsFirst = ControlValues.word(value, CHANNELS.words()).equals("first");
                default -> throw ControlValues.noControl(id);
            }
            pointed = -1;
            tell(kind.name(language) + language.pick("：", ": ") + shapeLine());
        }

        @Override
        public void point(String part, boolean isChosen) {
            pointed = -1;
            if (part == null) {
                return;
            }
            if (part.startsWith(CELL)) {
                pointed = DecimalText.readWhole(part.substring(CELL.length()));
                chosen = isChosen ? pointed : chosen;
                tell(isChosen ? TensorFigure.place(language, kind.drawn(channelsFirst), pointed) : status());
            } else if (part.startsWith(LADDER) && isChosen) {
                act("rank", part.substring(LADDER.length()));
            }
        }

        @Override
        public Map<String, String> unseen() {
            return Map.of(OFFSET.name(), Integer.toString(chosen));
        }

        @Override
        public List<Table> tables() {
            var rows = new ArrayList<List<String>>();
            for (var each : TensorKind.values()) {
                var real = each.real(channelsFirst);
                rows.add(List.of(each.name(language), Integer.toString(real.rank()), real.toString(),
                        Numbers.grouped(real.size()), Numbers.grouped(real.bytes()), each.example(language)));
            }
            return List.of(new Table(language.pick("图中的数", "The numbers"),
                    language == Language.CHINESE ? List.of("张量", "阶", "形状", "值的个数", "float32 字节", "实例")
                            : List.of("tensor", "rank", "shape", "values", "float32 bytes", "for real"),
                    rows));
        }

        private int offset() {
            var last = (int) kind.drawn(channelsFirst).size() - 1;
            return Math.min(pointed >= 0 ? pointed : chosen, last);
        }

        private String shapeLine() {
            var shape = kind.drawn(channelsFirst);
            var size = (int) shape.size();
            return language.pick("形状 " + shape + "，阶 " + shape.rank() + "，" + size + " 个值。",
                    "shape " + shape + ", rank " + shape.rank() + ", " + size + " values.");
        }
    }
}
