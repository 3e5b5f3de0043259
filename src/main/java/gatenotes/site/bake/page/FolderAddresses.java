package gatenotes.site.bake.page;

import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.settings.SiteLanguage;
import java.util.regex.Pattern;

/**
 * Addresses in which each page has a folder: {@code posts/2018/lstm/}.
 *
 * @param tagPath the folder of tags
 */
record FolderAddresses(String tagPath) implements PageAddresses {
    private static final Pattern OLDER = Pattern.compile("page/\\d+/index\\.html");

    @Override
    public PageAddress text(String path) {
        return PageAddress.ofSource(path);
    }

    @Override
    public PageAddress index(SiteLanguage language, int number) {
        return PageAddress.ofFolder(number == 1 ? language.home() : language.home() + "page/" + number + "/");
    }

    @Override
    public PageAddress archive(SiteLanguage language) {
        return PageAddress.ofFolder(language.home() + "archive/");
    }

    @Override
    public PageAddress tag(SiteLanguage language, String name) {
        return PageAddress.ofFolder(tags(language).url() + name + "/");
    }

    @Override
    public PageAddress tags(SiteLanguage language) {
        return PageAddress.ofFolder(language.home() + tagPath + "/");
    }

    @Override
    public boolean isOlder(SiteLanguage language, PageAddress address) {
        return address.file().startsWith(language.home())
                && OLDER.matcher(address.file().substring(language.home().length())).matches();
    }

    @Override
    public boolean isTag(SiteLanguage language, PageAddress address) {
        var folder = tags(language);
        return address.file().startsWith(folder.url()) && !address.equals(folder);
    }
}
