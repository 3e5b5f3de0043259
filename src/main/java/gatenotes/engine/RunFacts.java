package gatenotes.engine;

/**
 * Facts about a {@link LongRun} that do not change while it goes on.
 *
 * @param symbols how many symbols the network knows
 * @param trainingCharacters how many characters it learns from in one pass
 * @param heldOutCharacters how many characters it is measured on; 0 if nothing is held out
 * @param parameters how many parameters are trained
 * @param stepsPerPass how many steps make one pass over the training part
 * @param steps the number of steps after which it is done; 0 if it has no end
 * @param unigram the loss that counting symbols achieves on the held-out part, in nats; see
 *     {@link gatenotes.task.CountFloors}
 * @param bigram the loss that counting pairs achieves there, in nats
 */
public record RunFacts(int symbols, int trainingCharacters, int heldOutCharacters, int parameters, int stepsPerPass, int steps,
        double unigram, double bigram) {
}
