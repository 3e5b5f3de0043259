package gatenotes.site.bake.source;

import gatenotes.site.bake.settings.SiteSettings;

/**
 * How JBake reads headers, as far as its settings decide.
 *
 * @param isSite whether this is a JBake site. There, a text without a type, or with a type that has no template, is left
 *     out with a warning. A text without a date gets the date of its file
 * @param defaultStatus the status of a text with JBake's kind of header that names none; JBake's own default is draft
 * @param defaultType the type of a text with JBake's kind of header that names none, or empty
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

    /** Whether a text is read exactly as JBake would. */
    boolean areFor(FrontMatter header) {
        return isSite && header.format().isJBakes();
    }
}
