package gatenotes.scene;

import gatenotes.math.DecimalText;

/** Maps values to coordinates. */
public interface Scale {
    /** The coordinate of a value; a value outside the domain is mapped outside the range. */
    double at(double value);

    /** A linear scale: {@code from} is at {@code start}, {@code to} at {@code end}. */
    static Scale linear(double from, double to, double start, double end) {
        if (from == to) {
            throw new IllegalArgumentException("Scale.linear: the domain is " + DecimalText.write(from) + " to "
                    + DecimalText.write(to) + ", expected two different values");
        }
        return value -> start + (value - from) / (to - from) * (end - start);
    }

    /** A logarithmic scale: each factor of ten takes the same length. */
    static Scale log(double from, double to, double start, double end) {
        if (!(from > 0) || !(to > 0) || from == to) {
            throw new IllegalArgumentException("Scale.log: the domain is " + DecimalText.write(from) + " to "
                    + DecimalText.write(to) + ", expected two different values above 0");
        }
        var logs = linear(Math.log(from), Math.log(to), start, end);
        return value -> logs.at(Math.log(value));
    }
}
