package gatenotes.site.search;

import gatenotes.search.Shard;
import gatenotes.site.files.Sha256;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.function.Uncheck;

/**
 * Writes the index of a language. The words of a page are kept for the next time, under the text they were read from.
 *
 * <p>The same pages give the same files.
 */
public final class SearchIndex {
    private static final String FOLDER = "search/index/";
    /** The size of a part of the index that is aimed at, in bytes, and the most parts. */
    private static final int PART = 12_000;
    private static final int MOST = 1024;
    private static final int BLOCK = 32;

    private Map<SearchText, PageWords> known = new ConcurrentHashMap<>();
    private Map<SearchText, PageWords> used = new ConcurrentHashMap<>();

    private record Posting(List<Integer> texts, List<Integer> weights) {
    }

    /** Forgets the pages that were in no index since the last call. */
    public void forgetOthers() {
        known = used;
        used = new ConcurrentHashMap<>();
    }

    /**
     * Writes the files.
     *
     * @param newestFirst the pages of the language
     * @param site receives the files
     */
    public void write(String language, List<SearchText> newestFirst, SearchFiles site) throws IOException {
        var pages = newestFirst.parallelStream().map(this::words).toList();
        var files = new TreeMap<String, String>();
        var lines = lines(pages);
        var count = parts(lines);
        var parts = Stream.generate(StringBuilder::new).limit(count).toList();
        lines.forEach((token, line) -> parts.get(Shard.of(token, count)).append(line));
        for (int i = 0; i < count; i++) {
            files.put("s" + i + ".txt", parts.get(i).toString());
        }
        for (int from = 0; from < pages.size(); from += BLOCK) {
            var block = new StringBuilder();
            for (int i = from; i < Math.min(from + BLOCK, pages.size()); i++) {
                var page = newestFirst.get(i);
                block.append(page.address()).append('\t').append(page.date()).append('\t')
                        .append(hash(pages.get(i).text())).append('\t').append(plain(page.title())).append('\n');
            }
            files.put("d" + from / BLOCK + ".txt", block.toString());
        }
        IntStream.range(0, pages.size()).parallel().forEach(i -> Uncheck.run(() ->
                site.writeOnce(FOLDER + "text/" + hash(pages.get(i).text()) + ".txt", pages.get(i).text())));
        var hash = hash(files.toString());
        for (var file : files.entrySet()) {
            site.writeOnce(FOLDER + hash + "/" + file.getKey(), file.getValue());
        }
        site.write(FOLDER + language + ".txt", hash + " " + count + " " + pages.size() + "\n");
    }

    private PageWords words(SearchText page) {
        var words = known.computeIfAbsent(page, PageWords::of);
        used.put(page, words);
        return words;
    }

    private static TreeMap<String, String> lines(List<PageWords> pages) {
        var postings = new HashMap<String, Posting>();
        for (int i = 0; i < pages.size(); i++) {
            for (var word : pages.get(i).weights().entrySet()) {
                var posting = postings.computeIfAbsent(word.getKey(),
                        unused -> new Posting(new ArrayList<>(2), new ArrayList<>(2)));
                posting.texts().add(i);
                posting.weights().add(word.getValue());
            }
        }
        var lines = new TreeMap<String, String>();
        postings.forEach((token, posting) ->
                lines.put(token, Shard.line(token, posting.texts(), posting.weights())));
        return lines;
    }

    private static int parts(Map<String, String> lines) {
        var bytes = lines.values().stream().mapToLong(String::length).sum();
        var count = 1;
        while (count < MOST && (long) count * PART < bytes) {
            count *= 2;
        }
        return count;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String hash(String text) {
        return Sha256.hex(text).substring(0, 10);
    }
}
