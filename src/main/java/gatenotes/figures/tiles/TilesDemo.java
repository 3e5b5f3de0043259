package gatenotes.figures.tiles;

import gatenotes.demo.Control;
import gatenotes.demo.Demo;
import gatenotes.demo.DemoSession;
import gatenotes.demo.Setting;
import gatenotes.demo.Stage;
import gatenotes.demo.Table;
import gatenotes.demo.Ticker;
import gatenotes.demo.Values;
import gatenotes.scene.PartName;
import gatenotes.scene.Scene;
import java.util.List;

/** {@code demo:tiles}: a product of matrices on the graphics processor, block by block. */
public final class TilesDemo extends Demo {
    private static final Setting.Whole BLOCK =
            new Setting.Whole("block", 1, TilesFigure.BLOCK_ROWS * TilesFigure.BLOCK_COLUMNS, 5);
    private static final Setting.Whole ROUND = new Setting.Whole("round", 0, TilesFigure.ROUNDS - 1, 1);
    private static final double ROUND_SECONDS = 0.4;

    public TilesDemo() {
        super("tiles", Tiles::new, BLOCK, ROUND);
    }

    private static final class Tiles extends DemoSession {
        private final Ticker rounds = new Ticker(ROUND_SECONDS);

        Tiles(Values values, Stage stage) {
            super(values, stage);
            tell(language.pick("点 C 的一块，看它要读哪些。", "Point at a block of C and see what it reads."));
        }

        @Override
        public Scene scene() {
            return draw(TilesLayout.WIDE);
        }

        @Override
        public Scene narrowScene() {
            return draw(TilesLayout.NARROW);
        }

        private Scene draw(TilesLayout layout) {
            var block = get(BLOCK) - 1;
            return TilesFigure.draw(language, layout, block / TilesFigure.BLOCK_COLUMNS, block % TilesFigure.BLOCK_COLUMNS,
                    get(ROUND));
        }

        @Override
        public List<Control> controls() {
            return List.of(play(), slider(BLOCK, language.pick("C 的第几块", "Block of C")),
                    slider(ROUND, language.pick("第几轮 i", "Round i")));
        }

        @Override
        protected void changed(String id) {
            tellRound();
        }

        /** Says what the run does in this round. */
        private void tellRound() {
            int left = TilesFigure.ROUNDS - 1 - get(ROUND);
            tell(language.pick("i = " + get(ROUND) + "：取 A 的一块和 B 的一块，乘积加进 C 的第 " + get(BLOCK) + " 块；"
                            + (left == 0 ? "这一块算完了，写出 8 个纹素。" : "还有 " + left + " 轮。"),
                    "i = " + get(ROUND) + ": fetches a block of A and one of B, adds their product to block " + get(BLOCK)
                            + " of C; " + (left == 0 ? "that is done, and 8 texels are written."
                                    : left + (left == 1 ? " more round." : " more rounds."))));
        }

        @Override
        public void point(String part, boolean isChosen) {
            if (part != null) {
                set(BLOCK, PartName.read(part).number(0));
                tellRound();
            }
        }

        @Override
        public void advance(double seconds) {
            if (rounds.after(seconds) > 0) {
                set(ROUND, (get(ROUND) + 1) % TilesFigure.ROUNDS);
                if (get(ROUND) == 0) {
                    set(BLOCK, get(BLOCK) % BLOCK.max() + 1);
                }
                tellRound();
            }
        }

        @Override
        public List<Table> tables() {
            return List.of(new Table(language.pick("三种写法", "Three ways to write it"),
                    List.of(language.pick("一次算出", "one run makes"), language.pick("读取纹素", "texels fetched"),
                            language.pick("乘加", "multiply-adds"), language.pick("每读一次", "per fetch")),
                    List.of(
                            List.of(language.pick("1 个数，一个纹素一个数", "1 number, one number a texel"), "2", "1", "0.5"),
                            List.of(language.pick("1 个数，一个纹素四个数", "1 number, four numbers a texel"), "2", "4", "2"),
                            List.of(language.pick("8×4 个数", "8×4 numbers"), "12", "128", "10.7"))));
        }
    }
}
