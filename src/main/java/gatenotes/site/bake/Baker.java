package gatenotes.site.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Bakes the site. */
public final class Baker {
    /**
     * Bakes the whole site beside the output folder and swaps it in.
     *
     * @throws gatenotes.site.SiteException listing every problem found; the last site is left as it was
     */
    public BakeReport bake(BakeRequest request) {
        var stopwatch = new Stopwatch();
        try {
            var staging = Staging.beside(request.output());
            var site = staging.folder();
            for (var file : Folders.files(request.root().resolve("assets"))) {
                Folders.copy(request.root().resolve("assets").resolve(file), site.resolve(file));
            }
            for (var file : Folders.files(request.scripts())) {
                Folders.copy(request.scripts().resolve(file), site.resolve("js").resolve(file));
            }
            stopwatch.lap("assets");
            staging.swapIn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BakeReport(0, List.of(), stopwatch.stages());
    }
}
