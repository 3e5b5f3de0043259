package gatenotes.site.bake.text;

import gatenotes.site.bake.address.Addresses;
import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.bake.settings.SiteWords;
import gatenotes.site.markdown.Formulas;

/**
 * What the text of any page may ask for.
 *
 * @param words that stand in boxes
 * @param addresses all the site has
 * @param formulas as MathML
 * @param images how large they are
 */
public record SiteContext(SiteSettings settings, SiteWords words, Addresses addresses, Formulas formulas, ImageSizes images) {
}
