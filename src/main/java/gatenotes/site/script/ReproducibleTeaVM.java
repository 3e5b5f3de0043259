package gatenotes.site.script;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.backend.javascript.JavaScriptTarget;
import org.teavm.common.ServiceRepository;
import org.teavm.dependency.PreciseDependencyAnalyzer;
import org.teavm.diagnostics.Diagnostics;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.PreOptimizingClassHolderSource;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.ClasspathClassHolderSource;
import org.teavm.parsing.ClasspathResourceProvider;
import org.teavm.parsing.resource.ResourceProvider;
import org.teavm.vm.DirectoryBuildTarget;
import org.teavm.vm.TeaVM;
import org.teavm.vm.TeaVMBuilder;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * TeaVM set up so that the same classes give the same script, byte for byte.
 *
 * <p>TeaVM's own tool takes classes in the order in which it reaches them, which depends on the addresses of objects.
 * Its scripts behave the same, but no two are identical, and neither are their hashed names.
 */
final class ReproducibleTeaVM {
    private ReproducibleTeaVM() {
    }

    /**
     * Compiles to an ES2015 module and returns the compiler, which knows what went wrong.
     *
     * @param strict whether array bounds and null are checked
     * @param readable whether names are kept, which makes the file four times as large
     */
    static TeaVM compile(String mainClass, Path folder, String file, boolean strict, boolean readable, ClassLoader loader) {
        var references = new ReferenceCache();
        var target = new JavaScriptTarget();
        target.setModuleType(JSModuleType.ES2015);
        target.setObfuscated(!readable);
        target.setStrict(strict);
        var resources = new ClasspathResourceProvider(loader);
        var builder = new TeaVMBuilder(target);
        builder.setReferenceCache(references);
        builder.setClassLoader(loader);
        builder.setResourceProvider(resources);
        builder.setClassSource(new PreOptimizingClassHolderSource(
                new ClasspathClassHolderSource(resources, references, loader)));
        builder.setDependencyAnalyzerFactory(InOrder::new);
        builder.setObfuscated(!readable);
        builder.setStrict(strict);
        var teavm = builder.build();
        teavm.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        teavm.installPlugins();
        teavm.setEntryPoint(mainClass);
        teavm.setEntryPointName("main");
        teavm.build(new DirectoryBuildTarget(folder.toFile()), file);
        return teavm;
    }

    /** Passes the classes on in the order of their names. */
    private static final class InOrder extends PreciseDependencyAnalyzer {
        InOrder(ClassReaderSource classes, ResourceProvider resources, ClassLoader loader, ServiceRepository services,
                Diagnostics diagnostics, ReferenceCache references, String[] platforms,
                Supplier<Properties> properties) {
            super(classes, resources, loader, services, diagnostics, references, platforms, properties);
        }

        @Override
        public Collection<String> getReachableClasses() {
            return new TreeSet<>(super.getReachableClasses());
        }
    }
}
