package gatenotes.demo;

import gatenotes.figure.Scene;
import java.util.List;

/**
 * One figure on one page, from its first picture until the reader leaves.
 *
 * <p>Called from one thread. After each {@link #act} and {@link #advance} the page asks for the scene, the
 * controls and the status again and patches what changed.
 */
public interface Session {
    /** The picture of the present state. */
    Scene scene();

    /** The controls that stand under the figure in the present state, in order; the order and ids never change. */
    List<Control> controls();

    /** One sentence on what happened last, for a reader who hears the page; empty at the start. */
    String status();

    /**
     * Applies what the reader did.
     *
     * @param id a control's id
     * @param value the control's new value; empty for a button
     * @throws IllegalArgumentException if there is no such control or the value is not one of its values
     */
    void act(String id, String value);

    /** Whether the figure moves by itself: then the page calls {@link #advance} once a frame while it is visible. */
    boolean running();

    /** Moves on by one frame's worth of work, a few milliseconds at most. */
    void advance();

    /** Gives back what an engine holds; the session is not used afterwards. */
    void dispose();
}
