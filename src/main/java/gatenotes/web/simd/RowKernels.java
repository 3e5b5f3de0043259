package gatenotes.web.simd;

/**
 * Kernels that work row by row: biases, look-ups of one-hot inputs, their gradients, softmax, and the shares by which a class
 * is drawn.
 */
final class RowKernels {
    private RowKernels() {
    }

    /**
     * Writes the bias into each row, and adds the kernel's row for that row's class. Parameters: rows, columns, bias,
     * classes (0 for none), kernel, out.
     */
    static void startRows(Function f) {
        var rows = f.parameter();
        var columns = f.parameter();
        var bias = f.parameter();
        var classes = f.parameter();
        var kernel = f.parameter();
        var out = f.parameter();
        var row = f.integer();
        var j = f.integer();
        var picked = f.integer();
        var value = f.vector();
        while (f.loop(row, Int.of(0), rows, 1)) {
            f.when(classes);
            {
                picked.set(kernel.plus(classes.loadInt(0).times(columns).times(4)).minus(bias));
                classes.add(4);
            }
            f.end();
            while (f.loop(j, Int.of(0), columns, 4)) {
                value.set(bias.load(0));
                f.when(classes);
                {
                    value.add(bias.plus(picked).load(0));
                }
                f.end();
                f.storeFirst(columns.minus(j), out, value);
                bias.add(16);
                out.add(16);
            }
            bias.add(j.times(-4));
            out.add(columns.minus(j).times(4));
        }
    }

    /**
     * Adds each row to the sums of the columns, and to the kernel's row for its class. Parameters: rows, columns,
     * matrix, sums, classes (0 for none), kernel.
     */
    static void addRows(Function f) {
        var rows = f.parameter();
        var columns = f.parameter();
        var matrix = f.parameter();
        var sums = f.parameter();
        var classes = f.parameter();
        var kernel = f.parameter();
        var row = f.integer();
        var j = f.integer();
        var to = f.integer();
        var value = f.vector();
        while (f.loop(row, Int.of(0), rows, 1)) {
            while (f.loop(j, Int.of(0), columns, 4)) {
                to.set(sums.plus(j.times(4)));
                value.set(matrix.plus(j.times(4)).load(0).plus(to.load(0)));
                f.storeFirst(columns.minus(j), to, value);
                f.when(classes);
                {
                    to.set(kernel.plus(classes.loadInt(0).times(columns).plus(j).times(4)));
                    value.set(matrix.plus(j.times(4)).load(0).plus(to.load(0)));
                    f.storeFirst(columns.minus(j), to, value);
                }
                f.end();
            }
            matrix.add(columns.times(4));
            classes.set(classes.plus(4).orElse(Int.of(0), classes));
        }
    }

    /**
     * The softmax of each row, and the gradient of the cross-entropy, (p − onehot(target))·scale; the gradient is zero
     * where the target is −1. Parameters: rows, classes, scores, targets, probabilities, gradient, report (receives two
     * floats a row: Σ e^(scores − max), and max − the target's score), scale.
     */
    static void softmax(Function f) {
        var rows = f.parameter();
        var classes = f.parameter();
        var scores = f.parameter();
        var targets = f.parameter();
        var probabilities = f.parameter();
        var gradient = f.parameter();
        var report = f.parameter();
        var scale = f.floatParameter();
        var row = f.integer();
        var j = f.integer();
        var target = f.integer();
        var to = f.integer();
        var max = f.vector();
        var sum = f.vector();
        var value = f.vector();
        var factor = f.vector();
        var curves = new Curves(f);
        while (f.loop(row, Int.of(0), rows, 1)) {
            max.set(Vec.of(Double.NEGATIVE_INFINITY));
            while (f.loop(j, Int.of(0), classes, 4)) {
                max.set(max.atLeast(firstOf(classes.minus(j), scores.plus(j.times(4)).load(0))));
            }
            max.set(max.atLeast(max.shuffle(max, 2, 3, 0, 1)));
            max.set(max.atLeast(max.shuffle(max, 1, 0, 3, 2)));
            sum.set(Vec.of(0));
            while (f.loop(j, Int.of(0), classes, 4)) {
                curves.exp(value, firstOf(classes.minus(j), scores.plus(j.times(4)).load(0)).minus(max));
                sum.add(value);
                to.set(probabilities.plus(j.times(4)));
                f.storeFirst(classes.minus(j), to, value);
            }
            sum.add(sum.shuffle(sum, 2, 3, 0, 1));
            sum.add(sum.shuffle(sum, 1, 0, 3, 2));
            target.set(targets.loadInt(0));
            factor.set(scale.splat());
            f.when(target.lessThan(0));
            {
                factor.set(Vec.of(0));
                target.set(0);
            }
            f.end();
            while (f.loop(j, Int.of(0), classes, 4)) {
                to.set(probabilities.plus(j.times(4)));
                value.set(to.load(0).dividedBy(sum));
                f.storeFirst(classes.minus(j), to, value);
                to.set(gradient.plus(j.times(4)));
                value.set(value.times(factor));
                f.storeFirst(classes.minus(j), to, value);
            }
            to.set(gradient.plus(target.times(4)));
            f.store(to, 0, probabilities.plus(target.times(4)).loadSplat(0).minus(Vec.of(1)).times(factor).lane(0));
            f.store(report, 0, sum.lane(0));
            f.store(report, 4, max.minus(scores.plus(target.times(4)).loadSplat(0)).lane(0));
            report.add(8);
            targets.add(4);
            scores.add(classes.times(4));
            probabilities.add(classes.times(4));
            gradient.add(classes.times(4));
        }
    }

    /**
     * The shares by which a class is drawn: out = e^((scores − max)·inverse). Parameters: count, scores, out, inverse
     * (of the temperature).
     */
    static void shares(Function f) {
        var count = f.parameter();
        var scores = f.parameter();
        var out = f.parameter();
        var inverse = f.floatParameter().splat();
        var j = f.integer();
        var max = f.vector();
        var value = f.vector();
        var curves = new Curves(f);
        max.set(Vec.of(Double.NEGATIVE_INFINITY));
        while (f.loop(j, Int.of(0), count, 1)) {
            max.set(max.atLeast(scores.plus(j.times(4)).loadSplat(0)));
        }
        while (f.loop(j, Int.of(0), count, 4)) {
            curves.exp(value, scores.load(0).minus(max).times(inverse));
            f.storeFirst(count.minus(j), out, value);
            scores.add(16);
            out.add(16);
        }
    }

    /** The first {@code count} of four scores; elements beyond the row count as −∞. */
    private static Vec firstOf(Int count, Vec value) {
        return firstOf(count, value, Vec.of(Double.NEGATIVE_INFINITY));
    }

    /** The first {@code count} of four elements, and {@code other} for the rest. */
    static Vec firstOf(Int count, Vec value, Vec other) {
        return value.selectWhere(Vec.ofInts(0, 1, 2, 3).lessThanInt(count.splat()), other);
    }
}
