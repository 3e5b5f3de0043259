package gatenotes.scene;

/** Contrast of colours as WCAG 2.2 defines it. Colours are {@code #rrggbb}. */
public final class Contrast {
    private static final double[] WEIGHTS = {0.2126, 0.7152, 0.0722};

    private Contrast() {
    }

    /** The contrast of two colours, from 1 for equal ones to 21 for black on white. */
    public static double of(String one, String other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** The colour that is seen if one colour is over another; {@code opacity} is that of the upper one, from 0 to 1. */
    public static String over(String beneath, String above, double opacity) {
        var mixed = new StringBuilder("#");
        for (int i = 1; i < 7; i += 2) {
            var from = Integer.parseInt(beneath.substring(i, i + 2), 16);
            var to = Integer.parseInt(above.substring(i, i + 2), 16);
            mixed.append(String.format("%02x", Math.round(from + opacity * (to - from))));
        }
        return mixed.toString();
    }

    private static double luminance(String colour) {
        var sum = 0.0;
        for (int i = 0; i < 3; i++) {
            sum += WEIGHTS[i] * ColourVision.linear(colour)[i];
        }
        return sum;
    }
}
