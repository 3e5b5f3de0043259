package gatenotes.nn;

import gatenotes.math.FloatAllocator;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** The parameters of a network, from input to output. The list does not change, the values do. */
public final class Parameters implements Iterable<Parameter> {
    private final List<Parameter> list;

    Parameters(List<Parameter> list) {
        this.list = List.copyOf(list);
    }

    /**
     * One array that belongs to no network, for other values that an optimiser is to change.
     *
     * @param values the initial values; copied
     */
    public static Parameters of(String name, float... values) {
        var one = new Parameter(name, FloatAllocator.HEAP, values.length);
        one.set(one.shape(), values);
        return new Parameters(List.of(one));
    }

    /** All parameters, in order. */
    public List<Parameter> list() {
        return list;
    }

    @Override
    public Iterator<Parameter> iterator() {
        return list.iterator();
    }

    /**
     * The parameter with that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names there are
     */
    public Parameter get(String name) {
        var names = new StringBuilder();
        for (var parameter : list) {
            if (parameter.name().equals(name)) {
                return parameter;
            }
            names.append(names.isEmpty() ? "" : ", ").append(parameter.name());
        }
        throw new IllegalArgumentException("Parameters.get: there is no '" + name + "', expected one of " + names);
    }

    /** How many numbers are trained. */
    public int count() {
        int count = 0;
        for (var parameter : list) {
            count += parameter.size();
        }
        return count;
    }

    /** Sets every gradient to zero. */
    public void clearGradients() {
        for (var parameter : list) {
            Arrays.fill(parameter.gradient(), 0);
        }
    }
}
