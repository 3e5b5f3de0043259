package gatenotes.site;

import java.util.ArrayList;
import org.teavm.classlib.impl.JCLPlugin;
import org.teavm.classlib.impl.StringConcatFactorySubstitutor;
import org.teavm.dependency.BootstrapMethodSubstitutor;
import org.teavm.dependency.DynamicCallSite;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.vm.spi.After;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Compiles our classes' joining of texts with {@code +} to one call of {@code gatenotes.web.Recipe}; TeaVM's own way
 * takes a call for each part.
 */
@After(JCLPlugin.class)
public final class RecipePlugin implements TeaVMPlugin, BootstrapMethodSubstitutor {
    private static final String FACTORY = "java.lang.invoke.StringConcatFactory";
    private static final ValueType STRING = ValueType.object("java.lang.String");
    private static final ValueType OBJECT = ValueType.object("java.lang.Object");
    private static final String RECIPE = "gatenotes.web.Recipe";
    private static final int MOST_PARTS = 4;

    private final BootstrapMethodSubstitutor otherwise = new StringConcatFactorySubstitutor();

    @Override
    public void install(TeaVMHost host) {
        host.add(new MethodReference(FACTORY, "makeConcatWithConstants",
                ValueType.object("java.lang.invoke.MethodHandles$Lookup"), STRING,
                ValueType.object("java.lang.invoke.MethodType"), STRING, ValueType.arrayOf(OBJECT),
                ValueType.object("java.lang.invoke.CallSite")), this);
    }

    @Override
    public ValueEmitter substitute(DynamicCallSite site, ProgramEmitter emitter) {
        int parts = site.getArguments().size();
        var constants = site.getBootstrapArguments();
        if (!site.getCaller().getClassName().startsWith("gatenotes.") || parts > MOST_PARTS || constants.size() != 1) {
            return otherwise.substitute(site, emitter);
        }
        var arguments = new ArrayList<ValueEmitter>();
        arguments.add(emitter.constant(constants.get(0).getString()));
        for (int i = 0; i < parts; i++) {
            arguments.add(text(emitter, site.getCalledMethod().parameterType(i), site.getArguments().get(i)));
        }
        return emitter.invoke(RECIPE, "fill", STRING, arguments.toArray(new ValueEmitter[0]));
    }

    private static ValueEmitter text(ProgramEmitter emitter, ValueType type, ValueEmitter value) {
        if (type.equals(STRING)) {
            return value;
        }
        if (type.equals(ValueType.BYTE) || type.equals(ValueType.SHORT) || type.equals(ValueType.INTEGER)) {
            return emitter.invoke(RECIPE, "digits", STRING, value);
        }
        var taken = type instanceof ValueType.Primitive ? type : OBJECT;
        return emitter.invoke(new MethodReference("java.lang.String", "valueOf", taken, STRING), value);
    }
}
