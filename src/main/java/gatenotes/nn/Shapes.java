package gatenotes.nn;

/** Shapes in error messages, and the check that an array has the size its shape says. */
public final class Shapes {
    private Shapes() {
    }

    /** {@code [4, 2, 5]}. */
    public static String text(int... shape) {
        var text = "";
        for (int i = 0; i < shape.length; i++) {
            text += (i == 0 ? "" : ", ") + shape[i];
        }
        return "[" + text + "]";
    }

    /**
     * The number of elements.
     *
     * @param where the beginning of an error's message
     * @throws IllegalArgumentException if an axis is negative or there are more elements than an array holds
     */
    public static int size(String where, int... shape) {
        long size = 1;
        for (int length : shape) {
            size *= length;
            if (length < 0 || size > Integer.MAX_VALUE) {
                throw new IllegalArgumentException(where + ": the shape is " + text(shape)
                        + ", expected no negative length and at most 2147483647 elements");
            }
        }
        return (int) size;
    }

    /**
     * Checks that an array from a caller has the expected number of elements.
     *
     * @param where the method and the argument, for the message
     * @param axes the names of the expected shape's axes, such as {@code [timeSteps, batchSize]}
     * @throws IllegalArgumentException naming both shapes
     */
    static void expect(String where, int length, String axes, int... expected) {
        if (length != size(where, expected)) {
            throw new IllegalArgumentException(where + " is " + text(length) + ", expected " + axes + " = "
                    + text(expected) + ", " + size(where, expected) + " in all");
        }
    }

    static boolean same(int[] a, int[] b) {
        if (a.length != b.length) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) {
                return false;
            }
        }
        return true;
    }
}
