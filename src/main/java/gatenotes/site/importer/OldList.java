package gatenotes.site.importer;

import gatenotes.site.bake.settings.SiteLanguage;

/**
 * A list of posts that the old generator made.
 *
 * @param address its old address
 * @param language of its posts
 * @param tag the tag of its posts, as they spell it; null if the posts were not chosen by a tag
 */
record OldList(String address, Kind kind, SiteLanguage language, String tag) {
    /** What a list contains; the words are for the report. */
    enum Kind {
        CATEGORY("categories"),
        TAG("tags"),
        ALL_TAGS("lists of tags"),
        DAYS("years and months"),
        ALL_POSTS("lists of posts"),
        OLDER("older posts"),
        FEED("feeds"),
        /** A feed of some of the posts; this site has no such feeds. */
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
