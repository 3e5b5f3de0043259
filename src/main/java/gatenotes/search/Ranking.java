package gatenotes.search;

import gatenotes.math.Elementary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks the texts that have the terms of a query.
 *
 * <p>A term adds its weight in the text times its rarity. The build has computed the weight from where and how often the
 * term occurs in the text. The rarity is ln(1 + (N − n + ½) / (n + ½)) for n of N texts (Robertson and Zaragoza, The
 * Probabilistic Relevance Framework: BM25 and Beyond, 2009, section 3.4).
 */
public final class Ranking {
    /** The factor for a word that is longer than the one looked for. */
    private static final double PREFIX = 0.6;

    private final int documents;
    private final Map<Integer, Hit> hits = new HashMap<>();
    private int terms;

    /** A text, how many of the terms it has, and its score. */
    private static final class Hit {
        final int text;
        int terms;
        double score;

        Hit(int text) {
            this.text = text;
        }
    }

    /** @param documents how many texts the index has */
    public Ranking(int documents) {
        this.documents = documents;
    }

    /** Adds the texts of a term, which are in its part of the index. */
    public void add(Query.Term term, Shard shard) {
        terms++;
        var best = new HashMap<Integer, Double>();
        shard.find(term.token(), term.asPrefix(), (text, weight, exact) -> {
            // Half a step is added so that the lowest weight counts, too.
            var value = (weight + 0.5) / Shard.HEAVIEST * (exact ? 1 : PREFIX);
            best.merge(text, value, Math::max);
        });
        var rarity = Elementary.log(1 + (documents - best.size() + 0.5) / (best.size() + 0.5));
        for (var entry : best.entrySet()) {
            var hit = hits.computeIfAbsent(entry.getKey(), Hit::new);
            hit.terms++;
            hit.score += entry.getValue() * rarity;
        }
    }

    /** Whether some text has all terms. */
    public boolean isComplete() {
        return mostTerms() == terms;
    }

    /** The texts that have the most terms, the best first; none if they have less than half of the terms. */
    public List<Integer> best() {
        var most = mostTerms();
        var sorted = new ArrayList<Hit>();
        for (var hit : hits.values()) {
            if (hit.terms == most && most * 2 >= terms) {
                sorted.add(hit);
            }
        }
        // Of texts with equal scores, the newer comes first: it has the lower number.
        sorted.sort((a, b) -> a.score != b.score ? a.score > b.score ? -1 : 1 : a.text - b.text);
        var texts = new ArrayList<Integer>();
        for (var hit : sorted) {
            texts.add(hit.text);
        }
        return texts;
    }

    private int mostTerms() {
        var most = 0;
        for (var hit : hits.values()) {
            most = Math.max(most, hit.terms);
        }
        return most;
    }
}
