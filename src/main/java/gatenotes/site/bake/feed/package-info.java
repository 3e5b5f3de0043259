/** What programs read of the site: feeds, the sitemap, texts for the search, pictures of posts. */
package gatenotes.site.bake.feed;
