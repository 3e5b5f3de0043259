package gatenotes.demo;

import gatenotes.scene.Markup;
import gatenotes.scene.Scene;
import java.util.List;

/**
 * One figure on one page, from its first picture until the reader leaves.
 *
 * <p>Called from one thread. After each {@link #act}, {@link #point} and {@link #advance} the page asks for the scene, the controls
 * and the status again and patches what changed; it does the same when something that the session asked of its {@link Stage}
 * arrives.
 */
public interface Session {
    /** The picture of the present state. */
    Scene scene();

    /**
     * The picture for a narrow column, at most {@link Scene#NARROW} wide; null if {@link #scene} fits there or there is no
     * other. Parts that can be pointed at have the same names in both pictures, and a sheet has the same place in both.
     */
    default Scene narrowScene() {
        return null;
    }

    /** The controls under the figure in the present state, in order; the order and the ids never change. */
    List<Control> controls();

    /** One sentence on what happened last, for a reader who hears the page; at the start it says what state the figure is in. */
    String status();

    /**
     * Applies what the reader did to a control.
     *
     * @param id a control's id
     * @param value the control's new value; empty for a button
     * @throws IllegalArgumentException if there is no such control or the value is not one of its values
     */
    void act(String id, String value);

    /**
     * Takes note of where the reader points: the pointer or the focus is on a part of the picture, or left it.
     *
     * @param part a part of the scene that has a name, or null when the reader points at none
     * @param chosen true for a click or the Enter key, whose effect stays; false if the pointer or the focus only passes
     *     over
     */
    default void point(String part, boolean chosen) {
    }

    /**
     * The reader pressed on the scene's part {@code plane}, or drags there; by default nothing happens. Whatever a plane
     * sets can also be set by controls, for readers who do not point. The place is a fraction of the plane's size, so
     * that it is the same in a wide and a narrow picture.
     *
     * @param x from 0 at the plane's left edge to 1 at its right one
     * @param y from 0 at the plane's top to 1 at its bottom
     */
    default void place(double x, double y) {
    }

    /** What the reader's pen does on the scene's part {@code sheet}; a mouse or a finger counts as a pen. */
    enum Pen {
        /** It touches the sheet: a stroke begins. */
        DOWN,
        /** It moves to another place. */
        MOVE,
        /** It leaves the sheet: the stroke is done. */
        UP
    }

    /**
     * The reader draws on the scene's part {@code sheet}; by default nothing happens. Whatever a drawing does can also be
     * done with controls, for readers who cannot draw.
     *
     * @param x in the scene's coordinates
     * @param y in the scene's coordinates
     * @param pressure from 0 to 1, 0.5 if the pen does not measure it
     */
    default void draw(Pen pen, double x, double y, double pressure) {
    }

    /**
     * The reader pressed an arrow key while the focus is on the scene's part {@code sheet}; by default nothing happens.
     *
     * @param right 1 to the right, −1 to the left
     * @param down 1 downwards, −1 upwards
     */
    default void move(int right, int down) {
    }

    /**
     * The reader has opened a file, or dropped it on the figure; by default nothing happens.
     *
     * @param id the id of a {@link Control.FilePicker}
     * @param name the file's name
     * @param bytes the file's bytes, or null if it has more than the control takes
     * @throws IllegalArgumentException if the figure cannot use the file; the message is in the reader's language
     */
    default void open(String id, String name, byte[] bytes) {
    }

    /** The numbers behind the present picture, for readers who would rather read them; by default none. */
    default List<Table> tables() {
        return List.of();
    }

    /**
     * Further {@code details} elements that fold away under the figure; by default none. When the reader opens or closes
     * one that has a {@code data-control}, {@link #act} is called with {@code "true"} or {@code "false"}. It may be empty
     * until it is first opened.
     */
    default List<Markup> folded() {
        return List.of();
    }

    /** The figure's state: a session started with these values looks as this one does now; a link carries them. */
    Values values();

    /** The id of the slider or button that the arrow keys work when the whole figure has the focus; see {@link FigureKeys}. */
    default String stepper() {
        return "step";
    }

    /** Whether the figure moves by itself: then the page calls {@link #advance} once a frame while it is visible. */
    boolean running();

    /**
     * Moves on by the time since the frame before; takes a few milliseconds at most.
     *
     * @param seconds seconds by the reader's clock, at most 0.1
     */
    void advance(double seconds);

    /** The figure came into the reader's sight or left it: work outside this thread has to pause while it is out of sight. */
    default void seen(boolean near) {
    }

    /** Releases what an engine holds for this session; the session is not used afterwards. */
    void close();
}
