package gatenotes.nn;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** The parameters of a network, from input to output. The list does not change, the values do. */
public final class Parameters implements Iterable<Parameter> {
    private final List<Parameter> list;

    Parameters(List<Parameter> list) {
        this.list = List.copyOf(list);
    }

    /** All of them, in order. */
    public List<Parameter> list() {
        return list;
    }

    @Override
    public Iterator<Parameter> iterator() {
        return list.iterator();
    }

    /**
     * The parameter of that name.
     *
     * @throws IllegalArgumentException if there is none, naming those there are
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
