package gatenotes.web.simd;

/** A local variable that holds four floats. */
final class VecVar extends Vec {
    private final Function function;
    private final int index;

    VecVar(Function function, int index) {
        super(new Bytes().u8(0x20).unsigned(index).toArray());
        this.function = function;
        this.index = index;
    }

    void set(Vec value) {
        function.set(index, value.code);
    }

    void add(Vec value) {
        set(plus(value));
    }
}
