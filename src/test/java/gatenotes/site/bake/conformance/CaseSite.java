package gatenotes.site.bake.conformance;

import gatenotes.site.bake.SmallSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A site for conformance cases, with its own small templates, so that those of the blog may change. */
final class CaseSite {
    private static final List<String> HEADER = List.of("---", "title: T", "date: 2019-01-02", "---");
    private static final String SETTINGS = """
            site.languages=zh-CN,en
            site.title=Site
            site.description=D
            site.host=https://example.org/blog/
            freemarker.timezone=Asia/Shanghai
            render.tags=true
            render.archive=false
            render.feed=true
            render.sitemap=true
            render.tagsindex=false
            index.paginate=true
            index.posts_per_page=2
            """;
    private static final String PAGE = """
            <#ftl output_format="HTML">
            <!DOCTYPE html>
            <html lang="${content.lang!''}"><head><title>${content.title!''}</title>
            <meta name="description" content="${content.summary!''}"></head><body>
            <#if content.day??><time class="date">${content.day?string("yyyy-MM-dd")}</time></#if>
            <#if content.updatedDay??><time class="updated">${content.updatedDay?string("yyyy-MM-dd")}</time></#if>
            <#list content.tagLinks![] as tag><a class="tag" href="${content.rootpath}${tag.url}">${tag.name}</a></#list>
            <article>${(content.body!'')?no_esc}</article></body></html>
            """;
    private static final String LIST = "<#ftl output_format=\"HTML\"><!DOCTYPE html><html><body>${tag!''}</body></html>";

    private final Path root;
    private final SmallSite site;

    CaseSite(Path root) {
        this.root = root;
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        site = new SmallSite(root);
        site.write("jbake.properties", SETTINGS).write("templates/post.ftl", PAGE).write("templates/page.ftl", PAGE)
                .write("templates/index.ftl", LIST).write("templates/tags.ftl", LIST).write("templates/error404.ftl", LIST);
    }

    CaseSite settings(List<String> more) {
        site.write("jbake.properties", SETTINGS + String.join("\n", more) + "\n");
        return this;
    }

    CaseSite file(String path, String text) {
        site.write("content/" + path, text);
        return this;
    }

    /** Adds a text without a header. */
    CaseSite text(String name, String text) {
        return file("posts/" + name + ".md", String.join("\n", HEADER) + "\n" + text);
    }

    List<String> bake() {
        return site.bake();
    }

    /** The lines of a text without a header that the warnings are about. */
    List<Integer> lines(String name, List<String> warnings) {
        var line = Pattern.compile(Pattern.quote("content/posts/" + name + ".md") + ":(\\d+): .*");
        return warnings.stream().map(line::matcher).filter(match -> match.matches())
                .map(match -> Integer.parseInt(match.group(1)) - HEADER.size()).toList();
    }

    /** The HTML of a text without a header. */
    String body(String name) {
        return HtmlForm.of(page("posts/" + name + ".md").selectFirst("article").html());
    }

    /** A fact in a page: title, date, updated, tags, description, lang; published, yes or no. */
    String fact(String path, String name) {
        if (name.equals("published")) {
            return has("/" + address(path)) ? "yes" : "no";
        }
        var page = page(path);
        return switch (name) {
            case "title" -> page.title();
            case "date", "updated" -> page.select("time." + name).text();
            case "tags" -> page.select("a.tag").stream().map(tag -> tag.text()).collect(Collectors.joining(" | "));
            case "description" -> page.selectFirst("meta[name=description]").attr("content");
            case "lang" -> page.selectFirst("html").attr("lang");
            case "body" -> HtmlForm.of(page.selectFirst("article").html());
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The file at an address. */
    String at(String address) {
        return site.page(file(address));
    }

    boolean has(String address) {
        return Files.exists(root.resolve("out/site").resolve(file(address)));
    }

    /** The target of the first link in a page's text, relative to the site's first page. */
    String link(String address) {
        return URI.create(address).resolve(Jsoup.parse(at(address)).selectFirst("article a").attr("href")).toString();
    }

    /** The target of an old address. */
    String redirect(String address) {
        return Jsoup.parse(at(address)).selectFirst("link[rel=canonical]").attr("href");
    }

    /** A part of the newest entry of the feed; the content as HTML. */
    String feed(String name) {
        var feed = Jsoup.parse(site.page("feed.xml"), "", Parser.xmlParser());
        var entries = feed.select("entry");
        if (name.equals("entries")) {
            return String.valueOf(entries.size());
        }
        var entry = entries.get(0);
        if (name.equals("category")) {
            return entry.select("category").stream().map(each -> each.attr("term")).collect(Collectors.joining(" | "));
        }
        var part = entry.selectFirst(name);
        return part == null ? "" : name.equals("content") ? HtmlForm.of(part.text()) : part.wholeText();
    }

    /** The last line of a source, by which its page is recognised. */
    static String mark(String source) {
        var lines = new ArrayList<>(source.strip().lines().toList());
        return lines.get(lines.size() - 1).strip();
    }

    private Document page(String path) {
        return Jsoup.parse(at("/" + address(path)));
    }

    private static String address(String path) {
        return path.substring(0, path.lastIndexOf('.')) + "/";
    }

    private static String file(String address) {
        var path = address.substring(1);
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }
}
