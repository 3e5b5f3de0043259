package gatenotes.figures.tensor;

import gatenotes.figures.tensor.TensorKind.Axis;
import gatenotes.math.Shape;
import java.util.List;

/**
 * The small tensor that is drawn.
 *
 * @param channelsFirst whether channels come before height, where there are any
 * @param pointed the offset of the cell that the sum is about
 */
record DrawnTensor(TensorKind kind, boolean channelsFirst, Shape shape, List<Axis> axes, int pointed) {
    DrawnTensor(TensorKind kind, boolean channelsFirst, int pointed) {
        this(kind, channelsFirst, kind.drawn(channelsFirst), kind.axes(channelsFirst), pointed);
    }

    int size() {
        return (int) shape.size();
    }

    /** Whether channels set whole planes apart. */
    boolean hasPlanes() {
        return kind.hasChannels() && channelsFirst;
    }

    /** The digit at an offset: it belongs to its place in the picture, so another order of the axes moves it in memory. */
    int value(int offset) {
        if (kind == TensorKind.VECTOR) {
            // One-hot, as the example says.
            return offset == 0 ? 1 : 0;
        }
        var index = shape.index(offset);
        var last = kind.drawn(false);
        var order = kind.axes(false);
        int place = 0;
        for (int k = 0; k < index.length; k++) {
            place += index[k] * (int) last.stride(axes.get(k).place(order));
        }
        return (7 * place + place / 3 * 5 + place / 12 * 3 + 4) % 10;
    }

    /** How much a cell stands out: the pointed one most, then those next to it in memory, its run along the last axis; from 0 to 1. */
    double strength(int offset) {
        if (offset == pointed) {
            return 1;
        }
        var run = shape.rank() == 0 ? 1 : shape.axis(shape.rank() - 1);
        return offset / run == pointed / run ? 0.45 : 0;
    }
}
