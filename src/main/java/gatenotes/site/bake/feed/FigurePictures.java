package gatenotes.site.bake.feed;

import gatenotes.site.bake.address.Addresses;
import gatenotes.site.bake.disk.SiteWriter;
import gatenotes.site.bake.page.SitePage;
import gatenotes.site.files.Sha256;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The still pictures of figures that become files of the site; each is made once, and again only when its figure changes. */
public final class FigurePictures {
    private static final String FOLDER = "images/figures/";
    private static final int HASH = 12;

    /**
     * The files of a picture in the site.
     *
     * @param light address of the file for light paper, relative to the site
     * @param dark the same for dark paper
     */
    record Files(String light, String dark) {
    }

    private final Addresses addresses;
    private final Map<String, FigurePicture> known;
    private final Map<String, FigurePicture> used = new HashMap<>();
    private final Map<String, String> files = new TreeMap<>();

    /**
     * @param addresses all addresses of the site; the pictures are added to them
     * @param known the pictures of the last bake by the SVG of their figure; replaced by those of this bake
     */
    public FigurePictures(Addresses addresses, Map<String, FigurePicture> known) {
        this.addresses = addresses;
        this.known = known;
    }

    /** The files of a figure's picture, an SVG element that stands in a page. */
    Files of(String svg, SitePage page) {
        var made = used.computeIfAbsent(svg, key -> known.containsKey(key) ? known.get(key) : FigurePicture.of(key));
        return new Files(file(made.light(), page), file(made.dark(), page));
    }

    /** A file named after what is in it, so that browsers may keep it. */
    private String file(String svg, SitePage page) {
        var file = FOLDER + Sha256.hex(svg).substring(0, HASH) + ".svg";
        addresses.put(file, "a figure of " + page.source().file());
        files.put(file, svg);
        return file;
    }

    /** Writes the files; call it when no more pictures will be asked for. */
    public void write(SiteWriter site) throws IOException {
        known.clear();
        known.putAll(used);
        for (var file : files.entrySet()) {
            site.writeOnce(file.getKey(), file.getValue());
        }
    }
}
