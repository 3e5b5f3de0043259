package gatenotes.web.simd;

/** A parameter or local variable that holds an integer or an address. */
final class IntVar extends Int {
    private final Function function;
    private final int index;

    IntVar(Function function, int index) {
        super(new Bytes().u8(0x20).unsigned(index).toArray());
        this.function = function;
        this.index = index;
    }

    void set(Int value) {
        function.set(index, value.code);
    }

    void set(int value) {
        set(Int.of(value));
    }

    void add(Int value) {
        set(plus(value));
    }

    void add(int value) {
        set(plus(value));
    }
}
