package gatenotes.scene;

/**
 * Simulates how a colour looks to an eye with all three receptors, or without the one for red or for green.
 *
 * <p>Source: Machado, Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
 * 2009, severity 1.0; on linear sRGB. Distances are those of CIE L*a*b* (1976): about 2.3 is just noticeable.
 */
enum ColourVision {
    TRICHROMAT(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPE(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    DEUTERANOPE(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881);

    private final double[] matrix;

    ColourVision(double... matrix) {
        this.matrix = matrix;
    }

    /** How far apart two colours, {@code #rrggbb}, look to this eye. */
    double distance(String one, String other) {
        var a = lab(one);
        var b = lab(other);
        return Math.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
    }

    /** The three channels of sRGB as amounts of light, from 0 to 1. */
    static double[] linear(String colour) {
        var channels = new double[3];
        for (int i = 0; i < 3; i++) {
            var channel = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            channels[i] = channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
        }
        return channels;
    }

    private double[] lab(String colour) {
        var light = linear(colour);
        var seen = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                seen[i] += matrix[3 * i + j] * light[j];
            }
            seen[i] = Math.max(0, Math.min(1, seen[i]));
        }
        var x = root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
        var y = root(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        var z = root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
    }
}
