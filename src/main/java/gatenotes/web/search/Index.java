package gatenotes.web.search;

import gatenotes.search.Query;
import gatenotes.search.Ranking;
import gatenotes.search.Shard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The index of one language, as the build has written it; the package documentation of {@code site.search} describes the
 * format.
 */
final class Index {
    private static final int BLOCK = 32;

    private final Loader loader = new Loader();
    private final String folder;
    private final String language;

    /** A page that was found. */
    record Found(String address, String date, String textUrl, String title) {
    }

    /**
     * The result of a query.
     *
     * @param complete whether the pages contain all terms of the query
     * @param pages the numbers of all pages found, the best first
     */
    record Result(boolean complete, List<Integer> pages) {
    }

    private record Size(String folder, int parts, int pages) {
    }

    /** @param folder the folder of the index, with a slash at its end */
    Index(String folder, String language) {
        this.folder = folder;
        this.language = language;
    }

    /** Loads the files that every query needs. */
    void prepare() {
        size(size -> { });
    }

    /** Finds the pages of a query with at least one term; gives null if the index cannot be loaded. */
    void find(Query query, Consumer<Result> receiver) {
        size(size -> {
            if (size == null) {
                receiver.accept(null);
                return;
            }
            var urls = new ArrayList<String>();
            for (var term : query.terms()) {
                urls.add(size.folder() + "s" + Shard.of(term.token(), size.parts()) + ".txt");
            }
            loader.loadAll(urls, texts -> receiver.accept(texts == null ? null : result(query, texts, size.pages())));
        });
    }

    private static Result result(Query query, String[] texts, int pages) {
        var ranking = new Ranking(pages);
        for (int i = 0; i < texts.length; i++) {
            ranking.add(query.terms().get(i), new Shard(texts[i]));
        }
        return new Result(ranking.isComplete(), ranking.best());
    }

    /** Gives what the list shows of these pages, in their order; null if it cannot be loaded. */
    void describe(List<Integer> pages, Consumer<List<Found>> receiver) {
        size(size -> {
            if (size == null) {
                receiver.accept(null);
                return;
            }
            var urls = new ArrayList<String>();
            for (var page : pages) {
                urls.add(size.folder() + "d" + page / BLOCK + ".txt");
            }
            loader.loadAll(urls, texts -> {
                if (texts == null) {
                    receiver.accept(null);
                    return;
                }
                var found = new ArrayList<Found>();
                for (int i = 0; i < texts.length; i++) {
                    found.add(found(texts[i], pages.get(i) % BLOCK));
                }
                receiver.accept(found);
            });
        });
    }

    /** Gives the whole text of a page, or null if it cannot be loaded. */
    void text(Found page, Consumer<String> receiver) {
        loader.load(page.textUrl(), receiver);
    }

    private Found found(String block, int line) {
        var from = 0;
        for (int i = 0; i < line; i++) {
            from = block.indexOf('\n', from) + 1;
        }
        var address = block.indexOf('\t', from);
        var date = block.indexOf('\t', address + 1);
        var text = block.indexOf('\t', date + 1);
        return new Found(block.substring(from, address), block.substring(address + 1, date),
                folder + "text/" + block.substring(date + 1, text) + ".txt",
                block.substring(text + 1, block.indexOf('\n', text)));
    }

    private void size(Consumer<Size> receiver) {
        loader.load(folder + language + ".txt", line -> {
            if (line == null) {
                receiver.accept(null);
                return;
            }
            var first = line.indexOf(' ');
            var second = line.indexOf(' ', first + 1);
            receiver.accept(new Size(folder + line.substring(0, first) + "/",
                    Integer.parseInt(line.substring(first + 1, second)),
                    Integer.parseInt(line.substring(second + 1, line.indexOf('\n')))));
        });
    }
}
