package gatenotes.vectors;

import gatenotes.nn.Shapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** An object of a vector file, with its position in the file. */
record Node(String where, Map<String, Object> members) {
    static Node parse(String text) {
        return of("the file", Json.parse(text));
    }

    @SuppressWarnings("unchecked")
    private static Node of(String where, Object value) {
        if (!(value instanceof Map)) {
            throw new IllegalArgumentException(where + " is no object");
        }
        return new Node(where, (Map<String, Object>) value);
    }

    boolean has(String name) {
        return members.get(name) != null;
    }

    /** The member with a name; an empty node if it is missing. */
    Node node(String name) {
        return has(name) ? of(name, members.get(name)) : new Node(name, Map.of());
    }

    List<Node> nodes(String name) {
        var nodes = new ArrayList<Node>();
        for (var element : (List<?>) required(name)) {
            nodes.add(of(name + "[" + nodes.size() + "]", element));
        }
        return nodes;
    }

    String text(String name, String otherwise) {
        return has(name) ? required(name).toString() : otherwise;
    }

    boolean flag(String name, boolean otherwise) {
        return has(name) ? (Boolean) required(name) : otherwise;
    }

    double number(String name, double otherwise) {
        return has(name) ? (Double) required(name) : otherwise;
    }

    List<String> texts(String name) {
        return ((List<?>) required(name)).stream().map(Object::toString).toList();
    }

    /** The tensor with a name. */
    Tensor tensor(String name) {
        return Tensor.of(where + "." + name, required(name));
    }

    List<Tensor> tensors(String name) {
        return ((List<?>) required(name)).stream().map(value -> Tensor.of(where + "." + name, value)).toList();
    }

    private Object required(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException(where + " has no '" + name + "'");
        }
        return members.get(name);
    }

    /** Numbers with a shape: {@code {"shape": […], "data": […]}}, or nested lists. */
    record Tensor(int[] shape, double[] data) {
        static Tensor of(String where, Object value) {
            var data = new ArrayList<Double>();
            int[] shape;
            if (value instanceof Map) {
                var node = Node.of(where, value);
                shape = node.tensor("shape").ints();
                flatten(node.required("data"), data);
            } else {
                shape = flatten(value, data);
            }
            if (data.size() != Shapes.size(where, shape)) {
                throw new IllegalArgumentException(where + " has " + data.size() + " numbers, expected "
                        + Shapes.text(shape));
            }
            return new Tensor(shape, data.stream().mapToDouble(Double::doubleValue).toArray());
        }

        private static int[] flatten(Object value, List<Double> into) {
            if (value instanceof Double number) {
                into.add(number);
                return new int[0];
            }
            int[] inner = {};
            var list = (List<?>) value;
            for (var element : list) {
                inner = flatten(element, into);
            }
            var shape = new int[inner.length + 1];
            shape[0] = list.size();
            System.arraycopy(inner, 0, shape, 1, inner.length);
            return shape;
        }

        float[] floats() {
            var floats = new float[data.length];
            for (int i = 0; i < data.length; i++) {
                floats[i] = (float) data[i];
            }
            return floats;
        }

        int[] ints() {
            return Arrays.stream(data).mapToInt(number -> (int) number).toArray();
        }
    }
}
