package gatenotes.site.bake.text;

import gatenotes.site.bake.address.Addresses;
import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.bake.settings.SiteWords;
import gatenotes.site.markdown.Formulas;

/**
 * The parts of the site that the rendering of a text uses.
 *
 * @param words that stand in boxes
 * @param addresses all addresses of the site
 * @param formulas as MathML
 * @param images gives the sizes of images
 */
public record SiteContext(SiteSettings settings, SiteWords words, Addresses addresses, Formulas formulas, ImageSizes images) {
}
