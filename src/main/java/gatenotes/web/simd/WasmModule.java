package gatenotes.web.simd;

import java.util.ArrayList;
import java.util.List;

/**
 * A WebAssembly module that is being built: functions over one memory, which it imports as {@code env.memory}.
 *
 * <p>Source: WebAssembly Core Specification, chapter 5, Binary Format.
 */
final class WasmModule {
    private static final int TYPES = 1;
    private static final int IMPORTS = 2;
    private static final int FUNCTIONS = 3;
    private static final int EXPORTS = 7;
    private static final int CODE = 10;
    private static final int KIND_FUNCTION = 0;
    private static final int KIND_MEMORY = 2;

    private final boolean relaxed;
    private final List<Function> functions = new ArrayList<>();

    /** @param relaxed whether the browser supports the relaxed multiply-add */
    WasmModule(boolean relaxed) {
        this.relaxed = relaxed;
    }

    /** Begins a function; {@code name} is its exported name, or null if only this module calls it. */
    Function function(String name) {
        var function = new Function(name, functions.size(), relaxed);
        functions.add(function);
        return function;
    }

    /** The whole module. */
    byte[] toBytes() {
        var types = new Bytes().unsigned(functions.size());
        var indexes = new Bytes().unsigned(functions.size());
        var code = new Bytes().unsigned(functions.size());
        var exports = new Bytes();
        var exported = 0;
        for (var function : functions) {
            function.writeType(types);
            indexes.unsigned(function.index());
            function.writeCode(code);
            if (function.name() != null) {
                exports.name(function.name()).u8(KIND_FUNCTION).unsigned(function.index());
                exported++;
            }
        }
        // The module accepts a memory of any size.
        var imports = new Bytes().unsigned(1).name("env").name("memory").u8(KIND_MEMORY).u8(0).unsigned(0);
        var module = new Bytes().u8(0).u8('a').u8('s').u8('m').fixed(1);
        module.u8(TYPES).sized(types);
        module.u8(IMPORTS).sized(imports);
        module.u8(FUNCTIONS).sized(indexes);
        module.u8(EXPORTS).sized(new Bytes().unsigned(exported).bytes(exports.toArray()));
        module.u8(CODE).sized(code);
        return module.toArray();
    }
}
