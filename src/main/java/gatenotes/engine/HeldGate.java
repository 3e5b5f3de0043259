package gatenotes.engine;

import gatenotes.nn.Gate;

/**
 * A gate of an LSTM that is set by hand at every step.
 *
 * @param layer the layer, from 0
 * @param unit the unit, from 0
 * @param value the gate's value, from 0 (shut) to 1 (open)
 */
public record HeldGate(int layer, int unit, Gate gate, double value) {
}
