package gatenotes.scene;

import gatenotes.math.DecimalText;

/** Maps values to places. */
public interface Scale {
    /** The place of a value; a value outside the domain lies outside the range. */
    double at(double value);

    /** Evenly: {@code from} lies at {@code start}, {@code to} at {@code end}. */
    static Scale linear(double from, double to, double start, double end) {
        if (from == to) {
            throw new IllegalArgumentException("Scale.linear: the domain is " + DecimalText.write(from) + " to "
                    + DecimalText.write(to) + ", expected two different values");
        }
        return value -> start + (value - from) / (to - from) * (end - start);
    }

    /** Evenly by factors: each tenfold takes the same room. */
    static Scale log(double from, double to, double start, double end) {
        if (!(from > 0) || !(to > 0) || from == to) {
            throw new IllegalArgumentException("Scale.log: the domain is " + DecimalText.write(from) + " to "
                    + DecimalText.write(to) + ", expected two different values above 0");
        }
        var logs = linear(Math.log(from), Math.log(to), start, end);
        return value -> logs.at(Math.log(value));
    }
}
