package gatenotes.site.bake.settings;

import gatenotes.site.files.Utf8;
import gatenotes.site.problem.Problem;
import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The words that templates and boxes show around a text. Each language has a file below {@code templates/words}, such as
 * {@code zh-CN.properties}, or {@code zh.properties} for all kinds of Chinese. A word that is missing there is taken from
 * {@code en.properties}.
 */
public final class SiteWords {
    /** Relative to the folder of templates. */
    static final String FOLDER = "words";
    private static final String ENGLISH = "en";
    /** How many of the missing words a warning names. */
    private static final int NAMED = 5;

    private final Path root;
    private final Path folder;
    private final Map<SiteLanguage, Map<String, String>> byLanguage = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private SiteWords(SiteSettings settings) {
        root = settings.root();
        folder = settings.templates().resolve(FOLDER);
    }

    /**
     * Reads the files of all languages.
     *
     * @throws gatenotes.site.problem.SiteException if a file cannot be read
     */
    public static SiteWords read(SiteSettings settings) throws IOException {
        var words = new SiteWords(settings);
        var english = words.load(words.file(ENGLISH));
        for (var language : settings.languages().all()) {
            words.add(language, english);
        }
        return words;
    }

    /** All words of a language by name. */
    public Map<String, String> of(SiteLanguage language) {
        return byLanguage.get(language);
    }

    /** A word of a language; {@code otherwise} if no file has it, as with templates without words. */
    public String word(SiteLanguage language, String name, String otherwise) {
        return byLanguage.get(language).getOrDefault(name, otherwise);
    }

    /** A warning for each language whose file lacks words. */
    public List<Problem> problems() {
        return problems;
    }

    private void add(SiteLanguage language, Map<String, String> english) throws IOException {
        var file = Files.exists(file(language.code())) ? file(language.code()) : file(language.base());
        var own = load(file);
        var missing = english.keySet().stream().filter(word -> !own.containsKey(word)).toList();
        if (own.isEmpty() && !english.isEmpty()) {
            problems.add(Problem.warning(root.relativize(file(language.code())), 0, "there is no such file, so pages in '"
                    + language.code() + "' speak English around their texts; copy " + ENGLISH + ".properties and translate it"));
        } else if (!missing.isEmpty()) {
            problems.add(Problem.warning(root.relativize(file), 0, "has no " + String.join(", ",
                    missing.subList(0, Math.min(NAMED, missing.size())))
                    + (missing.size() > NAMED ? " and " + (missing.size() - NAMED) + " more" : "")
                    + ", which stay English, expected each word of " + ENGLISH + ".properties"));
        }
        var all = new TreeMap<>(english);
        all.putAll(own);
        byLanguage.put(language, Map.copyOf(all));
    }

    private Path file(String code) {
        return folder.resolve(code + ".properties");
    }

    /** The words in a file; empty if there is no such file. */
    private Map<String, String> load(Path file) throws IOException {
        var words = new TreeMap<String, String>();
        if (Files.exists(file)) {
            var properties = new Properties();
            try {
                properties.load(new StringReader(Utf8.text(Files.readAllBytes(file), root.relativize(file))));
            } catch (IllegalArgumentException e) {
                throw new SiteException(root.relativize(file), 0, "found a backslash and a u without four digits behind it, "
                        + "expected letters as they are, or as in \\u00e9");
            }
            properties.forEach((name, word) -> words.put((String) name, (String) word));
        }
        return words;
    }
}
