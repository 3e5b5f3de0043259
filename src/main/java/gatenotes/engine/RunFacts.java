package gatenotes.engine;

/**
 * What does not change in the course of a {@link LongRun}.
 *
 * @param symbols the network knows
 * @param trainingCharacters learnt from in a pass
 * @param heldOutCharacters measured on; 0 where nothing is held out
 * @param parameters that are trained
 * @param stepsPerPass over the training part
 * @param steps after which it is done; 0 for no end
 * @param unigram what counting symbols achieves on the held-out part, in nats; see {@link gatenotes.task.CountFloors}
 * @param bigram what counting pairs achieves
 */
public record RunFacts(int symbols, int trainingCharacters, int heldOutCharacters, int parameters, int stepsPerPass, int steps,
        double unigram, double bigram) {
}
