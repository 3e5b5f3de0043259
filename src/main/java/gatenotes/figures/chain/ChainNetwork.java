package gatenotes.figures.chain;

import gatenotes.nn.Network;
import gatenotes.nn.Trace;
import gatenotes.scene.Mark;
import java.util.ArrayList;
import java.util.List;

/** A network in a {@link ChainFigure}: its values, and the patterns of its weights, which are drawn once. */
final class ChainNetwork {
    private final Network network;
    private final Trace trace;
    private final List<List<Mark>> copies = new ArrayList<>();
    private final List<List<Mark>> plates = new ArrayList<>();
    private final List<List<Mark>> slimPlates = new ArrayList<>();

    /**
     * @param network a network of recurrent layers with a bias
     * @param trace the trace of one sequence, after a forward pass
     */
    public ChainNetwork(Network network, Trace trace) {
        this.network = network;
        this.trace = trace;
        var depth = trace.layers().size();
        for (int layer = 1; layer <= depth; layer++) {
            var print = new WeightPrint(network, layer);
            var copy = print.draw(26, ChainLayout.WIDE.boxHeight(depth) - 10, 2, false);
            copies.add(copy);
            plates.add(depth == 1 ? print.draw(ChainLayout.WIDE.plate() - 8, 40, 4, true) : copy);
            slimPlates.add(print.draw(ChainLayout.NARROW.plate() - 6, depth == 1 ? 40 : 22, 4, true));
        }
    }

    public Network network() {
        return network;
    }

    public Trace trace() {
        return trace;
    }

    /** The pattern of a layer's weights, from 1, in a copy of its cell. */
    List<Mark> copy(int layer) {
        return copies.get(layer - 1);
    }

    /** The pattern of a layer's weights, from 1, on its plate. */
    List<Mark> plate(int layer, boolean isNarrow) {
        return (isNarrow ? slimPlates : plates).get(layer - 1);
    }
}
