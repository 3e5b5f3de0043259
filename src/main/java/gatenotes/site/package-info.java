/**
 * JVM only: the commands of the author, each a main class: {@link gatenotes.site.Main} builds and serves,
 * {@link gatenotes.site.NewPost} starts a post. The rooms below, from the lowest on; none imports from a later one, and
 * {@code FloorsTest} holds that:
 * <pre>
 * problem   what is wrong with a source, in one line
 * files     folders, hashes
 * markdown  text to HTML
 * preview   pictures of posts
 * search    the index that readers search
 * serve     the author's server
 * script    Java to the readers' JavaScript
 * train     trains networks from the command line
 * bake      pages, feeds and everything around them; has rooms of its own
 * start     turns a copy of the project into a blog of your own
 * importer  takes over a blog from elsewhere
 * compare   sets the site beside the pages of the blog it was
 * </pre>
 */
package gatenotes.site;
