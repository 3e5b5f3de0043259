package gatenotes.site.bake.feed;

import gatenotes.site.bake.address.Addresses;
import gatenotes.site.bake.address.LinkTarget;
import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.disk.SiteWriter;
import gatenotes.site.bake.page.SitePage;
import gatenotes.site.bake.source.Source;
import gatenotes.site.bake.text.ImageSizes;
import gatenotes.site.files.Sha256;
import gatenotes.site.preview.Preview;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Gives each post the picture that stands for it in lists: the one its header names as {@code image}, else its first live
 * figure, standing still, in a file for light paper and one for dark.
 */
public final class PostPictures {
    private static final String FOLDER = "images/figures/";
    private static final int HASH = 12;
    private static final Pattern SIZE = Pattern.compile("<svg\\b[^>]* width=\"(\\d+)\" height=\"(\\d+)\"");

    private final Addresses addresses;
    private final ImageSizes images;
    private final Path root;
    private final Map<String, FigurePicture> known;
    private final Map<String, FigurePicture> used = new HashMap<>();
    private final Map<String, String> files = new TreeMap<>();

    /**
     * @param addresses all the site has; will have the pictures, too
     * @param root the project's folder
     * @param known the pictures of the last bake by the figure they are of; will be those of this one
     */
    public PostPictures(Addresses addresses, ImageSizes images, Path root, Map<String, FigurePicture> known) {
        this.addresses = addresses;
        this.images = images;
        this.root = root;
        this.known = known;
    }

    /**
     * Tells each post its {@code picture}: {@code url}, relative to the site or whole, {@code dark} where there is one for dark
     * paper, {@code width} and {@code height} where they are known.
     */
    public void announce(List<SitePage> pages) {
        for (var page : pages) {
            if (page.isPost()) {
                var own = own(page.source(), page.address());
                var picture = own != null ? own : figure(page);
                if (picture != null) {
                    page.document().put("picture", picture);
                }
            }
        }
        known.clear();
        known.putAll(used);
    }

    /** Writes those that are made here. */
    public void write(SiteWriter site) throws IOException {
        for (var file : files.entrySet()) {
            site.writeOnce(file.getKey(), file.getValue());
        }
    }

    private Map<String, Object> own(Source source, PageAddress address) {
        var image = source.image();
        if (image == null) {
            return null;
        }
        var target = LinkTarget.inside(image);
        if (target == null) {
            return Map.of("url", image);
        }
        var place = addresses.find(target, source.path(), address);
        if (place == null) {
            return null;
        }
        var picture = new HashMap<String, Object>(Map.of("url", PageAddress.encoded(place)));
        var size = images.of(root.resolve(addresses.owner(place)));
        if (size != null) {
            picture.put("width", size[0]);
            picture.put("height", size[1]);
        }
        return picture;
    }

    private Map<String, Object> figure(SitePage page) {
        var svg = Preview.figure(page.document().getBody());
        if (svg == null) {
            return null;
        }
        var picture = new HashMap<String, Object>();
        var made = used.computeIfAbsent(svg, key -> known.containsKey(key) ? known.get(key) : FigurePicture.of(key));
        picture.put("url", file(made.light(), page));
        picture.put("dark", file(made.dark(), page));
        var size = SIZE.matcher(svg);
        if (size.lookingAt()) {
            picture.put("width", Integer.parseInt(size.group(1)));
            picture.put("height", Integer.parseInt(size.group(2)));
        }
        return picture;
    }

    /** A file named after what is in it, so that browsers may keep it. */
    private String file(String svg, SitePage page) {
        var file = FOLDER + Sha256.hex(svg).substring(0, HASH) + ".svg";
        addresses.put(file, page.source().file() + "'s first figure");
        files.put(file, svg);
        return file;
    }
}
