package gatenotes.search;

import java.util.ArrayList;
import java.util.List;

/** A reader's query, as terms. */
public final class Query {
    /** The most terms of a query: more do not make a search better, only slower. */
    private static final int MOST = 24;

    /**
     * One word, character or pair that a text should have.
     *
     * @param token the token as the index has it
     * @param asPrefix whether longer tokens that begin with it fit, too: the reader may not have typed the whole word, or
     *     the text may have its plural
     */
    public record Term(String token, boolean asPrefix) {
        boolean fits(String other) {
            return asPrefix ? other.startsWith(token) : other.equals(token);
        }
    }

    private final List<Term> terms = new ArrayList<>();
    private int lastEnd = -1;

    private Query() {
    }

    /** Reads what the reader typed; the query is empty if the text has no token. */
    public static Query of(String text) {
        var query = new Query();
        Tokenizer.read(text, query::take);
        return query;
    }

    /** The terms, each once, in the order they were typed. */
    public List<Term> terms() {
        return terms;
    }

    private void take(String token, int start, int end) {
        var isCharacter = Tokenizer.isCharacter(token, 0);
        var isAlone = Tokenizer.width(token, 0) == token.length();
        // The last character of a run is already part of the pair before it.
        var isCovered = isCharacter && isAlone && end == lastEnd;
        lastEnd = end;
        var term = new Term(token, isCharacter ? isAlone : token.length() > 1);
        if (!isCovered && terms.size() < MOST && !terms.contains(term)) {
            terms.add(term);
        }
    }
}
