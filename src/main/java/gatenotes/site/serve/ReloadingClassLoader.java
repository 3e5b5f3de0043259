package gatenotes.site.serve;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * Loads the project's current classes, beside those with which the running JVM started.
 *
 * <p>It loads all of {@code gatenotes} except this package, which keeps running. Libraries are shared, so they stay
 * loaded and warm.
 */
final class ReloadingClassLoader extends URLClassLoader {
    private static final String STAYS = ReloadingClassLoader.class.getPackageName() + ".";

    ReloadingClassLoader(Path classes) throws MalformedURLException {
        super(new URL[] {classes.toUri().toURL()}, ReloadingClassLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(STAYS) || !name.startsWith("gatenotes.")) {
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
