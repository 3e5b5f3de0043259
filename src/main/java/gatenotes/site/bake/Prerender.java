package gatenotes.site.bake;

import gatenotes.scene.Language;
import gatenotes.site.markdown.DemoCall;

/** Draws the first picture of a live figure while the site is baked. */
interface Prerender {
    /**
     * The figure as HTML.
     *
     * @throws IllegalArgumentException if there is no such demo or a parameter is wrong, saying what was expected
     */
    String html(DemoCall call, Language language);
}
