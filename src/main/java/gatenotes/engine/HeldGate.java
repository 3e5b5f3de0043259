package gatenotes.engine;

import gatenotes.nn.Gate;

/**
 * A gate of an LSTM that is set by hand at every step.
 *
 * @param layer from 0
 * @param unit from 0
 * @param value from 0, shut, to 1, open
 */
public record HeldGate(int layer, int unit, Gate gate, double value) {
}
