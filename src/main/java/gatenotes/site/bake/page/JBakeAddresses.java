package gatenotes.site.bake.page;

import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.settings.SiteLanguage;
import org.jbake.app.configuration.JBakeConfiguration;

/**
 * The files that JBake writes: {@code blog/2013/first-post.html} for {@code blog/2013/first-post.md}, lists under the names
 * that its settings give them (JBake's {@code Crawler}, {@code Renderer} and {@code PagingHelper}).
 *
 * @param config holds these names
 */
record JBakeAddresses(JBakeConfiguration config) implements PageAddresses {
    @Override
    public PageAddress text(String path) {
        var slash = path.lastIndexOf('/') + 1;
        var name = path.substring(slash, path.lastIndexOf('.')).replace(' ', '+');
        var ending = config.getOutputExtension();
        return new PageAddress(path.substring(0, slash) + name + (hasFolder(path) ? "/index" + ending : ending));
    }

    /** Whether a text gets a folder: those below {@code uri.noExtension.prefix} do; without a prefix, none does. */
    private boolean hasFolder(String path) {
        var prefix = config.getPrefixForUriWithoutExtension();
        return config.getUriWithoutExtension() && prefix != null && !prefix.isEmpty() && ("/" + path).startsWith(prefix);
    }

    @Override
    public PageAddress index(SiteLanguage language, int number) {
        return new PageAddress(language.home() + (number == 1 ? "" : number + "/") + config.getIndexFileName());
    }

    @Override
    public PageAddress archive(SiteLanguage language) {
        return new PageAddress(language.home() + config.getArchiveFileName());
    }

    @Override
    public PageAddress tag(SiteLanguage language, String name) {
        return new PageAddress(language.home() + config.getTagPathName() + "/" + name + config.getOutputExtension());
    }

    @Override
    public PageAddress tags(SiteLanguage language) {
        return tag(language, "index");
    }

    @Override
    public boolean isOlder(SiteLanguage language, PageAddress address) {
        var end = "/" + config.getIndexFileName();
        var file = address.file();
        return file.startsWith(language.home()) && file.endsWith(end) && file.length() - end.length() > language.home().length()
                && file.substring(language.home().length(), file.length() - end.length()).chars().allMatch(Character::isDigit);
    }

    @Override
    public boolean isTag(SiteLanguage language, PageAddress address) {
        return address.file().startsWith(language.home() + config.getTagPathName() + "/") && !address.equals(tags(language));
    }
}
