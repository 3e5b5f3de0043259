package gatenotes.scene;

import java.util.List;

/**
 * The colours of all figures by role, for light and for dark paper.
 *
 * <p>A mark names a role. Where the page's style sheet applies, the role's class takes the colour of the reader's scheme;
 * elsewhere (feeds, a saved SVG) the attribute's light value is used. The four gate colours are from Okabe and Ito's
 * palette, which readers with any colour vision can tell apart; signed values are violet and brown, and water is a bluish
 * green, so that none of them looks like a gate.
 */
public enum Palette {
    /** Text, and strokes that show the structure. */
    INK("ink", "#1d2126", "#e4e2dc"),
    /** Less important text. */
    MUTED("muted", "#4c5259", "#aab0b5"),
    /** Outlines of cells and bars: a contrast of at least 3:1 on the background. */
    OUTLINE("outline", "#858b91", "#747c84"),
    /** Axes, rules and guides. */
    HAIRLINE("hairline", "#dcd9d0", "#343a40"),
    /**
     * The paper, for marks that have to cover lines beneath them; so white that the candidate's pink has a contrast of
     * 3:1 on it.
     */
    BACKGROUND("background", "#fffefb", "#15181b"),
    /** Water: values that flow, and the value measured now. */
    ACCENT("accent", "#0c5a6c", "#8fd3f0"),
    /** The input gate i. */
    INPUT("input", "#009e73", "#27b38a"),
    /** The forget gate f. */
    FORGET("forget", "#d55e00", "#e8792b"),
    /** The candidate g. */
    CANDIDATE("candidate", "#cc79a7", "#d98bb6"),
    /** The output gate o. */
    OUTPUT("output", "#0072b2", "#3d9bd6"),
    /** Values above zero. */
    POSITIVE("positive", "#5b3fc0", "#8060f5"),
    /** Values below zero. */
    NEGATIVE("negative", "#774a1c", "#947040"),
    /** The output that the network should have given. */
    TARGET("target", "#3c620f", "#9cc957");

    private static final List<Palette> SERIES = List.of(FORGET, POSITIVE, INPUT, CANDIDATE);

    private final String cssName;
    private final String light;
    private final String dark;
    private final Markup.Attribute fillAttributes;
    private final Markup.Attribute strokeAttributes;

    Palette(String cssName, String light, String dark) {
        this.cssName = cssName;
        this.light = light;
        this.dark = dark;
        fillAttributes = Markup.attribute("class", fillClass()).and("fill", light);
        strokeAttributes = Markup.attribute("class", strokeClass()).and("fill", "none").and("stroke", light);
    }

    /** Four colours that readers with any colour vision can tell apart, for figures without gates. */
    public static List<Palette> series() {
        return SERIES;
    }

    /** The colour on light paper, as {@code #rrggbb}. */
    public String light() {
        return light;
    }

    /** The colour on dark paper, as {@code #rrggbb}. */
    public String dark() {
        return dark;
    }

    /** The highest opacity of this colour at which ink on it has a contrast of 7:1. */
    double strongestGround() {
        return switch (this) {
            case ACCENT -> 0.26;
            case POSITIVE, NEGATIVE -> 0.42;
            default -> 0.3;
        };
    }

    /** The role's name in style sheets. */
    public String cssName() {
        return cssName;
    }

    String fillClass() {
        return "fill-" + cssName;
    }

    String strokeClass() {
        return "stroke-" + cssName;
    }

    /** The attributes of a mark that this role fills. */
    Markup.Attribute fillAttributes() {
        return fillAttributes;
    }

    /** The attributes of a mark whose edge has this role's colour, without the edge's width. */
    Markup.Attribute strokeAttributes() {
        return strokeAttributes;
    }
}
