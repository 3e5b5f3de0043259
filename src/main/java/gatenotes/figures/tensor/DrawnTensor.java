package gatenotes.figures.tensor;

import gatenotes.figures.tensor.TensorKind.Axis;
import gatenotes.math.Shape;
import java.util.List;

/**
 * The small tensor that is drawn.
 *
 * @param channelsFirst whether channels, if there are any, come before height
 * @param pointed the offset of the cell that the sum explains
 */
record DrawnTensor(TensorKind kind, boolean channelsFirst, Shape shape, List<Axis> axes, int pointed) {
    DrawnTensor(TensorKind kind, boolean channelsFirst, int pointed) {
        this(kind, channelsFirst, kind.drawn(channelsFirst), kind.axes(channelsFirst), pointed);
    }

    int size() {
        return (int) shape.size();
    }

    /** Whether channels separate whole planes. */
    boolean hasPlanes() {
        return kind.hasChannels() && channelsFirst;
    }

    /** The digit at an offset. A digit belongs to a place in the picture, so another order of the axes moves it in memory. */
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

    /**
     * How strongly a cell is highlighted, from 0 to 1: the pointed cell most, then the cells next to it in memory along the last
     * axis.
     */
    double strength(int offset) {
        if (offset == pointed) {
            return 1;
        }
        var run = shape.rank() == 0 ? 1 : shape.axis(shape.rank() - 1);
        return offset / run == pointed / run ? 0.45 : 0;
    }
}
