package gatenotes.web.simd;

import java.util.ArrayList;
import java.util.List;

/**
 * A function that is being built. Expressions ({@link Int}, {@link FloatValue}, {@link Vec}) are values. A method called
 * here or on a variable is a statement, which is written at once, in the order of the calls.
 *
 * <p>Parameters come before local variables.
 */
final class Function {
    private final String name;
    private final int index;
    private final boolean relaxed;
    private final List<Type> parameters = new ArrayList<>();
    private final List<Type> locals = new ArrayList<>();
    private final Bytes body = new Bytes();
    /** The variables of the loops that are open. */
    private final List<IntVar> loops = new ArrayList<>();
    private Type result;

    Function(String name, int index, boolean relaxed) {
        this.name = name;
        this.index = index;
        this.relaxed = relaxed;
    }

    String name() {
        return name;
    }

    int index() {
        return index;
    }

    /** Declares the next parameter, an integer or an address. */
    IntVar parameter() {
        return new IntVar(this, declare(parameters, Type.I32));
    }

    /** Declares the next parameter, a float. */
    FloatValue floatParameter() {
        return new FloatValue(new Bytes().u8(0x20).unsigned(declare(parameters, Type.F32)).toArray());
    }

    /** A new variable. */
    IntVar integer() {
        return new IntVar(this, declare(locals, Type.I32));
    }

    /** A new variable with a first value. */
    IntVar integer(Int value) {
        var variable = integer();
        variable.set(value);
        return variable;
    }

    /** A new variable. */
    VecVar vector() {
        return new VecVar(this, declare(locals, Type.V128));
    }

    /** A new variable with a first value. */
    VecVar vector(Vec value) {
        var variable = vector();
        variable.set(value);
        return variable;
    }

    /** New variables. */
    VecVar[] vectors(int count) {
        var all = new VecVar[count];
        for (var i = 0; i < count; i++) {
            all[i] = vector();
        }
        return all;
    }

    /** {@code a·b + c}, rounded once if the browser can, else twice. */
    Vec madd(Vec a, Vec b, Vec c) {
        if (!relaxed) {
            return a.times(b).plus(c);
        }
        return new Vec(new Bytes().bytes(a.code).bytes(b.code).bytes(c.code).u8(0xfd).unsigned(0x105).toArray());
    }

    /** {@code c - a·b}, rounded like {@link #madd}. */
    Vec nmadd(Vec a, Vec b, Vec c) {
        if (!relaxed) {
            return c.minus(a.times(b));
        }
        return new Vec(new Bytes().bytes(a.code).bytes(b.code).bytes(c.code).u8(0xfd).unsigned(0x106).toArray());
    }

    /**
     * {@code for (i = from; i < to; i += step)}, written as a Java loop, which runs once:
     * <pre>
     * while (f.loop(i, Int.of(0), n, 1)) {
     *     … what each round does …
     * }
     * </pre>
     *
     * @param i not changed by anything else inside the loop
     * @return true the first time, after it has begun the loop; false the second time, after it has ended it
     */
    boolean loop(IntVar i, Int from, Int to, int step) {
        if (!loops.isEmpty() && loops.get(loops.size() - 1) == i) {
            loops.remove(loops.size() - 1);
            i.add(step);
            body.bytes(i.lessThan(to).code).u8(0x0d).unsigned(0).u8(0x0b);
            end();
            return false;
        }
        loops.add(i);
        i.set(from);
        when(i.lessThan(to));
        body.u8(0x03).u8(0x40);
        return true;
    }

    /** Begins {@code if}: the statements up to {@link #otherwise} or {@link #end} run if the condition is not zero. */
    void when(Int condition) {
        body.bytes(condition.code).u8(0x04).u8(0x40);
    }

    /** Begins {@code else}. */
    void otherwise() {
        body.u8(0x05);
    }

    /** Ends what {@link #when} began. */
    void end() {
        body.u8(0x0b);
    }

    void store(Int address, int offset, Vec value) {
        body.bytes(address.code).bytes(value.code).u8(0xfd).unsigned(0x0b).u8(2).unsigned(offset);
    }

    void store(Int address, int offset, FloatValue value) {
        body.bytes(address.code).bytes(value.code).u8(0x38).u8(2).unsigned(offset);
    }

    void store(Int address, int offset, Int value) {
        body.bytes(address.code).bytes(value.code).u8(0x36).u8(2).unsigned(offset);
    }

    /** Stores the first {@code count} elements, or all four if {@code count} is larger. */
    void storeFirst(Int count, Int address, VecVar value) {
        when(count.atLeast(4));
        store(address, 0, value);
        otherwise();
        storeLane(address, value, 0);
        for (var lane = 1; lane < 3; lane++) {
            when(count.atLeast(lane + 1));
            storeLane(address, value, lane);
            end();
        }
        end();
    }

    /** Sets a number of bytes to the same value. */
    void fill(Int address, Int value, Int bytes) {
        body.bytes(address.code).bytes(value.code).bytes(bytes.code).u8(0xfc).unsigned(0x0b).u8(0);
    }

    private void storeLane(Int address, Vec value, int lane) {
        body.bytes(address.code).bytes(value.code).u8(0xfd).unsigned(0x5a).u8(2).unsigned(4 * lane).u8(lane);
    }

    /** Calls a function that returns nothing. */
    void call(Function other, Int... arguments) {
        for (var argument : arguments) {
            body.bytes(argument.code);
        }
        body.u8(0x10).unsigned(other.index);
    }

    /** Ends the function with a value. */
    void result(FloatValue value) {
        result = Type.F32;
        body.bytes(value.code);
    }

    /** Ends the function with a value. */
    void result(Int value) {
        result = Type.I32;
        body.bytes(value.code);
    }

    void set(int variable, byte[] value) {
        body.bytes(value).u8(0x21).unsigned(variable);
    }

    void writeType(Bytes out) {
        out.u8(0x60).unsigned(parameters.size());
        for (var type : parameters) {
            out.u8(type.code);
        }
        if (result == null) {
            out.unsigned(0);
        } else {
            out.unsigned(1).u8(result.code);
        }
    }

    void writeCode(Bytes out) {
        var code = new Bytes().unsigned(locals.size());
        for (var type : locals) {
            code.unsigned(1).u8(type.code);
        }
        out.sized(code.bytes(body.toArray()).u8(0x0b));
    }

    private int declare(List<Type> kind, Type type) {
        if (kind == parameters && !locals.isEmpty()) {
            throw new IllegalStateException("Function " + name + ": a parameter after a variable");
        }
        kind.add(type);
        return parameters.size() + locals.size() - 1;
    }
}
