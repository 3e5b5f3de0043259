package gatenotes.site.search;

import java.util.List;

/**
 * A page as the search sees it.
 *
 * @param address relative to the site, as it is written in a link
 * @param date the day to show, or empty
 * @param html of the body
 */
public record SearchText(String address, String title, String date, List<String> tags, String html) {
}
