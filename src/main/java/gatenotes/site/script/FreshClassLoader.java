package gatenotes.site.script;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds classes in the given folders before those that this JVM runs, so that a rebuilt class is seen at once. */
final class FreshClassLoader extends URLClassLoader {
    FreshClassLoader(List<Path> folders) {
        super(folders.stream().map(FreshClassLoader::url).toArray(URL[]::new), ScriptCompiler.class.getClassLoader());
    }

    @Override
    public URL getResource(String name) {
        var own = findResource(name);
        return own != null ? own : getParent().getResource(name);
    }

    /**
     * Leaves files of libraries to the parent: a loader that is closed also closes the archives it has opened, even if others
     * use them.
     */
    @Override
    public InputStream getResourceAsStream(String name) {
        return findResource(name) != null ? super.getResourceAsStream(name) : getParent().getResourceAsStream(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        Set<URL> all = new LinkedHashSet<>(Collections.list(findResources(name)));
        all.addAll(Collections.list(getParent().getResources(name)));
        return Collections.enumeration(all);
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a folder: " + folder, e);
        }
    }
}
