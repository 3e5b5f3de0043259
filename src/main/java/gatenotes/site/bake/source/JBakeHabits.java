package gatenotes.site.bake.source;

import gatenotes.site.bake.settings.SiteSettings;

/**
 * How JBake reads headers where its settings say so.
 *
 * @param isSite whether the site is one of JBake's: a text without type, or of one that has no template, is left out with a
 *     warning, and one without date has that of its file
 * @param defaultStatus of a text with a header of JBake's that names none; JBake's own default is draft
 * @param defaultType of a text with a header of JBake's that names none, or empty
 * @param dateFormat of dates, as {@link java.text.SimpleDateFormat} reads it
 * @param sanitizesTags whether spaces in tags become hyphens
 * @param separator the line below a header
 */
record JBakeHabits(boolean isSite, String defaultStatus, String defaultType, String dateFormat, boolean sanitizesTags,
        String separator) {
    static JBakeHabits of(SiteSettings settings) {
        var config = settings.jbake();
        return new JBakeHabits(settings.isJBakes(), config.getDefaultStatus(), config.getDefaultType(), config.getDateFormat(),
                config.getSanitizeTag(), config.getHeaderSeparator());
    }

    /** Whether a text is read exactly as JBake reads it. */
    boolean areFor(FrontMatter header) {
        return isSite && header.format().isJBakes();
    }
}
