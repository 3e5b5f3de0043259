/**
 * Floor 0: what networks are made of and no network yet.
 *
 * <p>{@link gatenotes.math.MatMul} multiplies row-major matrices in {@code float[]}s;
 * {@link gatenotes.math.JavaMatMul} is the reference every engine is held to. Everything here gives the same bits on
 * the JVM and in a browser: it computes in {@code double} and stores in {@code float[]}, and takes
 * exp, log and tanh from {@link gatenotes.math.Elementary} and random numbers from {@link gatenotes.math.Random}.
 */
package gatenotes.math;
