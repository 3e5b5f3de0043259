package gatenotes.figures;

import gatenotes.demo.Demo;
import gatenotes.figures.chain.ChainDemo;
import gatenotes.figures.descent.DescentDemo;
import gatenotes.figures.digitrows.DigitRowsDemo;
import gatenotes.figures.digits.DigitsDemo;
import gatenotes.figures.engines.EnginesDemo;
import gatenotes.figures.gradients.GradientsDemo;
import gatenotes.figures.hello.HelloDemo;
import gatenotes.figures.pendulums.PendulumsDemo;
import gatenotes.figures.quatrain.QuatrainDemo;
import gatenotes.figures.shapes.ShapesDemo;
import gatenotes.figures.tensor.TensorDemo;
import gatenotes.figures.textlab.TextLabDemo;
import gatenotes.figures.tiles.TilesDemo;
import gatenotes.figures.units.UnitsDemo;
import gatenotes.figures.valves.ValvesDemo;
import java.util.List;

/** Every demo a post may name. */
public final class Demos {
    private static final List<Demo> ALL = List.of(
            new ChainDemo(),
            new ValvesDemo(),
            new GradientsDemo(),
            new HelloDemo(),
            new TensorDemo(),
            new UnitsDemo(),
            new ShapesDemo(),
            new DigitRowsDemo(),
            new DescentDemo(),
            new EnginesDemo(),
            new PendulumsDemo(),
            new TilesDemo(),
            new TextLabDemo(),
            new DigitsDemo(),
            new QuatrainDemo());

    private Demos() {
    }

    /** All demos, in the order of the list. */
    public static List<Demo> all() {
        return ALL;
    }

    /**
     * The demo with that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names there are
     */
    public static Demo named(String name) {
        return Demo.named(name, ALL);
    }
}
