package gatenotes.site.bake.page;

import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.bake.settings.SiteSettings;

/** The addresses of pages for which the author asks for no other address. */
interface PageAddresses {
    /** The kind of addresses that a site has: folders, or JBake's. */
    static PageAddresses of(SiteSettings settings) {
        return settings.isJBakes() ? new JBakeAddresses(settings.jbake()) : new FolderAddresses(settings.jbake().getTagPathName());
    }

    /** The address of a text, by its path in the content folder. */
    PageAddress text(String path);

    /**
     * The address of a page of a language's index.
     *
     * @param number 1 for the home page, 2 and more for the pages of older posts
     */
    PageAddress index(SiteLanguage language, int number);

    /** The address of the list of all posts of a language. */
    PageAddress archive(SiteLanguage language);

    /** The address of a tag's page, by the tag's name in addresses. */
    PageAddress tag(SiteLanguage language, String name);

    /** The address of the list of all tags of a language. */
    PageAddress tags(SiteLanguage language);

    /** Whether an address is that of a page of older posts. */
    boolean isOlder(SiteLanguage language, PageAddress address);

    /** Whether an address is that of a tag's page. */
    boolean isTag(SiteLanguage language, PageAddress address);
}
