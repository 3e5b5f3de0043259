package gatenotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Code that readers download writes decimal numbers through {@code DecimalText} and {@code Numbers}: Java's own
 * conversion brings tables of 11 KB, packed, into the script. It also searches lists by loops: the lists' own search
 * calls {@code equals}, which brings {@code equals} and {@code hashCode} of all records, a fifteenth of a page's script.
 */
class ReaderCostTest {
    private static final List<String> PACKAGES =
            List.of("math", "nn", "train", "task", "store", "scene", "engine", "demo", "figures", "web");
    private static final Set<String> WRITERS = Set.of("append", "insert", "valueOf", "toString");
    private static final Set<String> TEXTS =
            Set.of("java/lang/StringBuilder", "java/lang/String", "java/lang/Double", "java/lang/Float");

    private static final Set<String> SEARCHES = Set.of("contains", "indexOf", "lastIndexOf", "remove", "equals", "hashCode");
    /** The classes that a page and its engines load; the search and the bench have separate scripts. */
    private static final Pattern PAGE = Pattern.compile("gatenotes/(math|nn|train|task|scene|engine|demo|figures|web/(page|dom|gl|simd|worker)|ReaderCostTest)[/$].*");

    private final List<String> violations = new ArrayList<>();

    @Test
    void readersDownloadNoTablesForDecimalsAndNoEqualsOfRecords() throws IOException {
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
    void aDecimalWrittenByJavaIsSeen() throws IOException {
        try (var in = ReaderCostTest.class.getResourceAsStream("ReaderCostTest$Bad.class")) {
            check(in.readAllBytes());
        }
        assertEquals(4, violations.size(), violations::toString);
    }

    private void check(byte[] bytes) {
        var reader = new ClassReader(bytes);
        reader.accept(new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
                    String[] exceptions) {
                var place = reader.getClassName() + "." + name;
                return new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitInvokeDynamicInsn(String called, String arguments, Handle bootstrap,
                            Object... constants) {
                        if (called.equals("makeConcatWithConstants")) {
                            note(place, arguments);
                        }
                    }

                    @Override
                    public void visitMethodInsn(int opcode, String owner, String called, String arguments,
                            boolean ofInterface) {
                        // Double.valueOf(double) makes an object and converts nothing to text.
                        if (TEXTS.contains(owner) && WRITERS.contains(called)
                                && !arguments.matches(".*\\)Ljava/lang/(Double|Float);")) {
                            note(place, arguments);
                        }
                        if (PAGE.matcher(place).matches()
                                && owner.matches("java/util/\\w*(List|Collection|Set|Objects)|gatenotes/.*")
                                && SEARCHES.contains(called) && arguments.startsWith("(Ljava/lang/Object;)")) {
                            violations.add(place + " lets a list search for an object");
                        }
                    }
                };
            }
        }, ClassReader.SKIP_DEBUG);
    }

    private void note(String place, String arguments) {
        for (var type : Type.getArgumentTypes(arguments)) {
            if (type == Type.DOUBLE_TYPE || type == Type.FLOAT_TYPE) {
                violations.add(place + " writes a decimal number by Java's own means");
                return;
            }
        }
    }

    /** Three ways to bring in the tables, and one to bring in the records' methods. */
    static final class Bad {
        private Bad() {
        }

        static String joined(double value) {
            return "the value is " + value;
        }

        static String built(float value) {
            return new StringBuilder().append(value).toString();
        }

        static String called(double value) {
            return Double.toString(value);
        }

        static boolean searched(List<String> texts) {
            return texts.contains("a");
        }
    }
}
