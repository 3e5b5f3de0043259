package gatenotes.site.importer;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Tells the purpose of files in a blog's folder by their names. */
final class ProjectFiles {
    private static final Pattern CONFIGURATION = Pattern.compile("(?i)_?config.*\\.(ya?ml|toml|json)|.*\\.(ya?ml|toml|lock|sum|mod"
            + "|gemspec|config\\.js|iml|properties|groovy|gradle|nix)|gemfile.*|rakefile|.*package.*\\.json|db\\.json"
            + "|(readme|licen[cs]e|changelog|contributing|history|code_of_conduct|todo)(\\..*)?|(make|docker|vagrant|guard|proc)file"
            + "|(gulp|grunt|crossw)file.*|pom\\.xml|tsconfig\\.json|vercel\\.json|renovate\\.json");
    private static final Set<String> FOREIGN = Set.of("textile", "adoc", "ad", "asciidoc", "rst", "org", "creole", "wiki",
            "rdoc", "pod", "mdx", "rmd", "ipynb");

    private ProjectFiles() {
    }

    /** Whether a file in the blog's first folder configures or describes the blog and is no part of the site. */
    static boolean isConfiguration(Path file) {
        return file.getNameCount() == 1 && CONFIGURATION.matcher(file.toString()).matches();
    }

    static boolean isMarkdown(String name) {
        return Set.of("md", "markdown", "mkd", "mkdn", "mkdown").contains(ending(name));
    }

    static boolean isHtml(String name) {
        return Set.of("html", "htm").contains(ending(name));
    }

    /** Whether a file is a text in a markup language that this site does not read. */
    static boolean isForeignText(String name) {
        return FOREIGN.contains(ending(name));
    }

    /** Whether a pattern of a configuration, such as {@code raw/**}, matches a file; an invalid pattern matches none. */
    static boolean matches(String pattern, Path file) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(file);
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /** The part after the last dot, in lower case. */
    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    static String withoutEnding(String name) {
        var dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') ? name.substring(0, dot) : name;
    }

    /** The name of a text with an ending that this site reads. */
    static String here(String name) {
        return withoutEnding(name) + (isHtml(name) ? ".html" : ending(name).equals("markdown") ? ".markdown" : ".md");
    }
}
