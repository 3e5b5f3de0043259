package gatenotes.figure;

/** Something painted in a {@link Scene}. Immutable. */
public interface Mark {
    /** This mark as SVG. */
    Markup toSvg();
}
