package gatenotes.site.bake.page;

import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.bake.settings.SiteSettings;

/** Where pages stand for which nobody has asked for another place. */
interface PageAddresses {
    /** The addresses of a site: folders, or JBake's. */
    static PageAddresses of(SiteSettings settings) {
        return settings.isJBakes() ? new JBakeAddresses(settings.jbake()) : new FolderAddresses(settings.jbake().getTagPathName());
    }

    /** A text, by its path in the content folder. */
    PageAddress text(String path);

    /**
     * A page of a language's index.
     *
     * @param number 1 for the home page, 2 and more for those of older posts
     */
    PageAddress index(SiteLanguage language, int number);

    /** The list of all posts of a language. */
    PageAddress archive(SiteLanguage language);

    /** The posts of a tag, by the tag's name in addresses. */
    PageAddress tag(SiteLanguage language, String name);

    /** The list of all tags of a language. */
    PageAddress tags(SiteLanguage language);

    /** Whether older posts of a language are listed at an address. */
    boolean isOlder(SiteLanguage language, PageAddress address);

    /** Whether the list of a tag stands at an address. */
    boolean isTag(SiteLanguage language, PageAddress address);
}
