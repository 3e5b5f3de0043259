package gatenotes.scene;

/** Something painted in a {@link Scene}. Immutable. */
public sealed interface Mark permits Rect, Circle, Line, Path, Label, Phrase, Group {
    /** This mark as SVG. */
    Markup toSvg();
}
