package gatenotes.site.train;

import gatenotes.task.CharacterSounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds which characters rhyme, from poems and without a dictionary. All rhyme words of a poem are of one class, and a class
 * is a distribution over characters.
 * <pre>
 * p(poem) = Σ_k p(k) Π p(character | k)      over the poem's rhyme words
 * </pre>
 * The classes are fitted by expectation maximisation. Each class begins with the counts of the characters that rhyme with its
 * seed, one character. The seeds are the most frequent characters that do not rhyme with an earlier seed. Finally, classes
 * that share characters are merged. The idea to find rhymes in this way is from Reddy and Knight 2011.
 */
final class RhymeClasses {
    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int ROUNDS = 50;
    private static final int SELDOM = 3;
    /** How often a character must occur to be a seed. */
    private static final int SEED = 20;
    /** Two characters rhyme if they occur together more than this many times as often as by chance. */
    private static final double TOGETHER = 4;
    private static final double SMOOTHING = 1e-3;
    /** Two classes are merged if they share more than this part of the smaller one. */
    private static final double SHARED = 0.15;
    /** The least probability with which a character must belong to its class. */
    private static final double SURE = 0.8;

    private final List<int[]> poems;
    private final int characters;
    /** How often each character occurs. */
    private final int[] counts;
    private int classes;
    /** The expected number of occurrences of each character in each class, [classes][characters]. */
    private double[][] heard;

    private RhymeClasses(List<int[]> poems, int characters) {
        this.poems = poems;
        this.characters = characters;
        counts = new int[characters];
        poems.forEach(poem -> Arrays.stream(poem).forEach(character -> counts[character]++));
    }

    /**
     * For each character that is frequent enough, the sign of its class; {@link CharacterSounds#UNKNOWN} if it belongs to
     * several.
     *
     * @param ends for each poem, the last characters of its rhyming lines
     */
    static Map<Character, Character> of(List<String> ends) {
        var counts = new TreeMap<Character, Integer>();
        ends.forEach(poem -> poem.chars().forEach(unit -> counts.merge((char) unit, 1, Integer::sum)));
        var known = counts.keySet().stream().filter(character -> counts.get(character) >= SELDOM).toList();
        var numbers = new HashMap<Character, Integer>();
        known.forEach(character -> numbers.put(character, numbers.size()));
        var poems = ends.stream().map(poem -> poem.chars().filter(unit -> numbers.containsKey((char) unit))
                .map(unit -> numbers.get((char) unit)).toArray()).filter(poem -> poem.length > 1).toList();
        var fitted = new RhymeClasses(poems, known.size());
        fitted.seed();
        double[] weights = new double[fitted.classes];
        Arrays.fill(weights, 1.0 / fitted.classes);
        for (int round = 0; round < ROUNDS; round++) {
            weights = fitted.round(weights);
        }
        return fitted.signs(known);
    }

    /** Makes the initial classes, each from the counts of the characters that occur together with its seed. */
    private void seed() {
        long total = Arrays.stream(counts).sum();
        var beside = new int[characters][characters];
        double pairs = 0;
        for (int[] poem : poems) {
            for (int a : poem) {
                for (int b : poem) {
                    beside[a][b]++;
                }
            }
            pairs += (double) poem.length * poem.length;
        }
        double byChance = pairs / total / total;
        var seeds = new ArrayList<Integer>();
        IntStream.range(0, characters).boxed().sorted((a, b) -> counts[b] - counts[a]).forEach(each -> {
            boolean isNew = counts[each] >= SEED && seeds.stream().noneMatch(seed -> beside[each][seed] > 1
                    && beside[each][seed] > TOGETHER * byChance * counts[each] * counts[seed]);
            if (isNew && seeds.size() < SIGNS.length()) {
                seeds.add(each);
            }
        });
        classes = seeds.size();
        heard = new double[classes][characters];
        for (int k = 0; k < classes; k++) {
            for (int i = 0; i < characters; i++) {
                heard[k][i] = beside[seeds.get(k)][i];
            }
        }
    }

    /** @return the new weights of the classes, after one round of expectation maximisation */
    private double[] round(double[] weights) {
        double[][] logs = logs();
        double[][] next = new double[classes][characters];
        double[] sums = new double[classes];
        double[] share = new double[classes];
        for (int[] poem : poems) {
            double max = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < classes; k++) {
                share[k] = Math.log(weights[k] + 1e-12);
                for (int character : poem) {
                    share[k] += logs[k][character];
                }
                max = Math.max(max, share[k]);
            }
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                share[k] = Math.exp(share[k] - max);
                sum += share[k];
            }
            for (int k = 0; k < classes; k++) {
                sums[k] += share[k] / sum;
                for (int character : poem) {
                    next[k][character] += share[k] / sum;
                }
            }
        }
        heard = next;
        return Arrays.stream(sums).map(sum -> sum / poems.size()).toArray();
    }

    private double[][] logs() {
        double[][] logs = new double[classes][characters];
        for (int k = 0; k < classes; k++) {
            double sum = Arrays.stream(heard[k]).sum() + SMOOTHING * characters;
            for (int i = 0; i < characters; i++) {
                logs[k][i] = Math.log((heard[k][i] + SMOOTHING) / sum);
            }
        }
        return logs;
    }

    private Map<Character, Character> signs(List<Character> known) {
        double[] total = new double[characters];
        for (var row : heard) {
            for (int i = 0; i < characters; i++) {
                total[i] += row[i];
            }
        }
        int[] group = groups(total);
        var names = new ArrayList<Integer>();
        var signs = new HashMap<Character, Character>();
        for (int i = 0; i < characters; i++) {
            double[] ofGroup = new double[classes];
            for (int k = 0; k < classes; k++) {
                ofGroup[group[k]] += heard[k][i];
            }
            int best = IntStream.range(0, classes).boxed().max((a, b) -> Double.compare(ofGroup[a], ofGroup[b])).orElseThrow();
            if (!names.contains(best)) {
                names.add(best);
            }
            signs.put(known.get(i), ofGroup[best] < SURE * total[i] ? CharacterSounds.UNKNOWN
                    : SIGNS.charAt(names.indexOf(best)));
        }
        return signs;
    }

    /** For each class, the lowest number among the classes merged with it. */
    private int[] groups(double[] total) {
        int[] group = IntStream.range(0, classes).toArray();
        for (int a = 0; a < classes; a++) {
            for (int b = 0; b < a; b++) {
                double shared = 0;
                for (int i = 0; i < characters; i++) {
                    shared += Math.min(heard[a][i], heard[b][i]);
                }
                double smaller = Math.min(Arrays.stream(heard[a]).sum(), Arrays.stream(heard[b]).sum());
                if (shared > SHARED * smaller) {
                    int from = Math.max(group[a], group[b]);
                    int to = Math.min(group[a], group[b]);
                    group = Arrays.stream(group).map(each -> each == from ? to : each).toArray();
                }
            }
        }
        return group;
    }
}
