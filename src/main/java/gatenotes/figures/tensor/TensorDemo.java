package gatenotes.figures.tensor;

import gatenotes.demo.Control;
import gatenotes.demo.Demo;
import gatenotes.demo.DemoSession;
import gatenotes.demo.Setting;
import gatenotes.demo.Stage;
import gatenotes.demo.Table;
import gatenotes.demo.Values;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;
import gatenotes.scene.PartName;
import gatenotes.scene.Scene;
import java.util.ArrayList;
import java.util.List;

/** {@code demo:tensor}: how many axes a tensor has, and where in memory each of its values is. */
public final class TensorDemo extends Demo {
    private static final int MAX_RANK = TensorKind.values().length - 1;
    private static final Setting.Whole RANK = new Setting.Whole("rank", 0, MAX_RANK, 3);
    private static final Setting.Word CHANNELS = new Setting.Word("channels", List.of("last", "first"), "last");
    private static final Setting.Whole OFFSET = new Setting.Whole("offset", 0, 143, 20);

    public TensorDemo() {
        super("tensor", Tensors::new, RANK, CHANNELS, OFFSET);
    }

    private static final class Tensors extends DemoSession {
        Tensors(Values values, Stage stage) {
            super(values, stage);
            tell(language.pick("指着一个格子，看它的下标和偏移；点上面的阶，换一种张量。",
                    "Point at a cell for its index and offset; choose a rank for another kind of tensor."));
        }

        private TensorKind kind() {
            return TensorKind.values()[get(RANK)];
        }

        private boolean channelsFirst() {
            return get(CHANNELS).equals("first");
        }

        @Override
        public Scene scene() {
            return draw(TensorLayout.WIDE);
        }

        @Override
        public Scene narrowScene() {
            return draw(TensorLayout.NARROW);
        }

        private Scene draw(TensorLayout layout) {
            return TensorFigure.draw(language, layout, new DrawnTensor(kind(), channelsFirst(), offset()));
        }

        @Override
        public List<Control> controls() {
            return List.of(
                    slider(RANK, language.pick("阶（轴的个数）", "rank (number of axes)")),
                    choice(CHANNELS, language.pick("图像的通道", "channels of images"),
                            language.pick("在最后（TensorFlow）", "last (TensorFlow)"),
                            language.pick("在前（PyTorch）", "first (PyTorch)")));
        }

        @Override
        public String stepper() {
            return RANK.name();
        }

        @Override
        protected void changed(String id) {
            tell(kind().name(language) + language.pick("：", ": ") + shapeLine());
        }

        @Override
        public void point(String part, boolean isChosen) {
            preview(OFFSET, null);
            if (part == null) {
                return;
            }
            var name = PartName.read(part);
            if (name.word().equals("cell")) {
                point(OFFSET, name.number(0), isChosen);
                if (isChosen) {
                    tell(TensorFigure.place(language, kind().drawn(channelsFirst()), get(OFFSET)));
                }
            } else if (isChosen) {
                act(RANK.name(), Integer.toString(name.number(0)));
            }
        }

        @Override
        public List<Table> tables() {
            var rows = new ArrayList<List<String>>();
            for (var each : TensorKind.values()) {
                var real = each.real(channelsFirst());
                rows.add(List.of(each.name(language), Integer.toString(real.rank()), real.toString(),
                        Numbers.grouped(real.size()), Numbers.grouped(real.bytes()), each.example(language)));
            }
            return List.of(new Table(language.pick("图中的数", "The numbers"),
                    language == Language.CHINESE ? List.of("张量", "阶", "形状", "值的个数", "float32 字节", "实例")
                            : List.of("tensor", "rank", "shape", "values", "float32 bytes", "for real"),
                    rows));
        }

        private int offset() {
            var last = (int) kind().drawn(channelsFirst()).size() - 1;
            return Math.min(shown(OFFSET), last);
        }

        private String shapeLine() {
            var shape = kind().drawn(channelsFirst());
            var size = (int) shape.size();
            return language.pick("形状 " + shape + "，阶 " + shape.rank() + "，" + size + " 个值。",
                    "shape " + shape + ", rank " + shape.rank() + ", " + size + " values.");
        }
    }
}
