package gatenotes.site.importer;

import gatenotes.site.bake.settings.SiteLanguage;

/**
 * A list of posts that the old generator made.
 *
 * @param address where it stood
 * @param language of its posts
 * @param tag by which its posts were chosen, as they have it; null where they were chosen by something else
 */
record OldList(String address, Kind kind, SiteLanguage language, String tag) {
    /** What a list was of; the words are for the report. */
    enum Kind {
        CATEGORY("categories"),
        TAG("tags"),
        ALL_TAGS("lists of tags"),
        DAYS("years and months"),
        ALL_POSTS("lists of posts"),
        OLDER("older posts"),
        FEED("feeds"),
        /** A feed of some posts only, of which this site has none. */
        FEED_OF_LIST("feeds of lists"),
        UNKNOWN("others");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    OldList(String address, Kind kind, SiteLanguage language) {
        this(address, kind, language, null);
    }
}
