package gatenotes.engine;

/**
 * How well a run did at some step.
 *
 * @param id counts the measures of a run from 0, on all its branches
 * @param parent the measure that came before on the same branch; −1 before the first
 * @param step how many were taken
 * @param training mean loss in nats of the steps since the measure before; NaN if there were none
 * @param heldOut loss in nats on the held-out part
 */
public record Measure(int id, int parent, int step, double training, double heldOut) {
}
