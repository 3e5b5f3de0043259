package gatenotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Numeric code rounds alike on the JVM and in the browser. The test searches the compiled classes of floors 0 to 2 for
 * the two ways in which JavaScript made from Java may round differently. One is an intermediate result of type
 * {@code float}, which JavaScript keeps as a {@code double}. The other is a sum or product that is the second operand
 * of another, because TeaVM 0.15 drops its parentheses.
 */
class RoundingTest {
    private static final List<String> PACKAGES = List.of("math", "nn", "train");
    private static final Set<Integer> SUMS = Set.of(Opcodes.DADD, Opcodes.DSUB);
    private static final Set<Integer> PRODUCTS = Set.of(Opcodes.DMUL, Opcodes.DDIV);
    private static final Set<Integer> FLOAT_ARITHMETIC =
            Set.of(Opcodes.FADD, Opcodes.FSUB, Opcodes.FMUL, Opcodes.FDIV, Opcodes.FNEG);

    private final List<String> violations = new ArrayList<>();

    @Test
    void numericClassesRoundAlikeEverywhere() throws IOException, AnalyzerException {
        for (var name : PACKAGES) {
            try (var paths = Files.walk(Path.of("target/classes/gatenotes", name))) {
                for (var path : paths.filter(p -> p.toString().endsWith(".class")).sorted().toList()) {
                    check(Files.readAllBytes(path));
                }
            }
        }
        assertEquals(List.of(), violations);
    }

    @Test
    void badRoundingIsSeen() throws IOException, AnalyzerException {
        try (var in = RoundingTest.class.getResourceAsStream("RoundingTest$Bad.class")) {
            check(in.readAllBytes());
        }
        assertEquals(5, violations.size(), () -> String.join("\n", violations));
    }

    @SuppressWarnings("unused")
    private static final class Bad {
        static double sum(double a, double b, double c) {
            return a + (b + c);
        }

        static double named(double a, double b, double c) {
            double inner = b - c;
            return a + inner;
        }

        static double product(double a, double b, double c) {
            return a * (b / c);
        }

        static double single(float a) {
            return 1 - a;
        }

        static void stored(float a, float b, float[] c) {
            c[0] = a * b * a;
        }

        static double good(double a, double b, float[] c) {
            c[0] += c[1];
            double twice = a * b;
            return a * b + a * (b - 1) - (a - b) + twice * twice;
        }
    }

    private void check(byte[] bytes) throws AnalyzerException {
        var owner = new ClassNode();
        new ClassReader(bytes).accept(owner, 0);
        for (var method : owner.methods) {
            check(owner, method);
        }
    }

    private void check(ClassNode owner, MethodNode method) throws AnalyzerException {
        var frames = new Analyzer<>(new SourceInterpreter()).analyze(owner.name, method);
        int line = 0;
        for (int i = 0; i < method.instructions.size(); i++) {
            var instruction = method.instructions.get(i);
            var where = owner.name + "." + method.name + ":" + line;
            if (instruction instanceof LineNumberNode number) {
                line = number.line;
            }
            int opcode = instruction.getOpcode();
            if (FLOAT_ARITHMETIC.contains(opcode) && next(instruction).getOpcode() != Opcodes.FASTORE) {
                violations.add(where + " computes in float, expected double");
            }
            // TeaVM keeps the parentheses around the second operand of a difference or a quotient.
            if ((opcode == Opcodes.DADD || opcode == Opcodes.DMUL) && frames[i] != null) {
                var second = frames[i].getStack(frames[i].getStackSize() - 1);
                for (var producer : producers(method, frames, second)) {
                    if ((opcode == Opcodes.DADD ? SUMS : PRODUCTS).contains(producer.getOpcode())) {
                        violations.add(where + " has a sum (product) as the second operand of a sum (product)");
                    }
                }
            }
        }
    }

    /** The instructions that compute a value, also through a local variable that is read once. */
    private static Set<AbstractInsnNode> producers(MethodNode method,
            Frame<SourceValue>[] frames, SourceValue value) {
        var all = new HashSet<AbstractInsnNode>();
        for (var source : value.insns) {
            if (source.getOpcode() != Opcodes.DLOAD) {
                all.add(source);
                continue;
            }
            var stores = frames[method.instructions.indexOf(source)].getLocal(((VarInsnNode) source).var).insns;
            if (stores.size() == 1 && readers(method, frames, stores.iterator().next()) == 1) {
                var store = stores.iterator().next();
                var frame = frames[method.instructions.indexOf(store)];
                all.addAll(frame.getStack(frame.getStackSize() - 1).insns);
            }
        }
        return all;
    }

    private static int readers(MethodNode method, Frame<SourceValue>[] frames,
            AbstractInsnNode store) {
        int readers = 0;
        for (int i = 0; i < frames.length; i++) {
            var instruction = method.instructions.get(i);
            if (frames[i] != null && instruction.getOpcode() == Opcodes.DLOAD
                    && frames[i].getLocal(((VarInsnNode) instruction).var).insns.contains(store)) {
                readers++;
            }
        }
        return readers;
    }

    private static AbstractInsnNode next(AbstractInsnNode instruction) {
        var next = instruction.getNext();
        while (next.getOpcode() < 0) {
            next = next.getNext();
        }
        return next;
    }
}
