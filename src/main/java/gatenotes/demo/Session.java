package gatenotes.demo;

import gatenotes.scene.Markup;
import gatenotes.scene.Scene;
import java.util.List;

/**
 * One figure on one page, from its first picture until the reader leaves.
 *
 * <p>Called from one thread. After each {@link #act}, {@link #point} and {@link #advance} the page asks for the scene, the
 * controls and the status again and patches what changed; so it does when something the session has asked of its {@link Stage} arrives.
 */
public interface Session {
    /** The picture of the present state. */
    Scene scene();

    /**
     * The same for a narrow column, at most {@link Scene#NARROW} wide; null where {@link #scene} fits, or has to do. What can be
     * pointed at has the same names in both, and a sheet the same place.
     */
    default Scene narrowScene() {
        return null;
    }

    /** The controls that stand under the figure in the present state, in order; the order and ids never change. */
    List<Control> controls();

    /** One sentence on what happened last, for a reader who hears the page; at the start, where it stands. */
    String status();

    /**
     * Applies what the reader did.
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
     * @param chosen true for a click or the Enter key, which stays; false for passing over
     */
    default void point(String part, boolean chosen) {
    }

    /**
     * The reader pressed on the scene's part {@code plane}, or drags there; by default nothing happens. What a plane
     * sets has controls, too, for who does not point. The place is told as a share of the plane, so that it is the same
     * in a wide and a narrow picture.
     *
     * @param x from 0 at the plane's left edge to 1 at its right one
     * @param y from 0 at the plane's top to 1 at its bottom
     */
    default void place(double x, double y) {
    }

    /** What the reader's pen does on the scene's part {@code sheet}: a mouse, a finger or a pen. */
    enum Pen {
        /** It touches the sheet: a stroke begins. */
        DOWN,
        /** It moves on. */
        MOVE,
        /** It leaves the sheet: the stroke is done. */
        UP
    }

    /**
     * The reader draws on the scene's part {@code sheet}; by default nothing happens. What a drawing does has controls, too,
     * for who cannot draw.
     *
     * @param x in the scene's coordinates
     * @param y in the scene's coordinates
     * @param pressure from 0 to 1, 0.5 where the pen tells none
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
     * @param id of a {@link Control.FilePicker}
     * @param name of the file
     * @param bytes of the file, or null where it has more than the control takes
     * @throws IllegalArgumentException in the reader's language, if it is of no use
     */
    default void open(String id, String name, byte[] bytes) {
    }

    /** The numbers behind the picture as they are now, for who would rather read them; by default none. */
    default List<Table> tables() {
        return List.of();
    }

    /**
     * More that folds away under the figure, as {@code details} elements; by default nothing. One with a
     * {@code data-control} hears in {@link #act} when the reader opens it ({@code "true"}) and closes it: until then it
     * need not have any content.
     */
    default List<Markup> folded() {
        return List.of();
    }

    /** The figure's state: started with these values it stands as it does now; a link carries them. */
    Values values();

    /** The id of the slider or button that the arrow keys work when the whole figure has the focus; see {@link FigureKeys}. */
    default String stepper() {
        return "step";
    }

    /** Whether the figure moves by itself: then the page calls {@link #advance} once a frame while it is visible. */
    boolean running();

    /**
     * Moves on by the time since the frame before, with a few milliseconds of work at most.
     *
     * @param seconds as the reader's clock tells, at most 0.1
     */
    void advance(double seconds);

    /** The figure came into the reader's sight or left it: what goes on elsewhere has to wait while nobody looks. */
    default void seen(boolean near) {
    }

    /** Gives back what an engine holds; the session is not used afterwards. */
    void close();
}
