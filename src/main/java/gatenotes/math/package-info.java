/**
 * Floor 0: the mathematics that networks are made of.
 *
 * <p>{@link gatenotes.math.MatMul} multiplies row-major matrices in {@code float[]}s;
 * {@link gatenotes.math.JavaMatMul} is the reference every engine is held to. Everything here gives the same bits on
 * the JVM and in a browser: it computes in {@code double} and stores in {@code float[]}, and takes
 * exp, log and tanh from {@link gatenotes.math.Elementary} and random numbers from {@link gatenotes.math.Random}.
 *
 * <p>Sums and products of floating-point numbers are written from left to right, in numeric code of every floor: the
 * compiler to JavaScript (TeaVM 0.15) drops the parentheses of {@code a + (b + c)}, {@code a + (b - c)},
 * {@code a * (b * c)} and {@code a * (b / c)}, also where the inner part has a name of its own that is used once,
 * and rounding differs with the order. A test reads the compiled classes for such places.
 */
package gatenotes.math;
