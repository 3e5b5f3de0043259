package gatenotes.site.bake.text;

import gatenotes.site.bake.address.Addresses;
import gatenotes.site.markdown.Formulas;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * What the text of any page may ask for.
 *
 * @param root the project's folder
 * @param addresses all the site has
 * @param formulas as MathML
 * @param images how large they are
 * @param settings by name, such as {@code site.title}; null for one that is not set
 */
public record SiteContext(Path root, Addresses addresses, Formulas formulas, ImageSizes images,
        UnaryOperator<String> settings) {
}
