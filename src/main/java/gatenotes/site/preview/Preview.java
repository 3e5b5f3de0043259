package gatenotes.site.preview;

import gatenotes.site.files.Sha256;

/**
 * The content of a preview picture.
 *
 * @param title of the post
 * @param site the name of the site
 * @param lang the language of both, which decides where lines break
 * @param figure an SVG element, complete in itself, or null
 */
public record Preview(String title, String site, String lang, String figure) {
    /**
     * The content of a post's picture.
     *
     * @param html the body of the post; its first figure is taken
     */
    public static Preview of(String title, String site, String lang, String html) {
        return new Preview(title, site, lang, figure(html));
    }

    /** The still picture of the first live figure in the body of a page, an SVG element; null if there is none. */
    public static String figure(String html) {
        var demo = html.indexOf("<live-demo");
        var from = demo < 0 ? -1 : html.indexOf("<svg", demo);
        var to = from < 0 ? -1 : html.indexOf("</svg>", from);
        return to < 0 ? null : html.substring(from, to + "</svg>".length());
    }

    /** A name for the picture that changes with everything visible in it. */
    String name(String font) {
        var all = String.join("\0", PreviewPainter.VERSION, Runtime.version().toString(), font, title, site, lang,
                String.valueOf(figure));
        return Sha256.hex(all).substring(0, 16) + ".png";
    }
}
