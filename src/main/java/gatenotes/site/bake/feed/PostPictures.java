package gatenotes.site.bake.feed;

import gatenotes.site.bake.address.Addresses;
import gatenotes.site.bake.address.LinkTarget;
import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.page.SitePage;
import gatenotes.site.bake.source.Source;
import gatenotes.site.bake.text.ImageSizes;
import gatenotes.site.preview.Preview;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gives each post the picture that stands for it in lists: the one that its header names as {@code image}, else a still
 * picture of its first live figure. The latter has one file for light paper and one for dark.
 */
public final class PostPictures {
    private static final Pattern SIZE = Pattern.compile("<svg\\b[^>]* width=\"(\\d+)\" height=\"(\\d+)\"");

    private final Addresses addresses;
    private final ImageSizes images;
    private final Path root;
    private final FigurePictures figures;

    /**
     * @param addresses all the site has
     * @param root the project's folder
     * @param figures makes the pictures of figures
     */
    public PostPictures(Addresses addresses, ImageSizes images, Path root, FigurePictures figures) {
        this.addresses = addresses;
        this.images = images;
        this.root = root;
        this.figures = figures;
    }

    /**
     * Puts {@code picture} into the document of each post. Its entries are {@code url}, relative to the site or absolute,
     * {@code dark} if there is one for dark paper, and {@code width} and {@code height} if they are known.
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
        var files = figures.of(svg, page);
        picture.put("url", files.light());
        picture.put("dark", files.dark());
        var size = SIZE.matcher(svg);
        if (size.lookingAt()) {
            picture.put("width", Integer.parseInt(size.group(1)));
            picture.put("height", Integer.parseInt(size.group(2)));
        }
        return picture;
    }
}
