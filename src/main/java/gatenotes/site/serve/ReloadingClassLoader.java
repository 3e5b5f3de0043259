package gatenotes.site.serve;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads the project's classes as they are now, beside those the running JVM started with.
 *
 * <p>All of {@code gatenotes} comes from here but this package, which is the one that keeps running. JBake comes
 * from here too: it looks up the project's Markdown engine by name, from its own class loader. Every other
 * library is shared, loaded and warm.
 */
final class ReloadingClassLoader extends URLClassLoader {
    private static final String STAYS = ReloadingClassLoader.class.getPackageName() + ".";
    private static final List<String> FRESH = List.of("gatenotes.", "org.jbake.");

    ReloadingClassLoader(Path classes, List<Path> libraries) {
        super(urls(classes, libraries), ReloadingClassLoader.class.getClassLoader());
    }

    private static URL[] urls(Path classes, List<Path> libraries) {
        var paths = new ArrayList<Path>();
        paths.add(classes);
        for (var library : libraries) {
            if (library.getFileName().toString().startsWith("jbake-core")) {
                paths.add(library);
            }
        }
        try {
            var urls = new URL[paths.size()];
            for (int i = 0; i < urls.length; i++) {
                urls[i] = paths.get(i).toUri().toURL();
            }
            return urls;
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(STAYS) || FRESH.stream().noneMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var found = findLoadedClass(name);
            return found != null ? found : findClass(name);
        }
    }

    @Override
    public URL getResource(String name) {
        var own = findResource(name);
        return own != null ? own : super.getResource(name);
    }
}
