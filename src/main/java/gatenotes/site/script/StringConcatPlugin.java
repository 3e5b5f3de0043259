package gatenotes.site.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.teavm.classlib.impl.StringConcatFactorySubstitutor;
import org.teavm.dependency.BootstrapMethodSubstitutor;
import org.teavm.dependency.DynamicCallSite;
import org.teavm.jso.impl.JSOPlugin;
import org.teavm.model.ClassHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.IntegerSubtype;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.vm.spi.Before;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Compiles string concatenation with {@code +} in our classes to one call of {@code gatenotes.web.StringConcat}; TeaVM
 * itself makes a call for each part. {@link Integer#toString(int)} and {@link String#join}, which in TeaVM work letter by
 * letter, become such a call, too.
 */
@Before(JSOPlugin.class)
public final class StringConcatPlugin implements TeaVMPlugin, BootstrapMethodSubstitutor {
    private static final String OURS = "gatenotes.";
    private static final String FACTORY = "java.lang.invoke.StringConcatFactory";
    private static final ValueType STRING = ValueType.object("java.lang.String");
    private static final ValueType CHARS = ValueType.object("java.lang.CharSequence");
    private static final ValueType ITERABLE = ValueType.object("java.lang.Iterable");
    private static final ValueType OBJECT = ValueType.object("java.lang.Object");
    private static final String RECIPE = "gatenotes.web.StringConcat";
    private static final MethodReference DIGITS = new MethodReference(RECIPE, "digits", ValueType.INTEGER, STRING);
    private static final Map<MethodReference, MethodReference> OURS_FOR = Map.of(
            new MethodReference("java.lang.Integer", "toString", ValueType.INTEGER, STRING), DIGITS,
            new MethodReference("java.lang.String", "join", CHARS, ITERABLE, STRING),
            new MethodReference(RECIPE, "list", CHARS, ITERABLE, STRING));
    private static final String PART = "\1";
    private static final int MOST_PARTS = 4;

    private final BootstrapMethodSubstitutor otherwise = new StringConcatFactorySubstitutor();

    @Override
    public void install(TeaVMHost host) {
        host.add(new MethodReference(FACTORY, "makeConcatWithConstants",
                ValueType.object("java.lang.invoke.MethodHandles$Lookup"), STRING,
                ValueType.object("java.lang.invoke.MethodType"), STRING, ValueType.arrayOf(OBJECT),
                ValueType.object("java.lang.invoke.CallSite")), this);
        host.add((type, context) -> callOurs(type));
    }

    private static void callOurs(ClassHolder type) {
        if (!type.getName().startsWith(OURS)) {
            return;
        }
        for (var method : type.getMethods()) {
            if (method.getProgram() == null) {
                continue;
            }
            for (var block : method.getProgram().getBasicBlocks()) {
                for (var instruction : block) {
                    if (instruction instanceof InvokeInstruction call) {
                        call.setMethod(OURS_FOR.getOrDefault(call.getMethod(), call.getMethod()));
                    }
                }
            }
        }
    }

    @Override
    public ValueEmitter substitute(DynamicCallSite site, ProgramEmitter emitter) {
        var constants = site.getBootstrapArguments();
        if (!site.getCaller().getClassName().startsWith(OURS) || constants.size() != 1) {
            return otherwise.substitute(site, emitter);
        }
        var fixed = constants.get(0).getString().split(PART, -1);
        var recipe = fixed[0];
        var parts = new ArrayList<ValueEmitter>();
        for (int i = 0; i < site.getArguments().size(); i++) {
            if (parts.size() == MOST_PARTS) {
                var begun = fill(emitter, recipe, parts);
                parts.clear();
                parts.add(begun);
                recipe = PART;
            }
            parts.add(text(emitter, site.getCalledMethod().parameterType(i), site.getArguments().get(i)));
            recipe += PART + fixed[i + 1];
        }
        return fill(emitter, recipe, parts);
    }

    private static ValueEmitter fill(ProgramEmitter emitter, String recipe, List<ValueEmitter> parts) {
        var arguments = new ArrayList<>(parts);
        arguments.add(0, emitter.constant(recipe));
        return emitter.invoke(RECIPE, "fill", STRING, arguments.toArray(new ValueEmitter[0]));
    }

    private static ValueEmitter text(ProgramEmitter emitter, ValueType type, ValueEmitter value) {
        if (type.equals(STRING)) {
            return value;
        }
        if (type.equals(ValueType.BYTE) || type.equals(ValueType.SHORT) || type.equals(ValueType.INTEGER)) {
            return emitter.invoke(DIGITS, type.equals(ValueType.BYTE) ? value.castToInteger(IntegerSubtype.BYTE)
                    : type.equals(ValueType.SHORT) ? value.castToInteger(IntegerSubtype.SHORT) : value);
        }
        var taken = type instanceof ValueType.Primitive ? type : OBJECT;
        return emitter.invoke(new MethodReference("java.lang.String", "valueOf", taken, STRING), value);
    }
}
