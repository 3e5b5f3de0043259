package gatenotes.figures.tensor;

import gatenotes.math.Shape;
import gatenotes.scene.Language;
import java.util.ArrayList;
import java.util.List;

/** Common kinds of tensor, each with one axis more than the one before. */
enum TensorKind {
    SCALAR("标量", "scalar", List.of(),
            "一个损失值", "one loss value"),
    VECTOR("向量", "vector", List.of(Axis.FEATURES),
            "one-hot 的 h。“4 维输入”是说长度 4，阶仍是 1", "one-hot h. A “4-dimensional input” has length 4 and rank 1",
            4),
    MATRIX("矩阵", "matrix", List.of(Axis.TIME_STEPS, Axis.FEATURES),
            "一个手写数字：28 行，每行 28 个像素", "one handwritten digit: 28 rows of 28 pixels",
            28, 28),
    SERIES("时间序列", "time series", List.of(Axis.SAMPLES, Axis.TIME_STEPS, Axis.FEATURES),
            "一批 128 个手写数字，一行是一步", "a batch of 128 handwritten digits, a row is a step",
            128, 28, 28),
    IMAGES("图像", "images", List.of(Axis.SAMPLES, Axis.HEIGHT, Axis.WIDTH, Axis.CHANNELS),
            "一批 32 张彩色照片，先高后宽", "a batch of 32 colour photographs, height before width",
            32, 224, 224, 3),
    VIDEO("视频", "video", List.of(Axis.SAMPLES, Axis.FRAMES, Axis.HEIGHT, Axis.WIDTH, Axis.CHANNELS),
            "4 段视频，各 240 帧，高 144，宽 256", "4 videos of 240 frames, 144 high and 256 wide",
            4, 240, 144, 256, 3);

    /** What an axis counts, and the length of the small drawn tensor along it. */
    public enum Axis {
        SAMPLES("样本", "samples", "样本", "sample", 2),
        FRAMES("帧", "frames", "帧", "frame", 2),
        TIME_STEPS("时间步", "time steps", "时间步", "time step", 3),
        HEIGHT("高", "height", "行", "row", 3),
        WIDTH("宽", "width", "列", "column", 4),
        CHANNELS("通道", "channels", "通道", "channel", 3),
        FEATURES("特征", "features", "特征", "feature", 4);

        private final String chinese;
        private final String english;
        private final String chineseOne;
        private final String englishOne;
        private final int drawn;

        /** The place of this axis in a list, −1 if it is not in it; see {@link gatenotes.math.TextList}. */
        int place(List<Axis> axes) {
            for (int i = 0; i < axes.size(); i++) {
                if (axes.get(i) == this) {
                    return i;
                }
            }
            return -1;
        }

        Axis(String chinese, String english, String chineseOne, String englishOne, int drawn) {
            this.chinese = chinese;
            this.english = english;
            this.chineseOne = chineseOne;
            this.englishOne = englishOne;
            this.drawn = drawn;
        }

        /** The length of the small drawn tensor along this axis. */
        int drawn() {
            return drawn;
        }

        /** The axis's name. */
        public String name(Language language) {
            return language.pick(chinese, english);
        }

        /** The name of one place along the axis. */
        public String one(Language language) {
            return language.pick(chineseOne, englishOne);
        }
    }

    private final String chinese;
    private final String english;
    private final List<Axis> axes;
    private final String chineseExample;
    private final String englishExample;
    private final int[] real;

    TensorKind(String chinese, String english, List<Axis> axes, String chineseExample, String englishExample,
            int... real) {
        this.chinese = chinese;
        this.english = english;
        this.axes = axes;
        this.chineseExample = chineseExample;
        this.englishExample = englishExample;
        this.real = real;
    }

    /** The name of such a tensor. */
    public String name(Language language) {
        return language.pick(chinese, english);
    }

    /** A real tensor of this kind, in words. */
    public String example(Language language) {
        return language.pick(chineseExample, englishExample);
    }

    /** Whether one of the axes counts channels. */
    public boolean hasChannels() {
        return Axis.CHANNELS.place(axes) >= 0;
    }

    /** The axes, outermost first; channels come last, or first after the samples. */
    public List<Axis> axes(boolean channelsFirst) {
        if (!channelsFirst || !hasChannels()) {
            return axes;
        }
        var moved = new ArrayList<>(axes);
        moved.remove(Axis.CHANNELS.place(axes));
        moved.add(1, Axis.CHANNELS);
        return moved;
    }

    /** The shape of a tensor small enough to draw. */
    public Shape drawn(boolean channelsFirst) {
        var order = axes(channelsFirst);
        var lengths = new int[order.size()];
        for (int k = 0; k < lengths.length; k++) {
            lengths[k] = order.get(k).drawn;
        }
        return new Shape(lengths);
    }

    /** The shape of the {@link #example}. */
    public Shape real(boolean channelsFirst) {
        var order = axes(channelsFirst);
        var lengths = new int[order.size()];
        for (int k = 0; k < lengths.length; k++) {
            lengths[k] = real[order.get(k).place(axes)];
        }
        return new Shape(lengths);
    }
}
